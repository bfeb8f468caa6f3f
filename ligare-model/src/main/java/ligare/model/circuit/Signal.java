package ligare.model.circuit;

/// What an effect follows: a messenger of the cell, or one receptor that acts without a G protein.
public sealed interface Signal permits Messenger, Signal.OfReceptor {
    /// The response of one receptor that the population expresses, times that expression: an ion channel, a transporter, an
    /// enzyme, a transcription factor. Negative where ligands block what goes on without them (negative efficacy).
    ///
    /// @param receptor atlas receptor
    record OfReceptor(String receptor) implements Signal {}
}
