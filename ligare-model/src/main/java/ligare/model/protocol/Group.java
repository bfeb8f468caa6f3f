package ligare.model.protocol;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import ligare.model.learner.Manner;
import org.jspecify.annotations.Nullable;

/// One group of a study, with everything resolved: who, what is done, on which timeline.
///
/// @param name what claims call it
/// @param key the name under which its random numbers are drawn
/// @param species atlas species
/// @param sex a sex of that species
/// @param phases timeline
/// @param interventions what is done
/// @param companions others that run as the subjects do; all further others are stimulus animals
/// @param manner by which rule a learner changes and how its cells fire; null: the group lives with a circuit
public record Group(
        String name,
        String key,
        String species,
        String sex,
        List<Phase> phases,
        List<Intervention> interventions,
        List<Companion> companions,
        @Nullable Manner manner) {
    public Group {
        phases = List.copyOf(phases);
        interventions = List.copyOf(interventions);
        companions = List.copyOf(companions);
    }

    /// The same group, living in this manner.
    public Group in(Manner other) {
        return new Group(name, key, species, sex, phases, interventions, companions, other);
    }

    /// The same group on another timeline.
    public Group withPhases(List<Phase> other) {
        return new Group(name, key, species, sex, other, interventions, companions, manner);
    }

    /// The same group, to which something else is done.
    public Group withInterventions(List<Intervention> other) {
        return new Group(name, key, species, sex, phases, other, companions, manner);
    }

    /// The same group, with each intervention in its subjects and companions exchanged.
    public Group each(UnaryOperator<Intervention> change) {
        List<Companion> changed =
                companions.stream()
                        .map(c ->
                                new Companion(
                                        c.name(),
                                        c.species(),
                                        c.sex(),
                                        c.away(),
                                        c.interventions().stream().map(change).toList()))
                        .toList();
        List<Intervention> own = interventions.stream().map(change).toList();
        return new Group(name, key, species, sex, phases, own, changed, manner);
    }

    /// A group that lives with a circuit.
    public Group(
            String name, String key, String species, String sex, List<Phase> phases, List<Intervention> interventions) {
        this(name, key, species, sex, phases, interventions, List.of(), null);
    }

    /// The companion of this name as a group of its own; empty: no such animal runs.
    public Optional<Group> companion(String wanted) {
        return companions.stream().filter(c -> c.name().equals(wanted)).findFirst().map(c -> c.of(this));
    }

    /// What is done to the subject and to its companions.
    public Stream<Intervention> everything() {
        return Stream.concat(interventions.stream(), companions.stream().flatMap(c -> c.interventions().stream()));
    }

    /// From the start of the moment's phase to the end of the protocol, at its shortest, ms: what is done later is never done.
    public double left(Moment moment) {
        return phases.stream()
                .dropWhile(phase -> !phase.name().equals(moment.phase()))
                .mapToDouble(phase -> phase.duration().low())
                .sum();
    }
}
