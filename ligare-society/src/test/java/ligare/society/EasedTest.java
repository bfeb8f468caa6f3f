package ligare.society;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import ligare.model.behaviour.Ethogram;
import ligare.model.behaviour.Ethogram.Behaviour;
import ligare.model.behaviour.Ethogram.Easing;
import ligare.model.behaviour.Ethogram.Place;
import ligare.model.behaviour.Ethogram.State;
import ligare.model.behaviour.Ethogram.Variation;
import ligare.model.protocol.Phase;
import ligare.model.unit.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is done with a stimulus animal ends its distress, by the equation that is stated.
class EasedTest {
    private static final Place CAGE =
            new Place(
                    "cage",
                    "near",
                    List.of(
                            new Behaviour("near", true, Map.of(), "near"),
                            new Behaviour("groom", true, Map.of("touch", 0.5), "groomed"),
                            new Behaviour("groomed", true, Map.of("touch", 1.0), "groom")),
                    List.of(),
                    1);

    private static @Nullable Eased maybe(State... states) {
        Ethogram ethogram =
                new Ethogram(
                        "small", "", List.of(CAGE), List.of(states), Map.of(), new Variation("value", 0, 0), List.of());
        return Eased.of(ethogram, CAGE, phase(), 2);
    }

    private static Eased eased(State... states) {
        return requireNonNull(maybe(states));
    }

    private static Phase phase() {
        return new Phase(
                "reunion",
                "cage",
                new Span(1, 1),
                List.of("mate", "sister"),
                Map.of("mate", List.of("distressed")),
                List.of(),
                null,
                null);
    }

    private static State distressed(double within) {
        return new State("distressed", Map.of("distress", 1.0), null, new Easing("touch", within));
    }

    @Test
    void distressDecaysAsTheOtherIsTouched() {
        Eased eased = eased(distressed(600));
        eased.pass(0, 1, 0, 100);
        eased.pass(0, 1, 0, 200);
        assertThat(eased.lost(0, 0, "distress")).isCloseTo(1 - Math.exp(-0.5), within(1e-12));
        // Being groomed by it touches it half as much.
        eased.pass(0, 2, 0, 300);
        assertThat(eased.lost(0, 0, "distress")).isCloseTo(1 - Math.exp(-0.75), within(1e-12));
    }

    @Test
    void nothingElseEndsIt() {
        Eased eased = eased(distressed(600));
        eased.pass(0, 0, 0, 1e6);
        eased.pass(0, 1, 1, 1e6);
        eased.pass(1, 1, 0, 1e6);
        eased.pass(0, 1, Conduct.NOBODY, 1e6);
        assertThat(eased.lost(0, 0, "distress")).isZero();
        assertThat(eased.lost(1, 0, "touch")).isZero();
        assertThat(eased.lost(0, 1, "distress")).isZero();
        assertThat(eased.lost(0, Conduct.NOBODY, "distress")).isZero();
    }

    @Test
    void aStateThatNothingEndsCostsNothing() {
        assertThat(maybe(new State("distressed", Map.of("distress", 1.0), null, null))).isNull();
    }
}
