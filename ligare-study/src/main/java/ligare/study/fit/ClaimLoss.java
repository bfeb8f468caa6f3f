package ligare.study.fit;

/// How far one claim is from holding in a few subjects.
///
/// @param words of the claim
/// @param effect that was found: standardised, or a mean in its unit, or a distance; NaN if it cannot be measured
/// @param wanted effect that is enough, or the most that is still none
/// @param reach how far it is from enough: below 0 more than enough; 1: as far as no effect at all is from an effect that is
///     just found
public record ClaimLoss(String words, double effect, double wanted, double reach) {
    /// Shortfall of what cannot be measured, or could not be simulated.
    static final double UNMEASURED = 1;

    /// How far it is from enough; 0: enough.
    public double shortfall() {
        return Math.max(0, reach);
    }

    /// The square of a small shortfall, a straight line beyond 1: a claim out of reach does not outweigh all others.
    public double loss() {
        double shortfall = shortfall();
        return shortfall <= 1 ? shortfall * shortfall : 2 * shortfall - 1;
    }
}
