package ligare.model.unit;

/// A closed interval of a quantity, in coherent units; both ends equal when one value was written.
///
/// @param low  finite
/// @param high finite, ≥ low
public record Span(double low, double high) {

    public Span {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException(
                    "Span must run from low to high, both finite, was %s to %s".formatted(low, high));
        }
    }

    /// The value at a fraction of the way from low to high: equal steps are equal ratios when both ends are positive (doses
    /// and concentrations), equal differences otherwise.
    ///
    /// @param fraction in [0, 1]
    public double at(double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("Span.at needs a fraction in [0, 1], was " + fraction);
        }
        double between = low > 0 ? low * Math.pow(high / low, fraction) : low + (high - low) * fraction;
        return Math.clamp(between, low, high);
    }

    /// True when there is but one value.
    public boolean single() {
        return low == high;
    }
}
