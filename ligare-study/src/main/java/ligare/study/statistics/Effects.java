package ligare.study.statistics;

import java.util.function.ToDoubleFunction;
import ligare.engine.Randomness;

/// Effect sizes with 95 % bootstrap intervals. Values that are not applicable (NaN) are left out, pair by pair in paired
/// effects.
public final class Effects {
    private static final String INTERVAL = "95 % interval: BCa bootstrap over subjects";

    private Effects() {}

    /// Mean of a sample.
    public static Estimate mean(double[] values, String unit, Randomness stream) {
        return mean(values, unit, "mean", stream);
    }

    /// Mean of the paired differences first − second.
    public static Estimate pairedDifference(double[] first, double[] second, String unit, Randomness stream) {
        return mean(Sample.differences(first, second), unit, "mean paired difference", stream);
    }

    /// Standardised paired effect: mean of the differences over their standard deviation.
    ///
    ///     d_z = mean(first − second) / sd(first − second)
    public static Estimate pairedStandardised(double[] first, double[] second, Randomness stream) {
        double[][] samples = {Sample.applicable(Sample.differences(first, second))};
        return estimate(
                samples,
                s -> standardised(Sample.of(s[0])),
                "",
                "d_z, mean paired difference over its standard deviation",
                stream);
    }

    /// Difference of two means, first − second.
    public static Estimate difference(double[] first, double[] second, String unit, Randomness stream) {
        double[][] samples = {Sample.applicable(first), Sample.applicable(second)};
        return estimate(
                samples, s -> Sample.of(s[0]).mean() - Sample.of(s[1]).mean(), unit, "difference of means", stream);
    }

    /// Standardised difference of two means, Hedges's g (Hedges 1981, doi:10.3102/10769986006002107).
    ///
    ///     g = (1 − 3/(4·df − 1)) · (mean1 − mean2) / pooled sd        df = n1 + n2 − 2
    public static Estimate hedges(double[] first, double[] second, Randomness stream) {
        double[][] samples = {Sample.applicable(first), Sample.applicable(second)};
        return estimate(
                samples,
                s -> hedges(Sample.of(s[0]), Sample.of(s[1])),
                "",
                "Hedges's g, difference of means over the pooled standard deviation",
                stream);
    }

    private static Estimate mean(double[] values, String unit, String what, Randomness stream) {
        double[][] samples = {Sample.applicable(values)};
        return estimate(samples, s -> Sample.of(s[0]).mean(), unit, what, stream);
    }

    private static Estimate estimate(
            double[][] samples, ToDoubleFunction<double[][]> statistic, String unit, String what, Randomness stream) {
        int n = 0;
        for (double[] sample : samples) {
            n += sample.length;
        }
        double[] interval = Bootstrap.interval(samples, statistic, stream);
        return new Estimate(
                statistic.applyAsDouble(samples), interval[0], interval[1], n, unit, what + "; " + INTERVAL);
    }

    private static double standardised(Sample differences) {
        return ratio(differences.mean(), differences.deviation());
    }

    private static double hedges(Sample first, Sample second) {
        double df = first.n() + second.n() - 2;
        double pooled = Math.sqrt(((first.n() - 1) * first.variance() + (second.n() - 1) * second.variance()) / df);
        return (1 - 3 / (4 * df - 1)) * ratio(first.mean() - second.mean(), pooled);
    }

    /// No difference is no effect, even where nothing varies.
    private static double ratio(double difference, double deviation) {
        return difference == 0 ? 0 : difference / deviation;
    }
}
