package ligare.lang;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import ligare.model.protocol.Moment;
import ligare.model.protocol.Phase;

/// A phase as far as it could be read: names stay known when a number beside them is wrong.
///
/// @param name       of the phase
/// @param place      empty when it is not known
/// @param others     the animals present
/// @param conditions what holds in it
/// @param phase      empty when anything in it was wrong
record Stage(String name, Optional<String> place, List<String> others, List<String> conditions, Optional<Phase> phase) {
    /// The phases of a protocol, each with a name of its own.
    ///
    /// @param example of a phase
    /// @param reading makes a stage of the phase of this name
    static List<Stage> read(Mapping from, String example, BiFunction<String, Mapping, Stage> reading) {
        List<Mapping> phases = from.mappings("protocol");
        if (phases.isEmpty() && from.has("protocol"))
            from.problem("protocol", "no phase", "at least one phase", "add - " + example);
        List<Stage> stages = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Mapping phase : phases) {
            String name = phase.name("phase");
            if (name.equals(Moment.BIRTH)) {
                phase.problem(
                        "phase",
                        "a phase called birth",
                        "another name: birth is the age 0 of what is done to the young",
                        "rename it");
            }
            if (!names.add(name) && phase.has("phase")) {
                phase.problem(
                        "phase",
                        Excerpt.quote(name) + " a second time",
                        "a name that no other phase of the protocol has",
                        "rename one of the two");
            }
            stages.add(reading.apply(name, phase));
        }
        return stages;
    }
}
