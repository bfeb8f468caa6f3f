package ligare.study.fit;

import java.util.List;

/// How far one claim is from holding in a few subjects.
///
/// @param words of the claim
/// @param wanted of its first effect: what is just enough, or the most that is still none
/// @param effects all of which have to be enough, always as many for the same claim; the first is the one that is shown
public record ClaimLoss(String words, double wanted, List<Effect> effects) {
    /// Shortfall of what cannot be measured, or could not be simulated.
    static final double UNMEASURED = 1;

    public ClaimLoss {
        effects = List.copyOf(effects);
    }

    /// The effect that was found: standardised, or a mean in its unit, or a distance; NaN if it cannot be measured.
    public double effect() {
        return effects.getFirst().size();
    }

    /// How far it is from enough: below 0 more than enough; 1: as far as no effect at all is from an effect that is just
    /// found.
    public double reach() {
        double reach = Double.NEGATIVE_INFINITY;
        for (Effect effect : effects) {
            reach = Math.max(reach, effect.reach());
        }
        return Double.isNaN(reach) ? UNMEASURED : reach;
    }

    /// How far it is from enough; 0: enough.
    public double shortfall() {
        return Math.max(0, reach());
    }

    /// The square of a small shortfall, a straight line beyond 1: a claim out of reach does not outweigh all others.
    public double loss() {
        double shortfall = shortfall();
        return shortfall <= 1 ? shortfall * shortfall : 2 * shortfall - 1;
    }
}
