package ligare.study.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import ligare.engine.Randomness;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Bias-corrected and accelerated bootstrap intervals (BCa, Efron 1987, doi:10.1080/01621459.1987.10478410), each sample
/// resampled on its own; for several samples the acceleration is that of Davison & Hinkley 1997, equation 5.27.
public final class Bootstrap {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double TAIL = 0.025;
    private static final int RESAMPLES = 1999;

    private Bootstrap() {}

    /// The 95 % interval of a statistic.
    ///
    /// @param samples  applicable values only; not modified
    /// @param statistic of samples of the same sizes
    /// @param stream   where the draws come from
    /// @return low and high; NaN if a sample has fewer than two values
    public static double[] interval(double[][] samples, ToDoubleFunction<double[][]> statistic, Randomness stream) {
        if (Arrays.stream(samples).anyMatch(s -> s.length < 2)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double value = statistic.applyAsDouble(samples);
        double[] resampled = resample(samples, statistic, stream);
        double below = 0;
        for (double r : resampled) {
            below += r < value ? 1 : r == value ? 0.5 : 0;
        }
        double share = Math.clamp(below / RESAMPLES, 0.5 / RESAMPLES, 1 - 0.5 / RESAMPLES);
        double bias = NORMAL.inverseCumulativeProbability(share);
        double acceleration = acceleration(samples, statistic);
        return new double[] {
            quantile(resampled, corrected(TAIL, bias, acceleration)),
            quantile(resampled, corrected(1 - TAIL, bias, acceleration))
        };
    }

    private static double corrected(double tail, double bias, double acceleration) {
        double z = bias + NORMAL.inverseCumulativeProbability(tail);
        return NORMAL.cumulativeProbability(bias + z / (1 - acceleration * z));
    }

    private static double[] resample(double[][] samples, ToDoubleFunction<double[][]> statistic, Randomness stream) {
        double[][] drawn = Arrays.stream(samples).map(s -> new double[s.length]).toArray(double[][]::new);
        double[] resampled = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            Randomness resample = stream.at(r);
            long counter = 0;
            for (int k = 0; k < samples.length; k++) {
                for (int i = 0; i < drawn[k].length; i++) {
                    drawn[k][i] = samples[k][Resample.index(resample, counter++, samples[k].length)];
                }
            }
            resampled[r] = statistic.applyAsDouble(drawn);
        }
        Arrays.sort(resampled);
        return resampled;
    }

    private static double acceleration(double[][] samples, ToDoubleFunction<double[][]> statistic) {
        double cubes = 0;
        double squares = 0;
        double[][] reduced = samples.clone();
        for (int k = 0; k < samples.length; k++) {
            int n = samples[k].length;
            double[] without = new double[n];
            for (int i = 0; i < n; i++) {
                reduced[k] = leaveOut(samples[k], i);
                without[i] = statistic.applyAsDouble(reduced);
            }
            reduced[k] = samples[k];
            double mean = Arrays.stream(without).average().orElseThrow();
            for (double w : without) {
                double influence = (n - 1) * (mean - w);
                cubes += influence * influence * influence / ((double) n * n * n);
                squares += influence * influence / ((double) n * n);
            }
        }
        double acceleration = cubes / (6 * Math.pow(squares, 1.5));
        return Double.isFinite(acceleration) ? acceleration : 0;
    }

    private static double[] leaveOut(double[] sample, int index) {
        double[] rest = new double[sample.length - 1];
        System.arraycopy(sample, 0, rest, 0, index);
        System.arraycopy(sample, index + 1, rest, index, rest.length - index);
        return rest;
    }

    /// Quantile of sorted values at rank (n + 1)·p, linear in between.
    static double quantile(double[] sorted, double p) {
        double rank = Math.clamp(p * (sorted.length + 1), 1, sorted.length);
        int below = (int) rank;
        double lower = sorted[below - 1];
        double upper = sorted[Math.min(below, sorted.length - 1)];
        // Equal ends stay exact, and infinite ones do not become NaN.
        return rank == below || lower == upper || Double.isInfinite(lower)
                ? lower
                : lower + (rank - below) * (upper - lower);
    }
}
