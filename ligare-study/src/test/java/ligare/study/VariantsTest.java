package ligare.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ligare.model.Study;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.protocol.Phase;
import ligare.model.unit.Span;
import ligare.study.score.Fixture;
import org.junit.jupiter.api.Test;

class VariantsTest {
    private static final Span ONE = new Span(1, 1);
    private static final Span OPEN = new Span(1, 4);

    @Test
    void aStudyWithoutOpenSpansRunsOnce() {
        assertThat(Variants.of(study(ONE, ONE))).containsExactly(0.5);
    }

    @Test
    void anOpenDoseOrDurationRunsOverTheRange() {
        assertThat(Variants.of(study(OPEN, ONE))).containsExactly(0.0, 0.5, 1.0);
        assertThat(Variants.of(study(ONE, OPEN))).containsExactly(0.0, 0.5, 1.0);
    }

    private static Study study(Span duration, Span dose) {
        var give =
                new Intervention.Give(
                        "drug", dose, new Intervention.Route.Ventricle(), 0, List.of(new Moment("together", 0)));
        var group =
                new Group(
                        "g",
                        "g",
                        "species",
                        "sex",
                        List.of(new Phase("together", "cage", duration, List.of(), List.of())),
                        List.of(give));
        return Fixture.study(group);
    }
}
