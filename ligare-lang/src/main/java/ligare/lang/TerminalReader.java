package ligare.lang;

import java.util.List;
import java.util.Map;
import ligare.model.circuit.Terminal;
import ligare.model.unit.Dimension;

/// Reads a terminal of a circuit.
///
///     reference: 0.6 Hz
///     adaptations: {facilitation: {level: 3, share: 0.3, time constant: 150 ms}, depression: {level: 0, …}}
final class TerminalReader {
    private static final double ANY = Double.POSITIVE_INFINITY;
    private static final String ADAPTATIONS = "adaptations";

    private TerminalReader() {}

    static Terminal read(String name, Mapping from) {
        double reference = from.quantity("reference", Dimension.RATE, Mapping.POSITIVE, ANY);
        Map<String, Mapping> written = from.named(ADAPTATIONS);
        if (written.size() > Terminal.MOST) {
            from.problem(
                    ADAPTATIONS,
                    "%d adaptations".formatted(written.size()),
                    "at most %d".formatted(Terminal.MOST),
                    "leave out those that matter least");
        }
        return new Terminal(name, reference, List.copyOf(Parts.read(written, TerminalReader::adaptation).values()));
    }

    private static Terminal.Adaptation adaptation(String name, Mapping from) {
        return new Terminal.Adaptation(
                name,
                from.number("level", 0, ANY),
                from.number("share", 0, 1),
                from.quantity("time constant", Dimension.TIME, Mapping.POSITIVE, ANY));
    }
}
