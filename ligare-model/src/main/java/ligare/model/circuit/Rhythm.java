package ligare.model.circuit;

/// A drive that comes and goes by itself, as the clock cells of the suprachiasmatic nucleus have one:
///
///     drive · cos(2π(t − peak)/period)
///
/// with the time t since the first phase of the protocol began.
///
/// @param to the population
/// @param drive mV of steady potential at the peak
/// @param period ms, at least [#SHORTEST]
/// @param peak ms after the protocol begins
/// @param scattered whether nothing sets the rhythm of one animal to that of another: to each peak a time is added that is drawn
///     over the period
public record Rhythm(String to, double drive, double period, double peak, boolean scattered) {
    /// Shortest period, ms: steps of the slow clock last up to ten minutes, and fewer than three in a period do not follow it.
    public static final double SHORTEST = 1_800_000;

    public Rhythm {
        if (!(period >= SHORTEST)) {
            throw new IllegalArgumentException("Rhythm.period must be ≥ %s ms, was %s".formatted(SHORTEST, period));
        }
    }
}
