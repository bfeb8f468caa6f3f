package ligare.lang;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.model.evidence.Finding;
import ligare.model.measure.Measure;
import org.junit.jupiter.api.Test;

class FindingReaderTest {
    private static final String PATH = "findings/somebody-2001.yaml";

    private final Finding finding = requireNonNull(SmallAtlas.read().findings().get("somebody-2001"));

    @Test
    void everyFormOfClaimBecomesItsRecord() {
        assertThat(finding.claims())
                .containsExactly(
                        new Claim.Preference(
                                "With mate exceeds with stranger in vehicle.",
                                "vehicle",
                                "with mate",
                                "with stranger",
                                false),
                        new Claim.NoPreference(
                                "Neither with mate nor with stranger exceeds the other in blocked.",
                                "blocked",
                                "with mate",
                                "with stranger",
                                0.25,
                                false),
                        new Claim.Higher(
                                "Share is higher in vehicle than in blocked.", "vehicle", "blocked", "share", false),
                        new Claim.Higher("The memory is lost.", "vehicle", "blocked", "memory", false),
                        new Claim.NoDifference(
                                "Visits does not differ between vehicle and blocked.",
                                "vehicle",
                                "blocked",
                                "visits",
                                0.2,
                                false),
                        new Claim.Ordered(
                                "With mate rises from short to blocked to vehicle.",
                                List.of("short", "blocked", "vehicle"),
                                "with mate",
                                true),
                        new Claim.Within(
                                "The mean of with mate in vehicle lies between 600.0 and 1800.0 s.",
                                "vehicle",
                                "with mate",
                                600,
                                1800,
                                false),
                        new Claim.Distribution(
                                "Share in vehicle is distributed as fraction in cages/tests.",
                                "vehicle",
                                "share",
                                "cages/tests",
                                "fraction",
                                Map.of("kind", "pair"),
                                "id",
                                Double.NaN,
                                0.2,
                                false),
                        new Claim.Distribution(
                                "First in vehicle is distributed as fraction in cages/tests.",
                                "vehicle",
                                "first",
                                "cages/tests",
                                "fraction",
                                Map.of(),
                                "id",
                                10_800,
                                0.2,
                                false));
    }

    @Test
    void everyFormOfMeasureBecomesItsRecord() {
        Study study = requireNonNull(finding.study());
        Measure.TimeIn mate = new Measure.TimeIn("with mate", "together", "mate", "choice");
        Measure.TimeIn stranger = new Measure.TimeIn("with stranger", "together", "stranger", "choice");
        assertThat(study.measures())
                .containsExactly(
                        mate,
                        stranger,
                        new Measure.Share("share", mate, stranger, 30),
                        new Measure.TimeWith("side", "mate", "choice"),
                        new Measure.Count("visits", "together", null, "choice"),
                        new Measure.Latency("first", "together", null, "choice"),
                        new Measure.Concentration("alpha", "alpha", "north", "living"),
                        new Measure.Rate("rate", "takers", "mate", "choice"),
                        new Measure.Weight("memory", "way", "mate", "living"));
    }

    @Test
    void theStudyOfAFindingIsNamedAsTheFindingAndHoldsTheNumbersOfItsClaims() {
        Study study = requireNonNull(finding.study());
        assertThat(study.name()).isEqualTo("somebody-2001");
        assertThat(study.key()).isEqualTo("somebody-2001");
        assertThat(study.figures())
                .extracting(figure -> figure.path())
                .contains(PATH + "#claims[1].margin", PATH + "#groups.blocked.interventions[0].at[0]");
        assertThat(finding.publishedN()).isEqualTo(8);
    }

    @Test
    void aFindingThatIsNotScoredNeedsNoStudy() {
        String head =
                """
                finding: somebody-2002
                citation: {authors: Somebody B, year: 2002, journal: "Journal 2:1-2", source: "from memory"}
                role: held-out
                family: made up
                standing: contested
                standing note: others found the opposite
                scored: not applicable
                reason: the circuit has no such cells
                """;
        Map<String, byte[]> files = SmallAtlas.files();
        files.put("findings/somebody-2002.yaml", SmallAtlas.bytes(head));
        Finding read = requireNonNull(Catalogue.readAtlas(files).orElseThrow().findings().get("somebody-2002"));
        assertThat(read.scored()).isEqualTo(Finding.Scored.NOT_APPLICABLE);
        assertThat(read.role()).isEqualTo(Finding.Role.HELD_OUT);
        assertThat(read.study()).isNull();
        assertThat(read.claims()).isEmpty();
        assertThat(read.citation().doi()).isNull();
    }
}
