package ligare.lang;

import java.util.List;
import java.util.Optional;
import ligare.model.Study;
import ligare.model.evidence.Citation;
import ligare.model.evidence.Claim;
import ligare.model.evidence.Conflict;
import ligare.model.evidence.Finding;
import ligare.model.evidence.Finding.Role;
import ligare.model.evidence.Finding.Scored;
import ligare.model.evidence.Finding.Standing;
import ligare.model.unit.Dimension;
import ligare.model.unit.Span;
import org.jspecify.annotations.Nullable;

/// Reads a published finding: `citation`, `role`, `family`, `standing`, `standing note`, `conflict`, `scored`, `reason`, `n`,
/// `age`, `comment`, the study that asks the model, and its `claims`. The study and the claims may be missing when the
/// finding is not scored.
final class FindingReader {
    /// Most animals per group: each of the experiments that are drawn needs so many.
    private static final int MOST_ANIMALS = 10_000;

    /// Greatest age of an animal, ms (200 years).
    private static final double OLDEST = 200 * 365.25 * 86_400_000;

    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2999;

    private final Known known;

    FindingReader(Known known) {
        this.known = known;
    }

    Finding read(String id, Mapping from) {
        int before = from.problemsSoFar();
        Citation citation = citation(from.mapping("citation"));
        Role role = from.choice("role", Role.class);
        String family = from.text("family");
        Standing standing = from.choice("standing", Standing.class);
        String note = from.textOr("standing note", "");
        Optional<ConflictReader> conflicts =
                from.mappingIfGiven("conflict").map(inner -> new ConflictReader(known, inner));
        @Nullable Conflict conflict = conflicts.map(ConflictReader::read).orElse(null);
        Scored scored = from.choiceOr("scored", Scored.class, Scored.YES);
        @Nullable String reason = reason(from, scored);
        @Nullable Integer publishedN = animals(from);
        @Nullable Span age = from.has("age") ? from.range("age", Dimension.TIME, 0, OLDEST) : null;
        @Nullable String comment = from.has("comment") ? from.text("comment") : null;
        boolean asked =
                scored == Scored.YES || from.has("circuit") || from.keys().contains("learner") || from.has("claims");
        @Nullable Study study = null;
        List<Claim> claims = List.of();
        if (asked) {
            StudyReader reader = new StudyReader(from, known);
            claims = new ClaimReader(reader.arms(), reader.measures(), known).read(from);
            study = reader.read(id);
        }
        Finding finding =
                new Finding(
                        id,
                        citation,
                        role,
                        family,
                        standing,
                        note,
                        conflict,
                        scored,
                        reason,
                        publishedN,
                        age,
                        comment,
                        study,
                        claims);
        if (conflict != null && from.problemsSoFar() == before)
            conflicts.ifPresent(reader -> known.later(() -> reader.check(finding, conflict)));
        return finding;
    }

    private static @Nullable String reason(Mapping from, Scored scored) {
        if (scored != Scored.YES) return from.text("reason");
        if (from.has("reason"))
            from.problem(
                    "reason",
                    "a reason beside scored: yes",
                    "no reason for a finding that is scored",
                    "remove it, or write scored: input, context or not applicable");
        return null;
    }

    private static @Nullable Integer animals(Mapping from) {
        if (!from.has("n")) return null;
        return from.make(inner -> inner.count("n", "animals per group", 2, MOST_ANIMALS)).orElse(null);
    }

    private static Citation citation(Mapping from) {
        if (!from.has("source") && !from.keys().isEmpty()) {
            from.problem(
                    "source",
                    "no source",
                    "the page where the finding was confirmed, or that it is from memory",
                    "add source: \"…\" to the citation");
        }
        Optional<String> doi = from.has("doi") ? Optional.of(from.name("doi")) : Optional.empty();
        if (doi.isPresent() && !doi.get().startsWith("10.")) {
            from.problem(
                    "doi",
                    Excerpt.quote(doi.get()),
                    "a DOI, which begins with 10.",
                    "remove the address in front of it");
        }
        long year = from.serial("year");
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            from.problem(
                    "year",
                    String.valueOf(year),
                    "a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR),
                    "write the year in which it was published");
        }
        return new Citation(
                from.text("authors"), (int) year, from.text("journal"), doi.orElse(null), from.source().orElse(""));
    }
}
