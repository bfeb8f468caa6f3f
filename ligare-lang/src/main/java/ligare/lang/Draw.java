package ligare.lang;

import ligare.model.network.Distribution;
import ligare.model.unit.Dimension;
import ligare.model.unit.Span;

/// Reads how a number is drawn: `weight: 87.8 pA`, `weight: {between: [1 pA, 2 pA]}`, or with `weight deviation: 8.8 pA`
/// beside it a normal distribution, optionally kept within `weight limits: {between: [0 pA, 175 pA]}`.
final class Draw {
    private static final double WIDEST = 8;

    private Draw() {}

    /// One value, or uniform between two.
    static Distribution uniform(Mapping from, String key, Dimension dimension) {
        return of(from.range(key, dimension), 1);
    }

    /// One value, uniform between two, or normal.
    ///
    /// @param factor what turns the written quantity into the record's
    static Distribution any(Mapping from, String key, Dimension dimension, double min, double factor) {
        if (!from.has(key + " deviation")) return of(from.range(key, dimension, min, Double.POSITIVE_INFINITY), factor);
        double mean = factor * from.quantity(key, dimension, min, Double.POSITIVE_INFINITY);
        double deviation =
                factor * from.quantity(key + " deviation", dimension, Mapping.POSITIVE, Double.POSITIVE_INFINITY);
        double low = Math.max(factor * min, mean - WIDEST * deviation);
        double high = mean + WIDEST * deviation;
        if (from.has(key + " limits")) {
            Span limits = from.range(key + " limits", dimension, min, Double.POSITIVE_INFINITY);
            low = Math.max(low, factor * limits.low());
            high = Math.min(high, factor * limits.high());
        }
        return new Distribution.Normal(mean, deviation, low, high);
    }

    private static Distribution of(Span span, double factor) {
        return span.low() == span.high()
                ? new Distribution.Constant(factor * span.low())
                : new Distribution.Uniform(factor * span.low(), factor * span.high());
    }
}
