package ligare.society;

import java.util.List;
import ligare.engine.slow.Compiler;
import ligare.engine.slow.Layout;
import ligare.engine.slow.Program;
import ligare.model.Atlas;
import ligare.model.behaviour.Ethogram.Place;
import ligare.model.circuit.Circuit;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;

/// A group made ready to run: the subjects, or the companions of one name.
///
/// @param group who, and what is done
/// @param companions whether they are companions
/// @param program what it was compiled to
/// @param layout of the program
/// @param schedule when what happens to it
record Prepared(Group group, boolean companions, Program program, Layout layout, Schedule schedule) {
    /// @param fraction where open spans are taken: 0 lower end, 1 upper end
    /// @param given what the program is made for: what is done to the group, and maybe more
    static Prepared of(
            Atlas atlas, Circuit circuit, Group group, boolean companions, double fraction, List<Intervention> given) {
        Program program = Compiler.compile(atlas, circuit, group.withInterventions(given));
        Schedule schedule = Schedule.of(atlas, program, group, fraction);
        return new Prepared(group, companions, program, new Layout(program), schedule);
    }

    /// Share of what they do with an other that they begin or end themselves: all of it with a stimulus animal.
    double initiative(Place place, String other) {
        if (companions) {
            return 1 - place.initiative();
        }
        return group.companion(other).isPresent() ? place.initiative() : 1;
    }
}
