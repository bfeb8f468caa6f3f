package ligare.society;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import ligare.engine.slow.Compiler;
import ligare.engine.slow.Layout;
import ligare.engine.slow.Program;
import ligare.model.Atlas;
import ligare.model.behaviour.Ethogram;
import ligare.model.behaviour.Ethogram.Place;
import ligare.model.circuit.Circuit;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import ligare.model.subject.Youth;

/// A group made ready to run: the subjects, or the companions of one name.
///
/// @param group who, and what is done
/// @param companions whether they are companions
/// @param program what it was compiled to
/// @param layout of the program
/// @param schedule when what happens to it
record Prepared(Group group, boolean companions, Program program, Layout layout, Schedule schedule) {
    /// @param fraction where open spans are taken: 0 lower end, 1 upper end
    static Prepared of(
            Atlas atlas, Circuit circuit, Ethogram ethogram, Group group, boolean companions, double fraction) {
        Youth youth = atlas.speciesOf(group.species()).youth();
        Set<String> felt = felt(ethogram, group, youth == null ? Map.of() : youth.care());
        Program program = Compiler.compile(atlas, circuit, group, felt);
        Schedule schedule = Schedule.of(atlas, program, group, fraction);
        return new Prepared(group, companions, program, new Layout(program), schedule);
    }

    /// Through which channels anything can be sensed: what is done in the places of the group, how others may be, the cue where
    /// a place has one, and care in youth.
    private static Set<String> felt(Ethogram ethogram, Group group, Map<String, Double> care) {
        Set<String> felt = new HashSet<>(care.keySet());
        ethogram.states().forEach(state -> felt.addAll(state.senses().keySet()));
        for (Phase phase : group.phases()) {
            ethogram.place(phase.place()).behaviours().forEach(behaviour -> felt.addAll(behaviour.senses().keySet()));
            if (phase.cue() != null) {
                felt.addAll(ethogram.cue().keySet());
            }
        }
        return felt;
    }

    /// Share of what they do with an other that they begin or end themselves: all of it with a stimulus animal.
    double initiative(Place place, String other) {
        if (companions) {
            return 1 - place.initiative();
        }
        return group.companion(other).isPresent() ? place.initiative() : 1;
    }
}
