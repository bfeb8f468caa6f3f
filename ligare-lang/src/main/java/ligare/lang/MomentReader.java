package ligare.lang;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ligare.model.protocol.Moment;
import ligare.model.unit.Dimension;

/// Reads moments: `cohabitation`, `cohabitation - 10 min`, `cohabitation + 12 h`.
final class MomentReader {
    private static final String EXPECTED = "a phase, or a phase and a time, such as NAME - 10 min; phases: ";

    private MomentReader() {}

    /// The moments behind `at`, at least one.
    static List<Moment> read(Mapping from, Collection<String> phases) {
        int before = from.problemsSoFar();
        List<Moment> moments =
                from.list("at", "a list of moments", "[PHASE + 10 min]", (node, at) -> moment(from, node, at, phases));
        if (moments.isEmpty() && from.problemsSoFar() == before) {
            from.problem("at", "no moment", "at least one moment", "write at: [PHASE]");
        }
        return moments;
    }

    private static Optional<Moment> moment(Mapping from, Node node, String at, Collection<String> phases) {
        if (!(node instanceof Node.Scalar scalar) || scalar.absent()) {
            if (!(node instanceof Node.Broken))
                report(from, node, at, Description.of(node), phases, "write PHASE, or PHASE + 10 min");
            return Optional.empty();
        }
        String text = scalar.text().strip().replace('−', '-');
        int sign = Math.max(text.lastIndexOf(" + "), text.lastIndexOf(" - "));
        boolean whole = phases.contains(text) || sign < 0;
        String phase = whole ? text : text.substring(0, sign).strip();
        if (!phases.contains(phase)) {
            String fix =
                    from.document()
                            .collected()
                            .suggestion(phase, phases)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("choose one of the phases; put spaces around + and -");
            report(from, node, at, Excerpt.quote(phase), phases, fix);
            return Optional.empty();
        }
        if (whole) return Optional.of(new Moment(phase, 0));
        Node.Scalar offset = new Node.Scalar(text.substring(sign + 3).strip(), false, scalar.line(), scalar.column());
        Wanted wanted = Wanted.quantity(Dimension.TIME, 0, Double.POSITIVE_INFINITY);
        return from.document()
                .numbers()
                .number(offset, at, wanted, from.evidence())
                .map(time -> new Moment(phase, text.charAt(sign + 1) == '-' ? -time : time));
    }

    private static void report(
            Mapping from, Node node, String at, String found, Collection<String> phases, String fix) {
        from.document().collected().add(node.line(), node.column(), at, found, EXPECTED + Excerpt.oneOf(phases), fix);
    }
}
