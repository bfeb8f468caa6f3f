package ligare.engine.spiking;

/// How the synapses of a projection are stored. All give the same bits; tests and benchmarks force one,
/// and a projection that does not meet its needs is then stored as the builder would.
public enum Layout {
    /// The builder chooses by density, spread of weights and delays, and size.
    AUTOMATIC,
    /// One bit for each pair; needs one weight, one delay, and synapses that do not change.
    BIT_ROWS,
    /// Rows of 16-bit targets; needs one weight and one delay.
    TARGET_ROWS,
    /// Rows split by delay, delivered late, with a weight for each synapse if they differ.
    DELAY_ROWS
}
