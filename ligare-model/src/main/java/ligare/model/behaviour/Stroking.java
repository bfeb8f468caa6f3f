package ligare.model.behaviour;

import ligare.model.unit.Bounds;

/// How slowly conducting afferents of hairy skin answer to a stroke: most at a middle velocity, less when it is slower or faster.
///
///     level = exp(−ln(v/best)²/(2·width²))
///
/// An inverted U over the logarithm of velocity, as C-tactile afferents of people show (Löken 2009, doi 10.1038/nn.2312).
///
/// @param channel the sense that these afferents give
/// @param best velocity of the strongest answer, mm/ms
/// @param width standard deviation in the natural logarithm
public record Stroking(String channel, double best, double width) {
    public Stroking {
        Bounds.positive("Stroking.best", best, "mm/ms");
        Bounds.positive("Stroking.width", width, "in the logarithm");
    }

    /// Level of the sense at a velocity, mm/ms, > 0; 1 at the best.
    public double level(double velocity) {
        double apart = StrictMath.log(velocity / best) / width;
        return StrictMath.exp(-apart * apart / 2);
    }
}
