package ligare.model.circuit;

/// What an effect follows: a messenger of the cell, or one receptor that acts without a G protein.
public sealed interface Signal permits Messenger, Signal.OfReceptor, Signal.Activity {
    /// The response of one receptor that the population expresses, times that expression: an ion channel, a transporter, an
    /// enzyme, a transcription factor. Negative where ligands block what goes on without them (negative efficacy).
    ///
    /// @param receptor atlas receptor
    record OfReceptor(String receptor) implements Signal {}

    /// The firing of the population itself, as what its calcium tells its genes:
    /// rateʰ/(rateʰ + halfʰ), 0 to 1.
    ///
    /// @param half kHz
    /// @param steepness h
    record Activity(double half, double steepness) implements Signal {}
}
