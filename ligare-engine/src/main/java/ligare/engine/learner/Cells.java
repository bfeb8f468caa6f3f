package ligare.engine.learner;

import java.util.Arrays;
import java.util.List;
import ligare.engine.Randomness;
import ligare.engine.SimulationDiverged;
import ligare.model.learner.Layer;
import ligare.model.learner.Learner;
import ligare.model.learner.Lesson.View;
import ligare.model.learner.Manner;
import ligare.model.learner.Rule;

/// The cells of one subject while it lives: rates or counts, weights, and one step of both. See [Layer], [Rule] and
/// [ligare.model.learner.Path] for the equations.
final class Cells {
    /// Stands for no action.
    static final int NONE = -1;

    private final List<Layer> layers;
    private final Wiring wiring;
    private final Rule rule;
    private final boolean spiking;
    private final double step;
    private final double[][] rate;
    private final double[][] out;
    private final double[][] dendrite;
    private final double[][] weight;
    private final double[][] mean;

    /// By path and target: what the last step multiplies.
    private final double[][] factor;

    private Randomness noise;
    private long clock;

    /// Steps of learning so far.
    private long lived;

    /// @param noise of the spikes
    Cells(Learner learner, Wiring wiring, Manner manner, Randomness noise) {
        layers = learner.layers();
        this.wiring = wiring;
        rule = learner.rule(manner.rule());
        spiking = manner.firing() == Manner.Firing.SPIKES;
        step = learner.step();
        rate = arrays();
        out = arrays();
        Wiring.Bundle[] bundles = wiring.bundles();
        dendrite = new double[bundles.length][];
        weight = new double[bundles.length][];
        mean = new double[bundles.length][];
        factor = new double[bundles.length][];
        for (int b = 0; b < bundles.length; b++) {
            dendrite[b] = new double[layers.get(bundles[b].to).size()];
            weight[b] = bundles[b].weight.clone();
            mean[b] = new double[layers.get(bundles[b].from).size()];
            factor[b] = new double[layers.get(bundles[b].to).size()];
        }
        this.noise = noise;
    }

    private double[][] arrays() {
        return layers.stream().map(layer -> new double[layer.size()]).toArray(double[][]::new);
    }

    /// From here on spikes are drawn from this stream: those of one lesson, or of one test, whatever there was before.
    void drawFrom(Randomness stream) {
        noise = stream;
        clock = 0;
    }

    /// What a layer sends, kHz: its rates, or its counts of spikes over the step.
    double[] out(int layer) {
        return out[layer];
    }

    /// What the cells of a layer are driven to fire at, kHz: where they spike, the rate that their spikes are drawn from.
    double[] rate(int layer) {
        return rate[layer];
    }

    /// One step in which nothing is done or seen and every cell sends its rate: then [#rate] holds what it fires at by itself.
    void rest() {
        step(NONE, 0, NONE, View.OWN, 0, false);
    }

    /// One step without learning.
    ///
    /// @param done action that is commanded, or [#NONE]
    /// @param doneAt step of it
    /// @param seen action that is seen, or [#NONE]
    void step(int done, int doneAt, int seen, View view, int seenAt) {
        step(done, doneAt, seen, view, seenAt, spiking);
    }

    private void step(int done, int doneAt, int seen, View view, int seenAt, boolean spikes) {
        Wiring.Bundle[] bundles = wiring.bundles();
        for (int l = 0; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            double[] r = rate[l];
            Arrays.fill(r, layer.rest() - layer.threshold());
            if (seen != NONE && wiring.seesAt(l)) {
                add(r, wiring.sight(l, seen, view, seenAt));
            }
            if (done != NONE && wiring.commandedAt(l)) {
                add(r, wiring.command(l, done, doneAt));
            }
            for (int b = 0; b < bundles.length; b++) {
                if (bundles[b].to == l) {
                    drive(bundles[b], weight[b], out[bundles[b].from], dendrite[b]);
                    add(r, dendrite[b]);
                }
            }
            for (int i = 0; i < r.length; i++) {
                r[i] = Math.max(0, r[i]);
            }
            fire(l, spikes);
        }
        clock++;
    }

