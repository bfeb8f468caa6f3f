package ligare.study.statistics;

import java.util.Arrays;

/// Size, mean and variance of a sample. Values that are not applicable (NaN) are left out.
///
/// @param n     number of applicable values
/// @param mean  NaN if there is none
/// @param variance with n − 1 below the line; NaN if n < 2; exactly 0 if all values are equal
public record Sample(int n, double mean, double variance) {

    /// Summary of these values (two passes).
    public static Sample of(double[] values) {
        int n = 0;
        double sum = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double x : values) {
            if (!Double.isNaN(x)) {
                n++;
                sum += x;
                low = Math.min(low, x);
                high = Math.max(high, x);
            }
        }
        if (n == 0) {
            return new Sample(0, Double.NaN, Double.NaN);
        }
        // A mean of equal values can differ from them in its last bit, and a test would then divide by that bit.
        if (low == high) {
            return new Sample(n, low, n < 2 ? Double.NaN : 0);
        }
        double mean = sum / n;
        double squares = 0;
        for (double x : values) {
            if (!Double.isNaN(x)) {
                squares += (x - mean) * (x - mean);
            }
        }
        return new Sample(n, mean, squares / (n - 1));
    }

    /// Standard deviation.
    public double deviation() {
        return Math.sqrt(variance);
    }

    /// Standard error of the mean.
    public double standardError() {
        return Math.sqrt(variance / n);
    }

    /// The applicable values.
    public static double[] applicable(double[] values) {
        return Arrays.stream(values).filter(x -> !Double.isNaN(x)).toArray();
    }

    /// Value by value first − second; NaN where either is.
    public static double[] differences(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "pairs need equal lengths, had %d and %d".formatted(first.length, second.length));
        }
        double[] differences = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            differences[i] = first[i] - second[i];
        }
        return differences;
    }
}
