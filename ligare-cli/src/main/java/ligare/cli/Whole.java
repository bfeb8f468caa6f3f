package ligare.cli;

/// Whole numbers of the command line and their bounds.
final class Whole {
    private Whole() {}

    /// The number, if it lies within its bounds.
    ///
    /// @throws Refusal if not
    static int between(int least, int most, int number, String option, String what) {
        if (number < least || number > most) {
            throw Refusal.commandLine(
                    option + " " + number,
                    "a number of %s from %d to %,d".formatted(what, least, most),
                    "choose a number in that range");
        }
        return number;
    }
}
