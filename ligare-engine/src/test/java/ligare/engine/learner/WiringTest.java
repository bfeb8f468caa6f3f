package ligare.engine.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import ligare.engine.Randomness;
import ligare.model.learner.Layer;
import ligare.model.learner.Learner;
import ligare.model.learner.Path;
import ligare.model.learner.Rule;
import org.junit.jupiter.api.Test;

class WiringTest {
    @Test
    void reachAndConvergenceAreWhatTheDescriptionSays() {
        Learner small = Mirrors.learner(1, 0, Mirrors.prediction(Mirrors.open()));
        SequencedMap<String, Rule> rules = new LinkedHashMap<>(small.rules());
        Layer many = new Layer("does", 2000, 0, 0, small.layers().get(1).tuning());
        Path path = new Path("path", "sees", "does", 0.4, 0.2, 0, 0, 0.01, 0, true);
        Learner learner =
                new Learner(
                        "wide",
                        "",
                        small.actions(),
                        100,
                        0,
                        List.of(small.layers().getFirst(), many),
                        List.of(path),
                        rules,
                        List.of());
        Wiring.Bundle bundle = new Wiring(learner, Randomness.of(5)).bundles()[0];
        int reached = 0;
        for (double h : bundle.inhibition) {
            reached += h > 0 ? 1 : 0;
        }
        // Five standard errors of binomial counts.
        assertThat(reached / 2000.0).isCloseTo(0.4, within(5 * Math.sqrt(0.24 / 2000)));
        assertThat(bundle.target.length / (60.0 * reached))
                .isCloseTo(0.2, within(5 * Math.sqrt(0.16 / (60 * reached))));
    }
}
