package ligare.study.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.TTest;

/// The outcome of a two-sided test.
///
/// @param direction +1: first above second (rising), −1: below (falling), 0: neither
/// @param p two-sided; NaN if the samples are too small for the test
public record Significance(int direction, double p) {
    private static final TTest T_TEST = TTest.withDefaults();
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final Significance NO_TEST = new Significance(0, Double.NaN);

    /// Direction of a significant difference; 0 if p is not below alpha.
    public int at(double alpha) {
        return p < alpha ? direction : 0;
    }

    /// Student's t-test of paired differences against 0.
    public static Significance paired(Sample differences) {
        if (differences.n() < 2) {
            return NO_TEST;
        }
        int direction = (int) Math.signum(differences.mean());
        if (differences.variance() == 0) {
            return certain(direction);
        }
        return new Significance(
                direction, T_TEST.test(differences.mean(), differences.variance(), differences.n()).getPValue());
    }

    /// Welch's t-test of two samples, variances not assumed equal.
    public static Significance welch(Sample first, Sample second) {
        if (first.n() < 2 || second.n() < 2) {
            return NO_TEST;
        }
        int direction = (int) Math.signum(first.mean() - second.mean());
        if (first.variance() == 0 && second.variance() == 0) {
            return certain(direction);
        }
        return new Significance(
                direction,
                T_TEST.test(first.mean(), first.variance(), first.n(), second.mean(), second.variance(), second.n())
                        .getPValue());
    }

    /// Jonckheere–Terpstra test for a trend over ordered groups: J counts the pairs from different groups that are in
    /// order, ties as one half, and is referred to the normal distribution with the tie-corrected variance
    /// (Hollander, Wolfe & Chicken 2014, Nonparametric Statistical Methods, section 6.2).
    ///
    /// @param groups in the order in which the values should rise; NaN is left out
    public static Significance trend(double[][] groups) {
        Jonckheere trend = Jonckheere.of(groups);
        if (trend.variance() <= 0) {
            return NO_TEST;
        }
        double z = (trend.statistic() - trend.expected()) / Math.sqrt(trend.variance());
        return new Significance((int) Math.signum(z), 2 * NORMAL.survivalProbability(Math.abs(z)));
    }

    /// Without any spread a difference is beyond chance and equality is no difference.
    private static Significance certain(int direction) {
        return new Significance(direction, direction == 0 ? 1 : 0);
    }
}
