package ligare.study.score;

import static ligare.study.score.Fixture.cohort;
import static ligare.study.score.Fixture.group;
import static ligare.study.score.Fixture.noPreference;
import static ligare.study.score.Fixture.preference;
import static ligare.study.score.Fixture.recording;
import static ligare.study.score.Fixture.results;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import ligare.model.Study;
import ligare.model.measure.Recording;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.unit.Span;
import ligare.study.Results;
import org.junit.jupiter.api.Test;

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
                        "'treated': total contact 1000 s, 0 of 5 subjects under 60 s; left the others 10.0 times (0.50 of "
                                + "'vehicle'), HALVED: a lost preference may be sedation; side bias does not apply, the simulated "
                                + "test has no sides");
        assertThat(guards(10).getFirst().reference()).isEmpty();
        assertThat(guards(10).getFirst().flagged()).isFalse();
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
        return new Guards(Fixture.study(vehicle, treated), run(crossings))
                .of(List.of(preference("vehicle"), noPreference("treated", 0.2)));
    }

    private static Results run(int crossings) {
        return results(cohort("vehicle", same(20)), cohort("treated", same(crossings)));
    }

    private static List<Recording> same(int crossings) {
        return Collections.nCopies(5, recording(500, 500, crossings));
    }
}
