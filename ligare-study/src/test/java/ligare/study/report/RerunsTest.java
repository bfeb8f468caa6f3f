package ligare.study.report;

import static ligare.study.score.Fixture.cohort;
import static ligare.study.score.Fixture.finding;
import static ligare.study.score.Fixture.group;
import static ligare.study.score.Fixture.preference;
import static ligare.study.score.Fixture.preferring;
import static ligare.study.score.Fixture.results;
import static ligare.study.score.Fixture.study;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import ligare.model.Study;
import ligare.model.evidence.Finding;
import ligare.model.evidence.Status;
import ligare.study.RunningOthers;
import ligare.study.score.Controls;
import ligare.study.score.Fixture;
import ligare.study.score.Judge;
import ligare.study.score.Score;
import org.junit.jupiter.api.Test;

/// What is said first of findings whose others run.
public class RerunsTest {
    private static final Judge JUDGE = new Judge(11, Map.of());
    private static final Study STUDY = study(group("g"), group("h"));

    /// A finding of two preferences, with the means of the differences that give them, of standard deviation 100 s.
    private static Score score(String id, Finding.Standing standing, Finding.Scored scored, double g, double h) {
        Finding plain = finding(STUDY, 12, preference("g"), preference("h"));
        Finding finding = Fixture.as(plain, id, standing, scored);
        return JUDGE.judge(finding, List.of(results(cohort("g", preferring(g, 200)), cohort("h", preferring(h, 200)))));
    }

    private static Score score(String id, double g, double h) {
        return score(id, Finding.Standing.SINGLE, Finding.Scored.YES, g, h);
    }

    private static Rerun ran(Score before, Score after) {
        return new Rerun(new RunningOthers(STUDY, List.of("a", "b"), new LinkedHashMap<>()), before, after);
    }

    private static Rerun still(Score before) {
        SequencedMap<String, String> why = new LinkedHashMap<>();
        why.put("a", "described as sad");
        why.put("b", "described as sad");
        why.put("c", "met beside a");
        return new Rerun(new RunningOthers(STUDY, List.of(), why), before, null);
    }

    /// A difference of two standard deviations is found by twelve animals, none is not.
    public static Scoreboard board() {
        Score contested = score("open", Finding.Standing.CONTESTED, Finding.Scored.YES, 200, 200);
        Score listed = score("listed", Finding.Standing.SINGLE, Finding.Scored.INPUT, 0, 0);
        List<Rerun> reruns =
                List.of(
                        ran(score("stays", 200, 200), score("stays", 201, 200)),
                        ran(score("half", 0, 0), score("half", 200, 0)),
                        ran(score("flips", 200, 200), score("flips", 200, 0)),
                        ran(contested, score("open", Finding.Standing.CONTESTED, Finding.Scored.YES, 0, 200)),
                        ran(listed, listed),
                        still(score("first", 200, 200)),
                        still(score("second", 0, 0)));
        List<Outcome> outcomes =
                reruns.stream().map(each -> Outcome.of(each.before(), new LinkedHashMap<>()).beside(each)).toList();
        return new Scoreboard(
                "1.0", 11, 200, outcomes, new Controls(List.of()), new FigureCounts(Map.of(Status.READ, 1L)));
    }

    @Test
    void whatIsScoredFlipsOrStaysInPartOrStays() {
        Reruns reruns = board().reruns();
        assertThat(reruns.flips()).extracting(each -> each.before().finding().id()).containsExactly("flips", "open");
        assertThat(reruns.stayBut()).extracting(each -> each.before().finding().id()).containsExactly("half");
        assertThat(reruns.stay()).containsExactly(Map.entry("a, b", List.of("stays")));
        assertThat(reruns.words()).isEqualTo("2 of 4 findings flip, 3 of 8 claims have another verdict");
    }

    @Test
    void whoStaysAStimulusIsGroupedByTheReason() {
        assertThat(board().reruns().stimuli())
                .containsExactly(
                        Map.entry("described as sad", List.of("first (a, b)", "second (a, b)")),
                        Map.entry("met beside a", List.of("first (c)", "second (c)")));
    }

    /// Where nobody runs the verdict is that among stimuli; what is contested counts in neither.
    @Test
    void theBoardWithRunningOthersTakesEachVerdictThatThereIs() {
        assertThat(board().tally()).isEqualTo(new Tally(3, 2, 0, 0));
        assertThat(board().tallyRunning()).isEqualTo(new Tally(2, 3, 0, 0));
    }

    /// Of 200 subjects with a standard deviation of 100 s, the interval reaches 1.96 · 100 s / √200 = 14 s to either side.
    @Test
    void anEffectMovesWhereItLeavesItsInterval() {
        assertThat(flip(80, 90).moved()).isFalse();
        assertThat(flip(80, 70).moved()).isFalse();
        assertThat(flip(80, 98).moved()).isTrue();
        assertThat(flip(80, 62).moved()).isTrue();
    }

    private static Rerun.Flip flip(double before, double after) {
        return new Rerun.Flip(score("one", before, 0).claims().getFirst(), score("one", after, 0).claims().getFirst());
    }

    @Test
    void theTextBeginsWithTheFlips() {
        assertThat(board().words())
                .containsSubsequence(
                        "With the other animals running, outside every percentage: 2 of 4 findings flip",
                        "    the board: 2 of 5 agree, 3 disagree, 0 undecided; among stimuli 3 of 5 agree",
                        "    flips: flips, agrees to disagrees, a, b running",
                        "        agrees to disagrees: prefers a",
                        "    open *: flips, agrees to disagrees",
                        "    half: stays disagrees, a, b running",
                        "    stay in every claim, a, b running: stays",
                        "    stimulus animals stay, described as sad: first (a, b), second (a, b)");
    }
}
