package ligare.model.circuit;

/// What carries a receptor's message inside a cell.
public enum Messenger implements Signal {
    /// Active Gq, in units of a fully occupied reference receptor population.
    GQ,
    /// Active Gs, same unit.
    GS,
    /// Active Gi, same unit.
    GI,
    /// Active protein kinase A, a fraction of its maximum.
    PKA,
    /// Active protein kinase C as left by the brake of protein kinase A on Gq, same unit as Gq.
    PKC
}
