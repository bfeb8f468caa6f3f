package ligare.study.fit;

/// One effect of which a claim speaks, and where it is enough.
///
///     reach = max(low − size, size − high)/scale
///
/// @param size standardised, or a mean in its unit, or a distance; NaN if it cannot be measured
/// @param low least that is enough; −∞ if nothing is too little
/// @param high most that is still enough; ∞ if nothing is too much
/// @param scale what counts as 1: the way from no effect to one that is just found
record Effect(double size, double low, double high, double scale) {
    /// Nothing is known.
    static final Effect NONE = new Effect(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /// At least.
    static Effect atLeast(double low, double size, double scale) {
        return new Effect(size, low, Double.POSITIVE_INFINITY, scale);
    }

    /// At most so far from 0.
    static Effect within(double most, double size, double scale) {
        return new Effect(size, -most, most, scale);
    }

    /// How far it is from enough: below 0 more than enough.
    double reach() {
        return Math.max(low - size, size - high) / scale;
    }

    /// The same, wanted by a share of the scale more inside: what is predicted errs, and what just fails is no use.
    Effect aimed(double share) {
        double inside = Math.min(share * scale, (high - low) / 2);
        return new Effect(size, low + inside, high - inside, scale);
    }

    /// The same with another size.
    Effect of(double other) {
        return new Effect(other, low, high, scale);
    }
}
