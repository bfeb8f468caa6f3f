package ligare.lab;

import java.time.Duration;

/// What one page may ask of the machine. What is beyond is refused with a sentence, never cut.
///
/// @param bytes of a study that comes over the wire
/// @param subjects simulated in all groups and at all points of open spans together
/// @param subjectHours hours of model time of all subjects together
/// @param updates updates of cells and synapses in all learners together
/// @param cells largest number of units of a circuit, each of which is a column of the engine, or of cells of a learner
/// @param clients pages open at the same time
/// @param waiting orders of one client that wait
/// @param kept finished orders of one client whose results are kept, in memory only
/// @param slots orders that run at the same time, each of another client
/// @param longest time that an order may run
public record Limits(
        int bytes,
        int subjects,
        double subjectHours,
        double updates,
        int cells,
        int clients,
        int waiting,
        int kept,
        int slots,
        Duration longest) {
    /// What a laptop bears; assumed, because about 250 subject-hours, or three thousand million updates, take a second of one
    /// core.
    public static final Limits USUAL =
            new Limits(256 * 1024, 20_000, 500_000, 5e12, 2_000, 16, 4, 8, 3, Duration.ofMinutes(60));
}
