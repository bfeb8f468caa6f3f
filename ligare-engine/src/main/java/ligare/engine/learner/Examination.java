package ligare.engine.learner;

import java.util.Arrays;
import ligare.engine.Randomness;
import ligare.model.learner.Actions;
import ligare.model.learner.Learner;
import ligare.model.learner.Lesson.View;
import ligare.model.learner.Manner;
import ligare.model.measure.Assay;

/// Trials of every action on one layer, without learning: done in the dark, seen from either side, and blank. Cells that fire
/// by rates are recorded as Poisson spikes around them, as an electrode would; cells that spike are recorded as they are.
final class Examination {
    private final Actions what;
    private final Cells cells;
    private final boolean spiking;
    private final int layer;
    private final String name;
    private final int trials;
    private final Randomness stream;
    private final int units;
    private final int actions;
    private final int phases;
    private final int perPhase;
    private final double phase;
    private final double[] rest;

    Examination(Learner learner, Manner manner, Cells cells, String name, int trials, Randomness stream) {
        what = learner.actions();
        this.cells = cells;
        this.name = name;
        this.trials = trials;
        this.stream = stream;
        spiking = manner.firing() == Manner.Firing.SPIKES;
        layer = learner.layer(name);
        units = learner.layers().get(layer).size();
        actions = what.count();
        phases = what.phases();
        phase = what.phase();
        perPhase = learner.stepsPerPhase();
        cells.drawFrom(stream.at("spikes"));
        cells.rest();
        rest = cells.rate(layer).clone();
    }

    /// Holds all trials.
    ///
    /// @param after phase of the protocol
    Assay hold(String after) {
        return new Assay(
                after,
                name,
                what,
                trials,
                trials(Condition.DOING),
                trials(Condition.OWN),
                trials(Condition.OTHER),
                trials(Condition.BLANK));
    }

    private enum Condition {
        DOING,
        OWN,
        OTHER,
        BLANK
    }

    private Assay.Trials trials(Condition condition) {
        Randomness draws = stream.at(condition.name());
        float[][] response = new float[units][actions * phases];
        float[][][] single = new float[units][actions][trials];
        float[][] statistic = new float[units][actions];
        double[][] seen = new double[phases][units];
        double[][] none = new double[phases][units];
        double[] before = new double[units];
        for (int u = 0; u < units; u++) {
            before[u] = Poisson.none(rest[u] * phases * phase);
        }
        double[] sum = new double[units];
        double[] squares = new double[units];
        double length = phases * phase;
        for (int a = 0; a < actions; a++) {
            Arrays.fill(sum, 0);
            Arrays.fill(squares, 0);
            for (int t = 0; t < trials; t++) {
                Schooling.goOn();
                if (spiking || t == 0) {
                    play(condition, a, seen);
                    for (int k = 0; !spiking && k < phases; k++) {
                        for (int u = 0; u < units; u++) {
                            none[k][u] = Poisson.none(seen[k][u] * phase);
                        }
                    }
                }
                Randomness trial = draws.at(a).at(t);
                for (int u = 0; u < units; u++) {
                    double total = 0;
                    for (int k = 0; k < phases; k++) {
                        long counter = ((long) u * (phases + 1) + k) * Poisson.WORDS;
                        double spikes =
                                spiking
                                        ? seen[k][u] * phase
                                        : Poisson.of(seen[k][u] * phase, none[k][u], trial, counter);
                        total += spikes;
                        response[u][a * phases + k] += (float) (spikes / phase);
                    }
                    single[u][a][t] = (float) (total / length - rest[u]);
                    long counter = ((long) u * (phases + 1) + phases) * Poisson.WORDS;
                    double difference = (total - Poisson.of(rest[u] * length, before[u], trial, counter)) / length;
                    sum[u] += difference;
                    squares[u] += difference * difference;
                }
            }
            for (int u = 0; u < units; u++) {
                statistic[u][a] = (float) t(sum[u], squares[u]);
                for (int k = 0; k < phases; k++) {
                    float total = response[u][a * phases + k];
                    response[u][a * phases + k] = (float) (total / trials - rest[u]);
                }
            }
        }
        return new Assay.Trials(response, single, statistic);
    }

    private double t(double sum, double squares) {
        double mean = sum / trials;
        double variance = Math.max(0, (squares - sum * mean) / (trials - 1));
        return mean == 0 ? 0 : mean / Math.sqrt(variance / trials);
    }

    /// Plays one trial: the mean rate, or the spikes over time, of every cell in every phase, kHz.
    private void play(Condition condition, int action, double[][] seen) {
        boolean does = condition == Condition.DOING;
        boolean sees = condition == Condition.OWN || condition == Condition.OTHER;
        View view = condition == Condition.OTHER ? View.OTHER : View.OWN;
        for (int k = 0; k < phases; k++) {
            Arrays.fill(seen[k], 0);
            for (int s = k * perPhase; s < (k + 1) * perPhase; s++) {
                cells.step(does ? action : Cells.NONE, s, sees ? action : Cells.NONE, view, s);
                double[] now = spiking ? cells.out(layer) : cells.rate(layer);
                for (int u = 0; u < units; u++) {
                    seen[k][u] += now[u] / perPhase;
                }
            }
        }
    }
}
