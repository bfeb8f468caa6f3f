package ligare.study;

import ligare.model.learner.Lesson.View;
import ligare.model.measure.Assay;
import ligare.model.measure.Measure;

/// A linear decoder of the cells of one layer, as [Measure.Decoding] describes it.
///
///     w = (m_shown − m_blank)/(v_shown + v_blank)      share = P(w·x_shown > w·x_blank) + P(equal)/2
///
/// with mean m and variance v of each cell over the trials of even number, and x those of odd number.
final class Decoder {
    private final Assay assay;
    private final Measure.Decoding measure;

    Decoder(Assay assay, Measure.Decoding measure) {
        this.assay = assay;
        this.measure = measure;
    }

    /// The share of pairs told apart.
    double share() {
        double[] weight = weights();
        double[] shown = project(patterns(measure.tested()), weight);
        double[] blank = project(patterns(assay.blank(), measure.tested().action()), weight);
        double right = 0;
        int pairs = 0;
        for (int i = 1; i < shown.length; i += 2) {
            for (int j = 1; j < blank.length; j += 2) {
                right += shown[i] > blank[j] ? 1 : shown[i] == blank[j] ? 0.5 : 0;
                pairs++;
            }
        }
        return right / pairs;
    }

    private double[] weights() {
        double[][] shown = patterns(measure.trained());
        double[][] blank = patterns(assay.blank(), measure.trained().action());
        double[] weight = new double[assay.cells()];
        for (int cell = 0; cell < weight.length; cell++) {
            double variance = variance(shown, cell) + variance(blank, cell);
            weight[cell] = variance > 0 ? (mean(shown, cell) - mean(blank, cell)) / variance : 0;
        }
        return weight;
    }

    private static double mean(double[][] patterns, int cell) {
        double sum = 0;
        int count = 0;
        for (int t = 0; t < patterns.length; t += 2) {
            sum += patterns[t][cell];
            count++;
        }
        return sum / count;
    }

    private static double variance(double[][] patterns, int cell) {
        double mean = mean(patterns, cell);
        double sum = 0;
        int count = 0;
        for (int t = 0; t < patterns.length; t += 2) {
            sum += (patterns[t][cell] - mean) * (patterns[t][cell] - mean);
            count++;
        }
        return sum / count;
    }

    private static double[] project(double[][] patterns, double[] weight) {
        double[] projected = new double[patterns.length];
        for (int t = 0; t < patterns.length; t++) {
            for (int cell = 0; cell < weight.length; cell++) {
                projected[t] += weight[cell] * patterns[t][cell];
            }
        }
        return projected;
    }

    private double[][] patterns(Measure.Shown shown) {
        Assay.Trials seen = measure.view() == View.OWN ? assay.own() : assay.other();
        return patterns(shown.done() ? assay.doing() : seen, shown.action());
    }

    /// Trial × cell, each trial less its mean over the cells.
    private static double[][] patterns(Assay.Trials trials, int action) {
        int cells = trials.single().length;
        double[][] patterns = new double[trials.single()[0][action].length][cells];
        for (int t = 0; t < patterns.length; t++) {
            double mean = 0;
            for (int cell = 0; cell < cells; cell++) {
                mean += trials.single()[cell][action][t] / cells;
            }
            for (int cell = 0; cell < cells; cell++) {
                patterns[t][cell] = trials.single()[cell][action][t] - mean;
            }
        }
        return patterns;
    }
}
