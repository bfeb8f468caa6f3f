package ligare.lang;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.model.evidence.Conflict;
import ligare.model.evidence.Finding;
import ligare.model.measure.Measure;
import ligare.model.unit.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(finding.age()).isEqualTo(new Span(60 * 86_400_000.0, 120 * 86_400_000.0));
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

    @Test
    void aFindingMayConflictWithThatOfAnotherLaboratory() {
        assertThat(requireNonNull(conflicting(CONFLICT).orElseThrow().findings().get("somebody-2002")).conflict())
                .isEqualTo(new Conflict("somebody-2001", "days to a preference", "3 d", "1 d"));
        assertThat(finding.conflict()).isNull();
        assertThat(finding.conflictAmong(conflicting(CONFLICT).orElseThrow().findings().values()))
                .contains(new Conflict("somebody-2002", "days to a preference", "1 d", "3 d"));
        assertThat(finding.conflictAmong(List.of(finding))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "with: somebody-2001 | with: somebody-2010 | a finding",
                "with: somebody-2001 | with: somebody-2002 | the finding of another laboratory",
                "standing: single | standing: contested | a finding that is scored, contested and held out as this one is",
                "role: calibration | role: held-out | a finding that is scored, contested and held out as this one is",
                "here: 3 d | not here: 3 d | here"
            })
    void aConflictThatCannotBeOneRowIsRefused(String written, String instead, String expected) {
        List<Problem> problems = conflicting(CONFLICT.replace(written, instead)).problems();
        assertThat(problems).isNotEmpty().first().asString().contains("findings/somebody-2002.yaml", expected);
    }

    @Test
    void ofTwoThatConflictOneNamesTheOther() {
        Map<String, byte[]> files = SmallAtlas.files();
        files.put("findings/somebody-2002.yaml", SmallAtlas.bytes(CONFLICT));
        files.put(
                "findings/somebody-2003.yaml",
                SmallAtlas.bytes(
                        CONFLICT.replace("2002", "2003").replace("with: somebody-2001", "with: somebody-2002")));
        assertThat(Catalogue.readAtlas(files).problems())
                .singleElement()
                .asString()
                .contains("findings/somebody-2003.yaml", "a finding that names no other", "name somebody-2001");
    }

    /// The finding of the small atlas once more, by another laboratory.
    private static final String CONFLICT =
            SmallAtlas.text(PATH)
                    .replace(
                            "finding: somebody-2001",
                            "finding: somebody-2002\nconflict: {with: somebody-2001, over: days to a preference, here: 3 d, there: 1 d}");

    private static Read<Atlas> conflicting(String text) {
        Map<String, byte[]> files = SmallAtlas.files();
        files.put("findings/somebody-2002.yaml", SmallAtlas.bytes(text));
        return Catalogue.readAtlas(files);
    }
}
