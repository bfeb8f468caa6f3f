package ligare.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ligare.model.Atlas;
import ligare.model.behaviour.Ethogram;
import ligare.model.behaviour.Ethogram.Behaviour;
import ligare.model.behaviour.Ethogram.Place;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import ligare.model.unit.Span;
import org.junit.jupiter.api.Test;

/// What a group can sense: touch, if anything that it meets has it so.
class PreparedTest {
    private static final Map<String, Double> TOUCH = Map.of("touch", 1.0);
    private static final Place NEST = place("nest", TOUCH);
    private static final Place BOX = place("box", Map.of());
    private static final Ethogram.State WARM = new Ethogram.State("warm", TOUCH, null, null);

    private static Place place(String name, Map<String, Double> senses) {
        return new Place(name, "rest", List.of(new Behaviour("rest", false, senses, "rest")), List.of(), 1);
    }

    private static Ethogram ethogram(Map<String, Double> cue, Ethogram.State... states) {
        Ethogram.Variation variation = new Ethogram.Variation("liking", 0, 0);
        return new Ethogram("ethogram", "", List.of(NEST, BOX), List.of(states), cue, variation, List.of());
    }

    private static boolean felt(Nests nests, Ethogram ethogram, String place, String cue) {
        Span hour = new Span(Nests.HOUR, Nests.HOUR);
        Phase phase =
                new Phase("alone", place, hour, List.of(), Map.of(), List.of(), cue.isEmpty() ? null : cue, null);
        Group group = Nests.group().withPhases(List.of(phase));
        Atlas atlas = nests.atlas();
        Prepared prepared = Prepared.of(atlas, atlas.circuit("circuit"), ethogram, group, false, 0.5);
        return prepared.program().senses().getFirst().felt();
    }

    @Test
    void aChannelIsFeltWhereAnythingMetIsSensedThroughIt() {
        Nests never = new Nests();
        never.youth = null;
        assertThat(felt(never, ethogram(TOUCH), "box", "")).isFalse();
        assertThat(felt(never, ethogram(TOUCH), "box", "floor")).as("the cue of a place").isTrue();
        assertThat(felt(never, ethogram(Map.of()), "box", "floor")).isFalse();
        assertThat(felt(never, ethogram(Map.of()), "nest", "")).as("what is done there").isTrue();
        assertThat(felt(never, ethogram(Map.of(), WARM), "box", "")).as("how others may be").isTrue();
        assertThat(felt(new Nests(), ethogram(Map.of()), "box", "")).as("care").isTrue();
    }
}
