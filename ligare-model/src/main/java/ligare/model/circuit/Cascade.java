package ligare.model.circuit;

/// The second-messenger cascade of a cell.
///
///     A   = (basal + gsGain·Gs)·(1 − giMaximum·Gi) / campHalf
///     PKA = Aⁿ/(1 + Aⁿ), reached with the time constant
///     PKC = Gq / (1 + brake·PKA²)
///     gate = PKCᵐ/(PKCᵐ + gateHalfᵐ)
///
/// The brake stands for regulators of G-protein signalling (RGS4) that protein kinase A activates in striatal cells.
///
/// @param name what the cascade is called in its circuit
/// @param basal cyclic AMP drive at rest, dimensionless
/// @param gsGain what full Gs adds to that drive
/// @param giMaximum share of the drive that full Gi removes, 0 to 1
/// @param campHalf drive at which PKA is half active
/// @param pkaHill n
/// @param timeConstant ms
/// @param brake strength of the brake of PKA on Gq
/// @param gateHalf PKC at which the plasticity gate is half open; infinite: the cell has no gate
/// @param gateHill m
public record Cascade(
        String name,
        double basal,
        double gsGain,
        double giMaximum,
        double campHalf,
        double pkaHill,
        double timeConstant,
        double brake,
        double gateHalf,
        double gateHill) {
    /// The same with another brake.
    public Cascade withBrake(double other) {
        return new Cascade(name, basal, gsGain, giMaximum, campHalf, pkaHill, timeConstant, other, gateHalf, gateHill);
    }
}
