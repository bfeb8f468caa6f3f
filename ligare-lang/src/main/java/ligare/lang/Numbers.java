package ligare.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;
import ligare.model.unit.Dimension;
import ligare.model.unit.Literal;
import ligare.model.unit.Quantity;
import ligare.model.unit.Span;
import ligare.model.unit.Unit;
import org.jspecify.annotations.Nullable;

/// Reads the numbers of one document and keeps where each comes from.
final class Numbers {
    private final Problems problems;
    private final Calibration calibration;
    private final List<Figure> figures = new ArrayList<>();

    Numbers(Problems problems, Calibration calibration) {
        this.problems = problems;
        this.calibration = calibration;
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    /// A number: `5 ng`, `{value: 5 ng, source: …, status: …}` or `{calibrated: name}`.
    Optional<Double> number(Node node, String path, Wanted wanted, Evidence evidence) {
        return switch (node) {
            case Node.Scalar scalar -> plain(scalar, path, wanted, evidence);
            case Node.Table table when has(table, "calibrated") -> calibrated(table, path, wanted);
            case Node.Table table when has(table, "value") -> {
                Evidence inner = inner(table, path, evidence, List.of("value"));
                yield number(value(table, "value"), path, wanted, inner);
            }
            case Node.Broken _ -> Optional.empty();
            default -> wrong(node, path, wanted);
        };
    }

    /// One value, or `{between: [low, high]}`.
    Optional<Span> span(Node node, String path, Wanted wanted, Evidence evidence) {
        if (!(node instanceof Node.Table table && has(table, "between"))) {
            return number(node, path, wanted, evidence).map(value -> new Span(value, value));
        }
        Evidence inner = inner(table, path, evidence, List.of("between"));
        Node between = value(table, "between");
        if (!(between instanceof Node.Sequence(List<Node> items, _, _)) || items.size() != 2) {
            problem(
                    between,
                    path,
                    Description.of(between),
                    "two ends, the lower first, such as [" + wanted.example() + ", " + wanted.example() + "]",
                    "write between: [LOW, HIGH]");
            return Optional.empty();
        }
        Optional<Double> low = number(items.getFirst(), path + ".between[0]", wanted, inner);
        Optional<Double> high = number(items.getLast(), path + ".between[1]", wanted, inner);
        if (low.isEmpty() || high.isEmpty()) return Optional.empty();
        if (low.get() > high.get()) {
            problem(between, path, "the higher end first", "the lower end first", "swap the two");
            return Optional.empty();
        }
        return Optional.of(new Span(low.get(), high.get()));
    }

    /// The source and status that a mapping adds to those around it.
    Evidence evidence(Node.Table table, String path, Evidence around) {
        String source = has(table, "source") ? source(value(table, "source"), Tree.join(path, "source")) : null;
        Status status = has(table, "status") ? status(value(table, "status"), Tree.join(path, "status")) : null;
        Evidence inner = around.within(source, status);
        if (source != null && inner.assumed() && status != null && status != Status.ASSUMED) {
            problem(
                    value(table, "status"),
                    Tree.join(path, "status"),
                    "status " + word(status) + " beside a source that begins with \"assumed\"",
                    "status: assumed, or none",
                    "remove the status, or name the source that was " + word(status));
        }
        return inner;
    }

    private Optional<Double> plain(Node.Scalar scalar, String path, Wanted wanted, Evidence evidence) {
        Optional<Literal> literal = Literal.parse(scalar.text());
        Optional<Quantity> quantity = Quantity.parse(scalar.text(), wanted.dimension());
        if (scalar.absent() || literal.isEmpty() || quantity.isEmpty()) return wrong(scalar, path, wanted);
        double value = quantity.get().coherent();
        if (wanted.whole() && (!literal.get().symbol().isEmpty() || value != Math.rint(value)))
            return wrong(scalar, path, wanted);
        if (value < wanted.min() || value > wanted.max()) {
            problem(scalar, path, Excerpt.plain(scalar.text()), wanted.expected(), "choose a value in that range");
            return Optional.empty();
        }
        return record(scalar, path, Excerpt.plain(scalar.text()), value, wanted, evidence);
    }

    private Optional<Double> record(
            Node.Scalar scalar, String path, String written, double value, Wanted wanted, Evidence evidence) {
        String source = evidence.source();
        Status status = evidence.effectiveStatus();
        if (source == null) {
            problem(
                    scalar,
                    path,
                    written + " without a source",
                    "a source: here or in a mapping around it",
                    "add `source: assumed, because …`, or name the paper and `status: read`");
            return Optional.empty();
        }
        if (status == null) {
            problem(
                    scalar,
                    path,
                    written + " with a source but no status",
                    "status: read, code, calc, unconfirmed or assumed",
                    "say beside the source how far the number was checked: status: unconfirmed");
            return Optional.empty();
        }
        figures.add(new Figure(problems.file() + "#" + path, written, value, wanted.dimension(), status, source));
        return Optional.of(value);
    }

    private Optional<Double> calibrated(Node.Table table, String path, Wanted wanted) {
        inner(table, path, Evidence.NONE, List.of("calibrated"));
        Node named = value(table, "calibrated");
        if (!(named instanceof Node.Scalar scalar) || scalar.absent()) {
            problem(named, path, Description.of(named), "the name of a calibrated value", "write {calibrated: NAME}");
            return Optional.empty();
        }
        Figure figure = calibration.figures().get(scalar.text());
        if (figure == null) {
            Optional<String> near = problems.suggestion(scalar.text(), calibration.figures().keySet());
            problem(
                    scalar,
                    path,
                    "calibrated value " + Excerpt.quote(scalar.text()) + ", which the calibration does not hold",
                    Excerpt.oneOf(calibration.figures().keySet()),
                    near.map(name -> "did you mean " + Excerpt.plain(name) + "?")
                            .orElse("add it to the calibration, or write a number"));
            return Optional.empty();
        }
        boolean fits =
                figure.dimension() == wanted.dimension()
                        && figure.value() >= wanted.min()
                        && figure.value() <= wanted.max()
                        && (!wanted.whole() || figure.value() == Math.rint(figure.value()));
        if (!fits) {
            problem(
                    scalar,
                    path,
                    "calibrated value "
                            + Excerpt.quote(scalar.text())
                            + ", "
                            + figure.dimension().noun()
                            + " of "
                            + Excerpt.plain(figure.written()),
                    wanted.expected(),
                    "use another calibrated value, or change it in the calibration");
            return Optional.empty();
        }
        figures.add(
                new Figure(
                        problems.file() + "#" + path,
                        "calibrated: " + scalar.text(),
                        figure.value(),
                        figure.dimension(),
                        figure.status(),
                        figure.source()));
        return Optional.of(figure.value());
    }

    private Optional<Double> wrong(Node node, String path, Wanted wanted) {
        problem(node, path, Description.of(node), wanted.expected(), remedy(node, path, wanted));
        return Optional.empty();
    }

    private String remedy(Node node, String path, Wanted wanted) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        String key = last.endsWith("]") ? "" : last;
        String example = key.isEmpty() ? wanted.example() : key + ": " + wanted.example();
        if (!(node instanceof Node.Scalar scalar)) return "write one value: " + example;
        if (scalar.text().matches("(?s).{0,40}\\d,\\d.*"))
            return "write a decimal point, and thousands without a comma: " + example;
        Optional<Literal> literal = Literal.parse(scalar.text());
        if (literal.isEmpty()) return "write " + example;
        String symbol = literal.get().symbol();
        if (wanted.dimension() == Dimension.NUMBER) {
            boolean whole = literal.get().number() == Math.rint(literal.get().number());
            if (wanted.whole() && !whole) return "write a whole number: " + example;
            String number =
                    scalar.text()
                            .strip()
                            .substring(0, Math.max(0, scalar.text().strip().length() - symbol.length()))
                            .strip();
            return "drop the unit: " + (key.isEmpty() ? "" : key + ": ") + Excerpt.plain(number);
        }
        if (symbol.isEmpty()) return "write the unit behind it, as in " + example;
        List<String> symbols = Unit.of(wanted.dimension()).stream().map(Unit::symbol).toList();
        boolean unknown = Unit.dimensionsOf(symbol).isEmpty();
        Optional<String> near = unknown ? problems.suggestion(symbol, symbols) : Optional.empty();
        return near.map(name -> "did you mean " + name + "?").orElse("write " + example);
    }

