package ligare.lang;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import ligare.model.unit.Dimension;
import ligare.model.unit.Literal;
import ligare.model.unit.Unit;

/// Says in words what stands at a place.
final class Description {
    private Description() {}

    static String of(Node node) {
        return switch (node) {
            case Node.Scalar scalar when scalar.absent() -> "nothing";
            case Node.Scalar scalar -> Excerpt.quote(scalar.text()) + ", " + kind(scalar);
            case Node.Sequence sequence -> "a list of " + sequence.items().size();
            case Node.Table table when table.entries().isEmpty() -> "an empty mapping";
            case Node.Table table ->
                    "a mapping with "
                            + table.entries().keySet().stream()
                                    .limit(5)
                                    .map(Excerpt::plain)
                                    .collect(Collectors.joining(", "));
            case Node.Broken _ -> "something unreadable";
        };
    }

    private static String kind(Node.Scalar scalar) {
        Optional<Literal> literal = Literal.parse(scalar.text());
        if (literal.isEmpty()) return strange(scalar.text().strip());
        List<Dimension> dimensions = Unit.dimensionsOf(literal.get().symbol());
        if (dimensions.isEmpty()) return "whose unit " + Excerpt.quote(literal.get().symbol()) + " is not known";
        return dimensions.stream().map(Dimension::noun).collect(Collectors.joining(" or "));
    }

    private static String strange(String text) {
        String head = text.substring(0, Math.min(text.length(), 80)).toLowerCase(Locale.ROOT);
        if (head.matches("[+-]?\\.?(nan|inf|infinity)")) return "which is not a finite number";
        return head.matches("[+-]?\\.?[0-9].*") ? "which is not a number with a unit" : "a text";
    }
}
