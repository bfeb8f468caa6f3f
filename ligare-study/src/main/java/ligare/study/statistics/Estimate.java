package ligare.study.statistics;

/// An effect with its 95 % interval.
///
/// @param value  the effect; NaN if it cannot be computed
/// @param low    lower end; NaN if there are fewer than two values
/// @param high   upper end
/// @param n      number of applicable values behind it, pairs counted once
/// @param unit   of value, low and high; empty: a pure number
/// @param method what it is and how the interval was made
public record Estimate(double value, double low, double high, int n, String unit, String method) {
    /// An effect that could not be estimated.
    public static Estimate none(String unit, String method) {
        return new Estimate(Double.NaN, Double.NaN, Double.NaN, 0, unit, method);
    }
}