    /// The evidence of an inline number; anything else in it is reported.
    private Evidence inner(Node.Table table, String path, Evidence around, List<String> own) {
        List<String> known = Stream.concat(own.stream(), Stream.of("source", "status")).toList();
        for (Node.Entry entry : table.entries().values()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                problem(
                        entry.key(),
                        Tree.join(path, key),
                        "the unknown key " + Excerpt.quote(key),
                        Excerpt.oneOf(known),
                        problems.suggestion(key, known).map(name -> "did you mean " + name + "?").orElse("remove it"));
            }
        }
        return evidence(table, path, around);
    }

    private @Nullable String source(Node node, String path) {
        return switch (node) {
            case Node.Scalar scalar when said(scalar) -> scalar.text().strip();
            case Node.Sequence(List<Node> items, _, _)
                    when !items.isEmpty() && items.stream().allMatch(Numbers::said) ->
                    String.join("; ", items.stream().map(item -> ((Node.Scalar) item).text().strip()).toList());
            case Node.Broken _ -> null;
            default -> {
                problem(
                        node,
                        path,
                        Description.of(node),
                        "a source: a paper, a data set, or \"assumed, because …\"",
                        "write source: and the text behind it");
                yield null;
            }
        };
    }

    private @Nullable Status status(Node node, String path) {
        List<String> known = Stream.of(Status.values()).map(Numbers::word).toList();
        if (node instanceof Node.Broken) return null;
        if (node instanceof Node.Scalar scalar && known.contains(scalar.text()))
            return Status.valueOf(scalar.text().toUpperCase(Locale.ROOT));
        String given = node instanceof Node.Scalar scalar ? scalar.text() : "";
        problem(
                node,
                path,
                Description.of(node),
                Excerpt.oneOf(known),
                problems.suggestion(given, known)
                        .map(name -> "did you mean " + name + "?")
                        .orElse("write one of these words"));
        return null;
    }

    private void problem(Node node, String path, String found, String expected, String fix) {
        problems.add(node.line(), node.column(), path, found, expected, fix);
    }

    private static boolean said(Node node) {
        return node instanceof Node.Scalar scalar
                && !scalar.absent()
                && !scalar.text().isBlank()
                && Excerpt.printable(scalar.text());
    }

    private static boolean has(Node.Table table, String key) {
        return table.entries().containsKey(key);
    }

    private static Node value(Node.Table table, String key) {
        return table.value(key).orElseThrow();
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
