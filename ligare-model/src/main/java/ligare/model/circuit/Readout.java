package ligare.model.circuit;

/// How behaviour reads the circuit: a value relative to what the subject has come to expect.
///
///     value = slope·(r − reference)         reference' = share·(r − base)… relaxing while the channel is sensed
///
/// The reference starts at `reference` and follows the read rate with the time constant while the channel is sensed;
/// only the share of the way is gone. A subject that has come to expect a good companion values others less: contrast.
///
/// @param name what behaviour calls it
/// @param population whose rate is read
/// @param slope per kHz
/// @param reference kHz
/// @param share 0 to 1, how far the reference follows
/// @param timeConstant ms
/// @param channel the sense during which it follows
public record Readout(
        String name,
        String population,
        double slope,
        double reference,
        double share,
        double timeConstant,
        String channel) {}
