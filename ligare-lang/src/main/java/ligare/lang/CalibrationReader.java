package ligare.lang;

import java.util.List;
import java.util.Optional;
import ligare.model.Atlas;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;
import ligare.model.unit.Dimension;
import ligare.model.unit.Literal;
import ligare.model.unit.Unit;

/// Reads a free value; what it measures follows from its unit.
///
///     peptide spread: {value: 0.2 mm, between: [0.1 mm, 0.5 mm], reason: "length of a peptide that lives minutes"}
final class CalibrationReader {
    private CalibrationReader() {}

    static Atlas.Free read(Mapping from) {
        String written = from.text("value");
        Dimension dimension = dimension(written);
        double value = from.quantity("value", dimension);
        List<Double> between =
                from.quantities("between", dimension, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        boolean sound = between.size() == 2 && between.getFirst() <= value && value <= between.getLast();
        if (!sound && from.has("between")) {
            from.problem(
                    "between",
                    between.size() == 2
                            ? "a range that does not hold the value " + Excerpt.plain(written)
                            : "not two numbers",
                    "two ends, the lower first, with the value between them",
                    "write between: [LOW, HIGH]");
        }
        String reason = from.text("reason");
        double low = sound ? between.getFirst() : value;
        double high = sound ? between.getLast() : value;
        Figure figure =
                new Figure(
                        from.document().name() + "#" + from.where().path(),
                        written,
                        value,
                        dimension,
                        from.status().orElse(Status.ASSUMED),
                        from.source().orElse("unreadable"));
        return new Atlas.Free(figure, low, high, reason);
    }

    /// A pure number when the unit is not known: the reading of the value reports it then.
    private static Dimension dimension(String written) {
        Optional<Literal> literal = Literal.parse(written);
        List<Dimension> possible = literal.map(number -> Unit.dimensionsOf(number.symbol())).orElse(List.of());
        return possible.isEmpty() ? Dimension.NUMBER : possible.getFirst();
    }
}
