package ligare.lang;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import ligare.model.Atlas;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;
import ligare.model.unit.Dimension;
import ligare.model.unit.Literal;
import ligare.model.unit.Span;
import ligare.model.unit.Unit;

/// Reads a free value; what it measures follows from its unit.
///
///     peptide spread: {value: 0.2 mm, between: [0.1 mm, 0.5 mm], held: true, reason: "length of a peptide that lives minutes"}
///
/// What is `held` a fit leaves alone, see [Atlas.Free].
final class CalibrationReader {
    private CalibrationReader() {}

    /// The values of a whole file.
    static Read<SequencedMap<String, Atlas.Free>> readFile(Document document) {
        Mapping root = document.root();
        root.name("calibration");
        root.textOr("describes", "");
        Map<String, Atlas.Free> values = Parts.read(root.named("values"), (_, value) -> read(value));
        return document.finish(() -> new LinkedHashMap<>(values));
    }

    static Atlas.Free read(Mapping from) {
        String reason = from.text("reason");
        boolean held = from.truth("held", false);
        String written = from.text("value");
        Dimension dimension = dimension(written);
        Optional<Double> value = from.make(inner -> inner.quantity("value", dimension));
        if (value.isEmpty()) from.ignore();
        Span between = value.isEmpty() ? new Span(0, 0) : between(from, dimension, value.get());
        Figure figure =
                new Figure(
                        from.document().name() + "#" + from.where().path(),
                        written,
                        value.orElse(0.0),
                        dimension,
                        from.status().orElse(Status.ASSUMED),
                        from.source().orElse("unreadable"));
        return new Atlas.Free(figure, between.low(), between.high(), reason, held);
    }

    private static Span between(Mapping from, Dimension dimension, double value) {
        int before = from.problemsSoFar();
        List<Double> ends = from.quantities("between", dimension, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        if (ends.size() == 2 && ends.getFirst() <= value && value <= ends.getLast()) {
            return new Span(ends.getFirst(), ends.getLast());
        }
        if (from.problemsSoFar() == before) {
            from.problem(
                    "between",
                    ends.size() == 2 ? "a range without the value" : "a list of " + ends.size(),
                    "two ends, the lower first, with the value between them",
                    "write between: [LOW, HIGH]");
        }
        return new Span(value, value);
    }

    /// A pure number when the unit is not known: the reading of the value reports it then.
    private static Dimension dimension(String written) {
        Optional<Literal> literal = Literal.parse(written);
        List<Dimension> possible = literal.map(number -> Unit.dimensionsOf(number.symbol())).orElse(List.of());
        return possible.isEmpty() ? Dimension.NUMBER : possible.getFirst();
    }
}
