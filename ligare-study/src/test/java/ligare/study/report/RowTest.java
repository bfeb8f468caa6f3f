package ligare.study.report;

import static ligare.study.score.Fixture.cohort;
import static ligare.study.score.Fixture.finding;
import static ligare.study.score.Fixture.group;
import static ligare.study.score.Fixture.preference;
import static ligare.study.score.Fixture.preferring;
import static ligare.study.score.Fixture.results;
import static ligare.study.score.Fixture.study;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import ligare.model.evidence.Conflict;
import ligare.model.evidence.Finding;
import ligare.model.evidence.Status;
import ligare.study.score.Controls;
import ligare.study.score.Fixture;
import ligare.study.score.Judge;
import ligare.study.score.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Laboratories that differ are one row with two outcomes, which counts once.
class RowTest {
    private static final Judge JUDGE = new Judge(7, Map.of());

    /// A model that meets one laboratory alone has not settled what they differ over.
    @ParameterizedTest
    @CsvSource({
        "AGREES, AGREES, AGREES",
        "AGREES, UNDECIDED, UNDECIDED",
        "AGREES, DISAGREES, UNDECIDED",
        "DISAGREES, AGREES, UNDECIDED",
        "UNDECIDED, UNDECIDED, UNDECIDED",
        "UNDECIDED, DISAGREES, DISAGREES",
        "DISAGREES, DISAGREES, DISAGREES"
    })
    void aRowOfTwoAgreesOnlyIfBothDo(Verdict early, Verdict late, Verdict together) {
        Scoreboard board =
                board(
                        outcome("alone", Verdict.AGREES, null),
                        outcome("late", late, over("early")),
                        outcome("early", early, null));
        assertThat(board.rows()).extracting(Row::ids).containsExactly("alone", "late with early");
        Row row = board.rows().getLast();
        assertThat(row.outcomes()).extracting(outcome -> outcome.score().verdict()).containsExactly(late, early);
        assertThat(row.verdict()).isEqualTo(together);
        assertThat(board.tally().total()).isEqualTo(2);
        assertThat(board.named(together)).contains("late with early");
    }

    /// A null model that speaks of one outcome alone is counted by that one; with both it has to meet both.
    @Test
    void nullModelsAreCountedByRowsToo() {
        Outcome early = outcome("early", Verdict.AGREES, null);
        Outcome late = outcome("late", Verdict.DISAGREES, over("early"));
        assertThat(board(said(early, Verdict.AGREES), said(late, Verdict.DISAGREES)).tally("null"))
                .isEqualTo(new Tally(0, 0, 1, 0));
        Scoreboard half = board(said(early, Verdict.AGREES), said(late, Verdict.NOT_APPLICABLE));
        assertThat(half.tally("null")).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(half.beside("null")).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(half.gain("null")).isZero();
        assertThat(board(said(early, Verdict.NOT_APPLICABLE), said(late, Verdict.NOT_APPLICABLE)).tally("null").total())
                .isZero();
    }

    @Test
    void whatWasLeftOutIsCountedByRowsToo() {
        Scoreboard board =
                board(outcome("early", Verdict.AGREES, null), outcome("late", Verdict.DISAGREES, over("early")));
        assertThat(board.beside(Map.of("early", Verdict.AGREES)).sideBySide()).isEmpty();
        SideBySide shares =
                board.beside(Map.of("early", Verdict.AGREES, "late", Verdict.AGREES)).sideBySide().orElseThrow();
        assertThat(shares.fitted()).isEqualTo(new Tally(0, 0, 1, 0));
        assertThat(shares.leftOut()).isEqualTo(new Tally(1, 0, 0, 0));
    }

    /// `--only` one of the two.
    @Test
    void whoConflictsWithAFindingThatWasNotAskedStandsAlone() {
        Scoreboard board = board(outcome("late", Verdict.AGREES, over("early")));
        assertThat(board.rows()).singleElement().satisfies(row -> assertThat(row.differ()).isFalse());
        assertThat(board.tally()).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(board.words()).doesNotContain("└");
        assertThat(board.toJson()).doesNotContain("conflicts");
    }

    @Test
    void bothOutcomesAreShown() throws JsonProcessingException {
        Scoreboard board =
                board(outcome("early", Verdict.AGREES, null), outcome("late", Verdict.DISAGREES, over("early")));
        assertThat(board.words())
                .containsSubsequence(
                        "\nhours to a preference",
                        "undecided",
                        "\n└ early",
                        "agrees",
                        "24 h",
                        "\n└ late",
                        "disagrees",
                        "3 h")
                .contains("└ laboratories differ", "Ligare: 0 of 1 agree (0.0 %), 0 disagree, 1 undecided");
        JsonNode read = JsonTest.READER.readTree(board.toJson());
        assertThat(read.get("findings")).hasSize(2);
        assertThat(read.at("/findings/0").has("conflict")).isFalse();
        assertThat(read.at("/findings/1/conflict/with").asText()).isEqualTo("early");
        assertThat(read.get("conflicts")).hasSize(1);
        assertThat(read.at("/conflicts/0").toString())
                .isEqualTo(
                        """
                        {"over":"hours to a preference","verdict":"undecided","outcomes":[\
                        {"id":"early","found":"24 h","verdict":"agrees"},\
                        {"id":"late","found":"3 h","verdict":"disagrees"}]}\
                        """);
    }

    private static Conflict over(String with) {
        return new Conflict(with, "hours to a preference", "3 h", "24 h");
    }

    private static Outcome said(Outcome outcome, Verdict byNull) {
        SequencedMap<String, Verdict> nulls = new LinkedHashMap<>();
        nulls.put("null", byNull);
        return new Outcome(outcome.score(), nulls, new LinkedHashMap<>(), null);
    }

    private static Outcome outcome(String id, Verdict wanted, @Nullable Conflict conflict) {
        Finding plain = finding(study(group("g")), 12, preference("g"));
        Finding finding = Fixture.as(plain, id, plain.role(), plain.standing(), plain.scored(), conflict);
        Outcome outcome =
                Outcome.of(
                        JUDGE.judge(finding, List.of(results(cohort("g", preferring(mean(wanted), 200))))),
                        new LinkedHashMap<>());
        assertThat(outcome.score().verdict()).isEqualTo(wanted);
        return outcome;
    }

    /// Mean of the difference of contact, s, that gives a verdict at a standard deviation of 200 s.
    private static double mean(Verdict wanted) {
        return switch (wanted) {
            case AGREES -> 200;
            case UNDECIDED -> 60;
            case DISAGREES, NOT_APPLICABLE, FAILED -> 0;
        };
    }

    private static Scoreboard board(Outcome... outcomes) {
        return new Scoreboard(
                "1.0",
                11,
                200,
                new ArrayList<>(List.of(outcomes)),
                new Controls(List.of()),
                new FigureCounts(Map.of(Status.READ, 1L)));
    }
}
