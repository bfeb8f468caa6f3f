package ligare.engine.learner;

import java.util.Arrays;
import java.util.List;
import ligare.engine.Randomness;
import ligare.engine.random.Draws;
import ligare.model.learner.Actions;
import ligare.model.learner.Layer;
import ligare.model.learner.Learner;
import ligare.model.learner.Lesson.View;
import ligare.model.learner.Path;
import ligare.model.learner.Tuning;

/// One subject's network as it was drawn: what each cell is tuned to, and who reaches whom.
final class Wiring {
    /// Standard deviations beyond which a bell is nothing, as its tuning says.
    private static final double WIDEST = 3;

    /// By layer, then stimulus, then cell: what drives the cell, kHz; null where a layer is not so tuned.
    private final double[][][] sight;

    private final double[][][] command;
    private final Bundle[] bundles;
    private final int actions;
    private final int steps;

    Wiring(Learner learner, Randomness stream) {
        List<Layer> layers = learner.layers();
        actions = learner.actions().count();
        steps = learner.actions().phases() * learner.stepsPerPhase();
        sight = new double[layers.size()][][];
        command = new double[layers.size()][][];
        for (int l = 0; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            Tuning tuning = layer.tuning();
            int stimuli = tuning == null ? 0 : actions * steps * views(tuning);
            double[][] drive = new double[stimuli][layer.size()];
            if (tuning != null) {
                Draws draws = new Draws(stream.at("tuning").at(l));
                for (int cell = 0; cell < layer.size(); cell++) {
                    draws.startAt(cell);
                    tune(learner, tuning, draws, cell, drive);
                }
            }
            sight[l] = tuning != null && tuning.to() == Tuning.Source.SIGHT ? drive : new double[0][];
            command[l] = tuning != null && tuning.to() == Tuning.Source.COMMAND ? drive : new double[0][];
        }
        bundles = new Bundle[learner.paths().size()];
        for (int p = 0; p < bundles.length; p++) {
            bundles[p] = new Bundle(learner, learner.paths().get(p), stream.at("path").at(p));
        }
    }

    /// Steps of an action.
    int steps() {
        return steps;
    }

    /// What drives a layer while an action is seen.
    double[] sight(int layer, int action, View view, int step) {
        return sight[layer][(view.ordinal() * actions + action) * steps + step];
    }

    /// What drives a layer while an action is commanded.
    double[] command(int layer, int action, int step) {
        return command[layer][action * steps + step];
    }

    boolean seesAt(int layer) {
        return sight[layer].length > 0;
    }

    boolean commandedAt(int layer) {
        return command[layer].length > 0;
    }

    Bundle[] bundles() {
        return bundles;
    }

    private static int views(Tuning tuning) {
        return tuning.to() == Tuning.Source.SIGHT ? View.values().length : 1;
    }

    /// Draws in the same order whatever comes out, so that one share changes nothing else.
    private void tune(Learner learner, Tuning tuning, Draws draws, int cell, double[][] drive) {
        Actions what = learner.actions();
        boolean tuned = draws.nextDouble() < tuning.share();
        double peak = draws.next(tuning.peak());
        int features = what.features().size();
        int[] best = new int[features];
        boolean[] insists = new boolean[features];
        for (int f = 0; f < features; f++) {
            best[f] = draws.nextInt(what.features().get(f).values());
            insists[f] = draws.nextDouble() < tuning.selective().getOrDefault(what.features().get(f).name(), 1.0);
        }
        double centre = draws.nextDouble() * what.phases();
        boolean inPhase = draws.nextDouble() < tuning.inPhase();
        int view = draws.nextInt(View.values().length);
        boolean inView = draws.nextDouble() < tuning.inView();
        if (!tuned) {
            return;
        }
        for (int v = 0; v < views(tuning); v++) {
            if (inView && views(tuning) > 1 && v != view) {
                continue;
            }
            for (int a = 0; a < actions; a++) {
                boolean fits = true;
                for (int f = 0; f < features; f++) {
                    fits &= !insists[f] || what.value(a, f) == best[f];
                }
                for (int s = 0; fits && s < steps; s++) {
                    double at = (s + 0.5) / learner.stepsPerPhase();
                    drive[(v * actions + a) * steps + s][cell] =
                            peak * (inPhase ? inPhase(at, centre, tuning.width()) : 1);
                }
            }
        }
    }

    private static double inPhase(double at, double centre, double width) {
        if (width == 0) {
            return (int) at == (int) centre ? 1 : 0;
        }
        double apart = (at - centre) / width;
        return Math.abs(apart) > WIDEST ? 0 : StrictMath.exp(-apart * apart / 2);
    }

    /// The synapses of a path, by source, so that a silent cell costs nothing: those from cell k are `start[k] … start[k + 1] − 1`,
    /// in the order of their targets.
    static final class Bundle {
        final int from;
        final int to;
        final boolean plastic;
        final int[] start;
        final int[] target;
        final boolean[] reached;
        final double[] weight;
        final double[] inhibition;

        Bundle(Learner learner, Path path, Randomness stream) {
            from = learner.layer(path.from());
            to = learner.layer(path.to());
            plastic = path.plastic();
            int sources = learner.layers().get(from).size();
            int targets = learner.layers().get(to).size();
            start = new int[sources + 1];
            reached = new boolean[targets];
            inhibition = new double[targets];
            boolean[][] joined = new boolean[sources][targets];
            Draws draws = new Draws(stream);
            for (int j = 0; j < targets; j++) {
                draws.startAt(j);
                boolean within = draws.nextDouble() < path.reach();
                double share = path.convergence() * StrictMath.exp(path.spread() * draws.nextNormal());
                double h = path.inhibition() * StrictMath.exp(path.inhibitionSpread() * draws.nextNormal());
                inhibition[j] = within ? h : 0;
                for (int k = 0; within && k < sources; k++) {
                    joined[k][j] = draws.nextDouble() < share;
                    reached[j] |= joined[k][j];
                }
            }
            int[] found = new int[sources * targets];
            int count = 0;
            for (int k = 0; k < sources; k++) {
                for (int j = 0; j < targets; j++) {
                    if (joined[k][j]) {
                        found[count++] = j;
                    }
                }
                start[k + 1] = count;
            }
            target = Arrays.copyOf(found, count);
            weight = new double[count];
            Arrays.fill(weight, path.weight());
        }
    }
}
