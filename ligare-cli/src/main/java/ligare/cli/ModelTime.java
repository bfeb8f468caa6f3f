package ligare.cli;

import ligare.model.unit.Dimension;
import ligare.model.unit.Quantity;

/// Stretches of model time on the command line: `2 s`, `500 ms`, `30 min`.
final class ModelTime {
    private ModelTime() {}

    /// The time, in ms.
    ///
    /// @throws Refusal if the text is no time above zero
    static double positive(String text, String option) {
        return Quantity.parse(text, Dimension.TIME)
                .map(Quantity::coherent)
                .filter(time -> time > 0)
                .orElseThrow(() ->
                        Refusal.commandLine(
                                option + " " + text,
                                "a time above zero with its unit, such as 2 s or 500 ms",
                                "write %s \"2 s\"".formatted(option)));
    }
}
