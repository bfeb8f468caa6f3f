package ligare.study.report;

import static ligare.study.score.Fixture.cohort;
import static ligare.study.score.Fixture.finding;
import static ligare.study.score.Fixture.group;
import static ligare.study.score.Fixture.preference;
import static ligare.study.score.Fixture.preferring;
import static ligare.study.score.Fixture.recording;
import static ligare.study.score.Fixture.results;
import static ligare.study.score.Fixture.study;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import ligare.model.NullModel;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.model.evidence.Finding;
import ligare.model.evidence.Status;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.unit.Span;
import ligare.study.Results;
import ligare.study.score.Controls;
import ligare.study.score.Fixture;
import ligare.study.score.Judge;
import ligare.study.score.Score;
import ligare.study.score.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreboardTest {
    private static final Judge JUDGE = new Judge(11, Map.of());

    /// One finding each that agrees, disagrees and is undecided, one contested that agrees, one that is only listed. The
    /// null model `yes` predicts every preference, `no` predicts none.
    private final Scoreboard board =
            new Scoreboard(
                    "1.0",
                    11,
                    200,
                    List.of(
                            outcome("agreeing", 200, 12, Finding.Standing.REPLICATED, Finding.Scored.YES),
                            outcome("disagreeing", 0, null, Finding.Standing.SINGLE, Finding.Scored.YES),
                            outcome("undecided", 60, 12, Finding.Standing.SINGLE, Finding.Scored.YES),
                            outcome("contested", 200, 12, Finding.Standing.CONTESTED, Finding.Scored.YES),
                            outcome("listed", 0, 12, Finding.Standing.SINGLE, Finding.Scored.INPUT)),
                    new Controls(
                            List.of(
                                    new Controls.Test("control", "g", 200, 0.04),
                                    new Controls.Test("control", "h", 200, 0.06))),
                    new FigureCounts(Map.of(Status.READ, 3L)));

    @Test
    void sharesCountWhatCanBeScoredAndIsNotContested() {
        assertThat(board.tally()).isEqualTo(new Tally(1, 1, 1, 0));
        assertThat(board.tally().share()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(board.nullModels()).containsExactly("yes", "no");
        assertThat(board.tally("yes")).isEqualTo(new Tally(3, 0, 0, 0));
        assertThat(board.tally("no")).isEqualTo(new Tally(0, 3, 0, 0));
        assertThat(board.gain("yes")).isCloseTo(-2.0 / 3, within(1e-12));
        assertThat(board.gain("no")).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(board.named(Verdict.DISAGREES)).containsExactly("disagreeing");
    }

    /// A null model that says nothing of a finding can neither win nor lose by it.
    @Test
    void aGainIsOverTheFindingsOfWhichTheNullModelSpeaks() {
        Outcome silent = outcome("agreeing", 200, 12, Finding.Standing.REPLICATED, Finding.Scored.YES);
        SequencedMap<String, Verdict> none = new LinkedHashMap<>();
        none.put("yes", Verdict.NOT_APPLICABLE);
        Scoreboard mixed =
                new Scoreboard(
                        "1.0",
                        11,
                        200,
                        List.of(
                                new Outcome(silent.score(), none, new LinkedHashMap<>(), null),
                                outcome("disagreeing", 0, null, Finding.Standing.SINGLE, Finding.Scored.YES)),
                        board.controls(),
                        board.figures());
        assertThat(mixed.tally()).isEqualTo(new Tally(1, 1, 0, 0));
        assertThat(mixed.beside("yes")).isEqualTo(new Tally(0, 1, 0, 0));
        assertThat(mixed.tally("yes")).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(mixed.gain("yes")).isEqualTo(-1);
    }

    /// What is held out is told apart: it neither raises nor lowers the share of what the values were chosen on.
    @Test
    void heldOutFindingsHaveAShareOfTheirOwn() {
        assertThat(board.holdsOut()).isFalse();
        Scoreboard both =
                new Scoreboard(
                        "1.0",
                        11,
                        200,
                        List.of(
                                outcome("agreeing", 200, 12, Finding.Standing.REPLICATED, Finding.Scored.YES),
                                heldOut("failing", 0),
                                heldOut("met", 200)),
                        board.controls(),
                        board.figures());
        assertThat(both.holdsOut()).isTrue();
        assertThat(both.of(Finding.Role.CALIBRATION).tally()).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(both.of(Finding.Role.HELD_OUT).tally()).isEqualTo(new Tally(1, 1, 0, 0));
        assertThat(both.words())
                .contains(
                        "Ligare: 1 of 1 agree (100.0 %), 0 disagree, 0 undecided\n",
                        "Ligare, held out: 1 of 2 agree (50.0 %), 1 disagree, 0 undecided\n",
                        "disagrees °",
                        "° held out");
        assertThat(board.words()).doesNotContain("held out");
    }

    @Test
    void anEmptyBoardHasNoShare() {
        Scoreboard empty = new Scoreboard("1.0", 1, 1, List.of(), new Controls(List.of()), board.figures());
        assertThat(empty.tally().share()).isNaN();
        assertThat(empty.toJson()).contains("\"falsePositiveRate\": null");
    }

    @Test
    void fittedLeftOutAndNullSharesAreOverTheSameFindings() throws JsonProcessingException {
        assertThat(board.sideBySide()).isEmpty();
        Scoreboard beside =
                board.beside(
                        Map.of(
                                "agreeing",
                                Verdict.DISAGREES,
                                "undecided",
                                Verdict.AGREES,
                                "contested",
                                Verdict.AGREES));
        SideBySide shares = beside.sideBySide().orElseThrow();
        assertThat(shares.fitted()).isEqualTo(new Tally(1, 0, 1, 0));
        assertThat(shares.leftOut()).isEqualTo(new Tally(1, 1, 0, 0));
        assertThat(shares.nulls())
                .containsEntry("yes", new Tally(2, 0, 0, 0))
                .containsEntry("no", new Tally(0, 2, 0, 0));
        JsonNode read = JsonTest.READER.readTree(beside.toJson());
        assertThat(read.at("/shares/leftOut").asDouble()).isEqualTo(0.5);
        assertThat(read.at("/findings/0/leftOutVerdict").asText()).isEqualTo("disagrees");
        assertThat(beside.words())
                .contains("    left out: 1 agree (50.0 %), 1 disagree, 0 undecided\n", SideBySide.WITHHELD);
    }

    @Test
    void theDocumentHasExactlyItsFields() throws JsonProcessingException {
        JsonNode read = JsonTest.READER.readTree(board.toJson());
        assertThat(names(read)).containsExactly("version", "seed", "subjects", "findings", "controls");
        assertThat(read.at("/controls/falsePositiveRate").asDouble()).isCloseTo(0.05, within(1e-12));
        assertThat(read.get("findings"))
                .hasSize(5)
                .allSatisfy(finding ->
                        assertThat(names(finding))
                                .containsExactly(
                                        "id",
                                        "role",
                                        "verdict",
                                        "effect",
                                        "low",
                                        "high",
                                        "n",
                                        "powerAtPublishedN",
                                        "contested",
                                        "nullVerdicts",
                                        "claims"));
        JsonNode first = read.at("/findings/0");
        assertThat(first.get("verdict").asText()).isEqualTo("agrees");
        assertThat(first.get("effect").asDouble()).isCloseTo(2, within(1e-9));
        assertThat(first.get("low").asDouble()).isLessThan(2).isGreaterThan(1.5);
        assertThat(first.get("n").asInt()).isEqualTo(200);
        assertThat(first.get("powerAtPublishedN").asDouble()).isGreaterThan(0.99);
        assertThat(first.at("/nullVerdicts/no").asText()).isEqualTo("disagrees");
        assertThat(names(first.at("/claims/0")))
                .containsExactly("claim", "groups", "measure", "unit", "effect", "low", "high", "verdict");
        assertThat(first.at("/claims/0/effect").asDouble()).isCloseTo(200, within(1e-6));
        assertThat(first.at("/claims/0/unit").asText()).isEqualTo("s");
        assertThat(first.at("/claims/0/measure").asText()).isEqualTo("time with a over time with b");
        assertThat(read.at("/findings/1/powerAtPublishedN").isNull()).isTrue();
        assertThat(read.at("/findings/3/contested").asBoolean()).isTrue();
        assertThat(read.at("/findings/4/role").asText()).isEqualTo("input");
        assertThat(read.at("/findings/4/verdict").asText()).isEqualTo("not-applicable");
        assertThat(read.at("/findings/4/effect").isNull()).isTrue();
        assertThat(read.at("/findings/4/nullVerdicts/yes").asText()).isEqualTo("not-applicable");
    }

    @Test
    void theTextNamesWhatDoesNotAgreeAndWhy() {
        assertThat(board.words())
                .startsWith(
                        "Negative controls: 5.0 % of experiments significant (expected 5.7 %; 2 tests)\n\nfinding  ")
                .contains("\nagreeing     agrees          2.00 (")
                .contains("\ncontested    agrees *        ")
                .contains("\ndisagreeing: disagrees\n    disagrees: prefers a (of 1,000 experiments with n = 12, ")
                .contains("\nlisted: not-applicable\n    its measure is set by an entry of the atlas\n")
                .contains("\nLigare: 1 of 3 agree (33.3 %), 1 disagree, 1 undecided\n")
                .contains(
                        "\nnull model yes: 3 of 3 agree (100.0 %), 0 disagree, 0 undecided; gain over it -67 points\n")
                .endsWith("Numbers: 3, of which 3 read\n");
    }

    @Test
    void aVerdictThatIsNotThatOfTheMiddleShowsTheRange() {
        Finding finding = finding(study(group("g")), 12, preference("g"));
        List<Results> range =
                List.of(
                        new Results(0, List.of(cohort("g", preferring(0, 200)))),
                        new Results(0.5, List.of(cohort("g", preferring(200, 200)))),
                        new Results(1, List.of(cohort("g", preferring(0, 200)))));
        String words = board.with(List.of(outcome(JUDGE.judge(finding, range)))).words();
        assertThat(words)
                .contains("disagrees: prefers a (of 1,000 experiments with n = 12, 100.0 % are significant upward")
                .contains("; this in the middle, over the range: disagrees, agrees, disagrees)");
        assertThat(board.words()).doesNotContain("over the range");
    }

    /// Of these claims only those by which the slow group prefers less can be mistaken for sedation.
    @Test
    void halvedCrossingsAreToldWhereAPreferenceIsLost() {
        Intervention given =
                new Intervention.Give(
                        "drug", new Span(1, 1), new Intervention.Route.Systemic(), 0, List.of(new Moment("visit", 0)));
        Study study = study(group("quick"), group("slow", given));
        Results results =
                results(
                        cohort("quick", Collections.nCopies(20, recording(900, 100, 20))),
                        cohort("slow", Collections.nCopies(20, recording(500, 500, 5))));
        Claim less = new Claim.Higher("less", "quick", "slow", Fixture.SHARE, false);
        Claim more = new Claim.Higher("more", "slow", "quick", Fixture.SHARE, false);
        String told = board.with(List.of(outcome(JUDGE.judge(finding(study, 12, less), List.of(results))))).words();
        String quiet = board.with(List.of(outcome(JUDGE.judge(finding(study, 12, more), List.of(results))))).words();
        assertThat(told).contains("guard: 'slow'", "HALVED: a weaker preference (0.50 against 0.90) may be sedation");
        assertThat(quiet).doesNotContain("guard:");
    }

    @Test
    void recalledClaimsAreMarkedInTheDocument() throws JsonProcessingException {
        Claim recalled = new Claim.Preference("also so", "g", "time with a", "time with b", true);
        Finding finding = finding(study(group("g")), 12, preference("g"), recalled);
        Score score = JUDGE.judge(finding, List.of(results(cohort("g", preferring(200, 50)))));
        Scoreboard one =
                new Scoreboard(
                        "1.0",
                        1,
                        50,
                        List.of(Outcome.of(score, new LinkedHashMap<>())),
                        board.controls(),
                        board.figures());
        JsonNode read = JsonTest.READER.readTree(one.toJson());
        assertThat(read.at("/findings/0/claims/1/claim").asText())
                .isEqualTo("also so (recalled, not read: shown, not scored)");
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static Outcome outcome(
            String id, double mean, @Nullable Integer n, Finding.Standing standing, Finding.Scored scored) {
        Finding plain = finding(study(group("g")), n, preference("g"));
        Finding finding = Fixture.as(plain, id, standing, scored);
        return outcome(finding, mean);
    }

    private static Outcome outcome(Score score) {
        return Outcome.of(score, new LinkedHashMap<>());
    }

    private static Outcome heldOut(String id, double mean) {
        Finding f = outcome(id, mean, 12, Finding.Standing.SINGLE, Finding.Scored.YES).score().finding();
        Finding out = Fixture.as(f, f.id(), Finding.Role.HELD_OUT, f.standing(), f.scored(), null);
        return outcome(out, mean);
    }

    private static Outcome outcome(Finding finding, double mean) {
        SequencedMap<String, NullModel> nulls = new LinkedHashMap<>();
        nulls.put("yes", new NullModel("yes", "", 0, Map.of(), Map.of(), Map.of(), false, -1));
        nulls.put("no", new NullModel("no", "", 0, Map.of(), Map.of(), Map.of(), false, 1));
        return Outcome.of(JUDGE.judge(finding, List.of(results(cohort("g", preferring(mean, 200))))), nulls);
    }
}
