package ligare.study.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import ligare.model.unit.Span;
import ligare.study.score.Fixture;
import org.junit.jupiter.api.Test;

class PlannedTest {
    @Test
    void nothingIsPlannedForAGroupThatIsNotTested() {
        Phase nap = new Phase("nap", "cage", new Span(1000, 1000), List.of(), List.of());
        Group untested = new Group("untested", "u", "vole", "female", List.of(nap), List.of());
        assertThat(Planned.of(Fixture.study(Fixture.group("tested"), untested)))
                .extracting(Planned::groups)
                .containsExactly(List.of("tested"));
    }
}
