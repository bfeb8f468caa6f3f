package ligare.lang;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ligare.model.protocol.Group;

/// A group as far as it could be read.
///
/// @param name   of the group
/// @param stages its protocol
/// @param group  empty when anything in it was wrong
record Arm(String name, List<Stage> stages, Optional<Group> group) {
    /// What a study says of its groups, by name.
    static Map<String, Mapping> written(Mapping study) {
        Map<String, Mapping> groups = study.named("groups");
        if (groups.isEmpty() && study.has("groups"))
            study.problem("groups", "no group", "at least one group", "write groups: {NAME: {}}");
        return groups;
    }

    /// The stage with this name, if there is one.
    Optional<Stage> stage(String wanted) {
        return stages.stream().filter(stage -> stage.name().equals(wanted)).findFirst();
    }

    /// The names of its phases.
    Stream<String> phases() {
        return stages.stream().map(Stage::name);
    }
}
