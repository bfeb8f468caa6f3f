package ligare.model.protocol;

/// A time relative to the start of a phase.
///
/// @param phase name of the phase
/// @param offset ms after its start; negative: before
public record Moment(String phase, double offset) {}
