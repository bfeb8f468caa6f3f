package ligare.model.circuit;

/// A drive that comes and goes by itself, as the clock cells of the suprachiasmatic nucleus have one:
///
///     drive · cos(2π(t − peak)/period)
///
/// with the time t since the first phase of the protocol began.
///
/// @param to the population
/// @param drive mV of steady potential at the peak
/// @param period ms
/// @param peak ms after the protocol begins
/// @param scattered whether nothing sets the rhythm of one animal to that of another: to each peak a time is added that is drawn
///     over the period
public record Rhythm(String to, double drive, double period, double peak, boolean scattered) {}
