package ligare.lang;

import ligare.model.evidence.Conflict;
import ligare.model.evidence.Finding;

/// Reads with which finding of the atlas another laboratory's conflicts: `with`, `over`, `here`, `there`. Both count as one
/// row of the board, so both have to count alike, and of the two only one may name the other.
final class ConflictReader {
    private static final String WITH = "with";

    private final Known known;
    private final Mapping from;

    ConflictReader(Known known, Mapping from) {
        this.known = known;
        this.from = from;
    }

    Conflict read() {
        return new Conflict(from.name(WITH), from.text("over"), from.text("here"), from.text("there"));
    }

    /// To be called when all findings are known.
    void check(Finding finding, Conflict conflict) {
        String with = conflict.with();
        if (with.equals(finding.id())) {
            from.problem(WITH, "the finding itself", "the finding of another laboratory", "name that one");
            return;
        }
        from.reference(WITH, known.names(Kind.FINDING), Kind.FINDING.noun());
        Finding other = known.findings.get(with);
        if (other == null) return;
        if (other.conflict() != null) {
            from.problem(
                    WITH,
                    "%s, which names %s".formatted(Excerpt.quote(with), Excerpt.quote(other.conflict().with())),
                    "a finding that names no other",
                    other.conflict().with().equals(finding.id())
                            ? "let one of the two name the other, not both"
                            : "name " + other.conflict().with());
        } else if (!alike(finding, other)) {
            from.problem(
                    WITH,
                    "%s, which counts otherwise".formatted(Excerpt.quote(with)),
                    "a finding that is scored, contested and held out as this one is",
                    "give both the same role and standing");
        }
    }

    private static boolean alike(Finding one, Finding other) {
        return one.scored() == other.scored() && one.role() == other.role() && one.contested() == other.contested();
    }
}
