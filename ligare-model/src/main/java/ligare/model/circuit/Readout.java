package ligare.model.circuit;

/// How behaviour reads the circuit: a value relative to what the subject has come to expect.
///
///     value = slope·(r − expected),  or bounded: limit·tanh(slope·(r − expected)/limit)
///     expected' = level·(reference + share·(r − reference) − expected)/timeConstant + (reference − expected)/forgetting
///
/// with the level of the channel. What is expected starts at the reference and follows the read rate r while the channel
/// is sensed, by the share of the way. A subject that has come to expect a good companion values others less: contrast.
/// An expectation that nothing renews is forgotten. What is bounded grows ever less: nothing is begun more often however
/// fast cells fire.
///
/// @param name what behaviour calls it
/// @param population whose rate is read
/// @param slope per kHz
/// @param reference kHz, what is expected before any experience
/// @param share 0 to 1, how far the reference follows
/// @param timeConstant ms
/// @param channel the sense during which it follows
/// @param forgetting ms, how long an expectation lasts; infinite: for ever
/// @param limit of the value, either way, > 0; infinite: none
public record Readout(
        String name,
        String population,
        double slope,
        double reference,
        double share,
        double timeConstant,
        String channel,
        double forgetting,
        double limit) {
    /// The same with another share of the way that what is expected follows.
    public Readout withShare(double other) {
        return new Readout(name, population, slope, reference, other, timeConstant, channel, forgetting, limit);
    }
}
