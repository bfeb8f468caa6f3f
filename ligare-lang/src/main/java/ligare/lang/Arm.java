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
/// @param companions the others that run in it, by name, with what they live through
/// @param group  empty when anything in it was wrong
record Arm(String name, List<Stage> stages, Map<String, List<Stage>> companions, Optional<Group> group) {
    Arm(String name, List<Stage> stages, Optional<Group> group) {
        this(name, stages, Map.of(), group);
    }

    /// The group as one of its companions lives it, if that animal runs.
    Optional<Arm> as(String companion) {
        return Optional.ofNullable(companions.get(companion)).map(lived -> new Arm(name, lived, group));
    }

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
