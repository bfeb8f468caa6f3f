package ligare.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ligare.model.protocol.Moment;
import ligare.model.protocol.Phase;
import ligare.model.unit.Dimension;

/// Reads moments: `cohabitation`, `cohabitation - 10 min`, `cohabitation + 12 h`, or ages, `birth + 3 d`; many of them as
/// `{every: 1 d, from: birth + 21 d, until: birth + 42 d}`, both ends included.
final class MomentReader {
    private static final String EXPECTED = "a phase, or a phase and a time, such as NAME - 10 min; phases: ";

    private static final int MOST = 10_000;

    private MomentReader() {}

    /// The moments behind `at`, at least one.
    static List<Moment> read(Mapping from, Collection<String> phases) {
        if (!from.keysBehind("at").isEmpty()) return series(from.mapping("at"), phases);
        return moments(from, "at", phases);
    }

    private static List<Moment> moments(Mapping from, String key, Collection<String> phases) {
        int before = from.problemsSoFar();
        Set<Moment> seen = new HashSet<>();
        List<Moment> moments =
                from.list(
                        key,
                        "a list of moments",
                        "[PHASE + 10 min]",
                        (node, at) -> {
                            Optional<Moment> read = moment(from, node, at, phases);
                            if (read.isPresent() && !seen.add(read.get())) again(from, node, at);
                            return read;
                        });
        if (moments.isEmpty() && from.problemsSoFar() == before) {
            from.problem(key, "no moment", "at least one moment", "write " + key + ": [PHASE]");
        }
        return moments;
    }

    private static List<Moment> series(Mapping from, Collection<String> phases) {
        int before = from.problemsSoFar();
        double every = from.quantity("every", Dimension.TIME, Mapping.POSITIVE, Double.POSITIVE_INFINITY);
        Optional<Moment> first = end(from, "from", phases);
        Optional<Moment> last = end(from, "until", phases);
        if (from.problemsSoFar() > before) return List.of();
        Moment begin = first.orElseThrow();
        double steps = Math.floor((last.orElseThrow().offset() - begin.offset()) / every * (1 + 1e-12));
        if (!last.orElseThrow().phase().equals(begin.phase()) || !(steps >= 0 && steps < MOST)) {
            from.problem(
                    "until",
                    "moments that do not follow one another from " + Excerpt.plain(begin.phase()),
                    "a moment of the same phase as from, not before it, and at most " + MOST + " in all",
                    "change from, until or every");
            return List.of();
        }
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i <= steps; i++) moments.add(new Moment(begin.phase(), begin.offset() + i * every));
        return List.copyOf(moments);
    }

    private static Optional<Moment> end(Mapping from, String key, Collection<String> phases) {
        List<Moment> moments = moments(from, key, phases);
        if (moments.size() > 1) {
            from.problem(
                    key, moments.size() + " moments", "one: an end of the series", "keep one, or list all at: […]");
        }
        return moments.stream().findFirst();
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
        Wanted wanted = Wanted.quantity(Dimension.TIME, 0, Phase.LONGEST);
        return from.document()
                .numbers()
                .number(offset, at, wanted, from.evidence())
                .map(time -> new Moment(phase, text.charAt(sign + 1) == '-' ? -time : time));
    }

    private static void again(Mapping from, Node node, String at) {
        from.document()
                .collected()
                .add(
                        node.line(),
                        node.column(),
                        at,
                        Excerpt.quote(((Node.Scalar) node).text().strip()) + " a second time",
                        "each moment once",
                        "remove one of the two, or make it more at once");
    }

    private static void report(
            Mapping from, Node node, String at, String found, Collection<String> phases, String fix) {
        from.document().collected().add(node.line(), node.column(), at, found, EXPECTED + Excerpt.oneOf(phases), fix);
    }
}