    private static void add(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    private static void drive(Wiring.Bundle bundle, double[] w, double[] x, double[] v) {
        Arrays.fill(v, 0);
        double all = 0;
        for (int k = 0; k < x.length; k++) {
            if (x[k] != 0) {
                all += x[k];
                for (int s = bundle.start[k]; s < bundle.start[k + 1]; s++) {
                    v[bundle.target[s]] += w[s] * x[k];
                }
            }
        }
        for (int j = 0; j < v.length; j++) {
            v[j] -= bundle.inhibition[j] * all;
        }
    }

    private void fire(int l, boolean spikes) {
        double[] r = rate[l];
        double[] o = out[l];
        if (!spikes) {
            System.arraycopy(r, 0, o, 0, r.length);
            return;
        }
        Randomness now = noise.at(clock).at(l);
        for (int i = 0; i < r.length; i++) {
            o[i] = Poisson.of(r[i] * step, now, i * Poisson.WORDS) / step;
        }
    }

    /// Changes the plastic weights by what the last step brought.
    ///
    /// @param commanded whether any action was commanded
    void learn(boolean commanded) {
        lived++;
        Wiring.Bundle[] bundles = wiring.bundles();
        for (int b = 0; b < bundles.length; b++) {
            if (bundles[b].plastic) {
                learn(bundles[b], b, commanded);
            }
        }
    }

    private void learn(Wiring.Bundle bundle, int b, boolean commanded) {
        switch (rule) {
            case Rule.DendriticPrediction p -> predict(p, bundle, b, commanded);
            case Rule.Contiguity c -> associate(c, bundle, b, commanded);
        }
    }

    private void predict(Rule.DendriticPrediction rule, Wiring.Bundle bundle, int b, boolean commanded) {
        double[] y = out[bundle.to];
        double[] w = weight[b];
        double[] change = factor[b];
        double scale = step * rule.speed() / (rule.reference() * rule.reference());
        for (int j = 0; j < y.length; j++) {
            if (bundle.reached[j]) {
                double error = y[j] - layers.get(bundle.to).rest() - 2 * dendrite[b][j];
                change[j] = scale * gate(bundle.to, j, commanded) * error;
                check(change[j], bundle.to, j);
            }
        }
        double[] x = out[bundle.from];
        for (int k = 0; k < x.length; k++) {
            if (x[k] != 0) {
                for (int s = bundle.start[k]; s < bundle.start[k + 1]; s++) {
                    w[s] = Math.max(0, w[s] + change[bundle.target[s]] * x[k]);
                }
            }
        }
    }

    private void associate(Rule.Contiguity rule, Wiring.Bundle bundle, int b, boolean commanded) {
        double[] w = weight[b];
        double[] part = factor[b];
        for (int j = 0; j < part.length; j++) {
            if (bundle.reached[j]) {
                part[j] = Math.min(1, step * rule.speed() * gate(bundle.to, j, commanded));
                check(part[j], bundle.to, j);
            }
        }
        double[] x = out[bundle.from];
        double follow = rule.averaging() > 0 ? -StrictMath.expm1(-step / rule.averaging()) : 0;
        double scale = rule.largest() / rule.reference();
        for (int k = 0; k < x.length; k++) {
            mean[b][k] += follow * (x[k] - mean[b][k]);
            double aim = scale * (x[k] - mean[b][k]);
            for (int s = bundle.start[k]; s < bundle.start[k + 1]; s++) {
                w[s] = Math.max(0, w[s] + part[bundle.target[s]] * (aim - w[s]));
            }
        }
    }

    private double gate(int layer, int cell, boolean commanded) {
        Rule.Gate gate = rule.gate();
        return switch (gate.by()) {
            case SOMA -> 1 / (1 + StrictMath.exp(-(rate[layer][cell] - gate.middle()) / gate.width()));
            case COMMAND -> commanded ? 1 : 0;
            case NONE -> 1;
        };
    }

    private void check(double value, int layer, int cell) {
        if (!Double.isFinite(value)) {
            throw new SimulationDiverged(layers.get(layer).name(), "weight", "", lived * step, cell, value);
        }
    }
}
