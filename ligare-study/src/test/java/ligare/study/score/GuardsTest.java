package ligare.study.score;

import static ligare.study.score.Fixture.cohort;
import static ligare.study.score.Fixture.group;
import static ligare.study.score.Fixture.noPreference;
import static ligare.study.score.Fixture.preference;
import static ligare.study.score.Fixture.recording;
import static ligare.study.score.Fixture.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.model.measure.Measure;
import ligare.model.measure.Recording;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.unit.Span;
import ligare.study.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardsTest {
    private static final Intervention GIVEN =
            new Intervention.Give(
                    "drug", new Span(1, 1), new Intervention.Route.Systemic(), 0, List.of(new Moment("visit", 0)));

    private final Group vehicle = group("vehicle");
    private final Group treated = group("treated", GIVEN);

    @Test
    void halvedCrossingsAreFlaggedAgainstTheGroupToWhichLeastIsDone() {
        assertThat(guards(10).getLast().reference()).isEqualTo("vehicle");
        assertThat(guards(10).getLast().ratio()).isEqualTo(0.5);
        assertThat(guards(10).getLast().flagged()).isTrue();
        assertThat(guards(11).getLast().flagged()).isFalse();
        assertThat(guards(10).getLast().words())
                .isEqualTo(
                        "'treated' in visit: total contact 1000 s, 0 of 5 subjects under 60 s; left the others 10.0 times (0.50 of "
                                + "'vehicle'), HALVED: a weaker preference (0.50 against 0.90) may be sedation; side bias does "
                                + "not apply, the simulated test has no sides");
        assertThat(guards(10).getFirst().reference()).isEmpty();
        assertThat(guards(10).getFirst().flagged()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "900, 500, true",
        "900, 950, false",
        "900, 900, false",
        "900, 30, true",
        "100, 500, true",
        "100, 50, false",
        "500, 300, false"
    })
    void sedationIsSuspectedOnlyWhereThePreferenceIsWeaker(double usual, double preferring, boolean suspected) {
        Guard guard = guards(10, usual, preferring).getLast();
        assertThat(guard.flagged()).isTrue();
        assertThat(guard.sedated()).isEqualTo(suspected);
        assertThat(guard.words().contains("sedation")).isEqualTo(suspected);
        assertThat(guard.words().contains("not weaker")).isEqualTo(!suspected);
    }

    @Test
    void aReferenceThatNeverMovesIsNoMeasure() {
        Results still = results(cohort("vehicle", same(0, 900)), cohort("treated", same(0, 500)));
        Guard guard = new Guards(Fixture.study(vehicle, treated), still).of(List.of(preference("treated"))).getFirst();
        assertThat(guard.flagged()).isFalse();
        assertThat(guard.words()).contains("left the others 0.0 times ('vehicle' never left them)");
    }

    @Test
    void withoutContactNoPreferenceIsLeft() {
        Results still =
                results(
                        cohort("vehicle", same(20, 900)),
                        cohort("treated", Collections.nCopies(5, recording(10, 10, 1))));
        Guard guard = new Guards(Fixture.study(vehicle, treated), still).of(List.of(preference("treated"))).getFirst();
        assertThat(guard.sedated()).isTrue();
        assertThat(guard.words()).contains("a weaker preference (too little contact against 0.90) may be sedation");
    }

    /// A drug that is given between two tests may sedate in the second alone.
    @Test
    void everyPhaseWithAPreferenceHasAGuard() {
        Measure.TimeIn a = new Measure.TimeIn("again with a", "sit", "a", "again");
        Measure.TimeIn b = new Measure.TimeIn("again with b", "sit", "b", "again");
        Study once = Fixture.study(vehicle, treated);
        Study twice =
                new Study(
                        once.name(),
                        once.key(),
                        once.question(),
                        once.circuit(),
                        once.ethogram(),
                        once.subjects(),
                        once.seed(),
                        once.groups(),
                        List.of(once.measure(Fixture.A), once.measure(Fixture.B), a, b),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        once.rivals());
        Results results = results(cohort("vehicle", tested(20)), cohort("treated", tested(5)));
        Claim later = new Claim.Preference("", "treated", a.name(), b.name(), false);
        assertThat(new Guards(twice, results).of(List.of(preference("treated"), later)))
                .extracting(Guard::phase, Guard::flagged)
                .containsExactly(tuple("visit", false), tuple("again", true));
    }

    private static List<Recording> tested(int crossingsAgain) {
        return Collections.nCopies(
                5,
                new Recording(
                        List.of(
                                Fixture.sitting("visit", 900, 100, 20),
                                Fixture.sitting("again", 900, 100, crossingsAgain)),
                        List.of()));
    }

    @Test
    void aGroupThatIsNotTestedHasNoGuard() {
        Group untested = new Group("untested", "k", "vole", "female", List.of(Fixture.phase("before")), List.of());
        Results results = results(cohort("vehicle", same(20, 900)), cohort("untested", List.of()));
        assertThat(new Guards(Fixture.study(vehicle, untested), results).ofPreferences())
                .extracting(Guard::group)
                .containsExactly("vehicle");
    }

    @Test
    void anotherTimelineIsNoReference() {
        Group longer =
                new Group(
                        "vehicle",
                        "k",
                        "vole",
                        "female",
                        List.of(Fixture.phase("before"), Fixture.phase("visit")),
                        List.of());
        Study study = Fixture.study(longer, treated);
        List<Guard> guards = new Guards(study, run(10)).of(List.of(preference("treated")));
        assertThat(guards.getFirst().reference()).isEmpty();
        assertThat(guards.getFirst().crossings()).isEqualTo(10);
    }

    private List<Guard> guards(int crossings) {
        return guards(crossings, 900, 500);
    }

    private List<Guard> guards(int crossings, double usual, double preferring) {
        Results run = results(cohort("vehicle", same(20, usual)), cohort("treated", same(crossings, preferring)));
        return new Guards(Fixture.study(vehicle, treated), run)
                .of(List.of(preference("vehicle"), noPreference("treated", 0.2)));
    }

    private static Results run(int crossings) {
        return results(cohort("vehicle", same(20, 900)), cohort("treated", same(crossings, 500)));
    }

    /// Subjects with so many of 1,000 seconds with a.
    private static List<Recording> same(int crossings, double preferring) {
        return Collections.nCopies(5, recording(preferring, 1000 - preferring, crossings));
    }
}
