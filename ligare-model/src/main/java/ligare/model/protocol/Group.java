package ligare.model.protocol;

import java.util.ArrayList;
import java.util.Collection;
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
/// @param stimuli those stimulus animals of which the study says who they are, as the companions that they would be
/// @param manner by which rule a learner changes and how its cells fire; null: the group lives with a circuit
public record Group(
        String name,
        String key,
        String species,
        String sex,
        List<Phase> phases,
        List<Intervention> interventions,
        List<Companion> companions,
        List<Companion> stimuli,
        @Nullable Manner manner) {
    public Group {
        phases = List.copyOf(phases);
        interventions = List.copyOf(interventions);
        companions = List.copyOf(companions);
        stimuli = List.copyOf(stimuli);
    }

    /// The same group, living in this manner.
    public Group in(Manner other) {
        return new Group(name, key, species, sex, phases, interventions, companions, stimuli, other);
    }

    /// The same group, with random numbers drawn under another name.
    public Group drawnAs(String other) {
        return new Group(name, other, species, sex, phases, interventions, companions, stimuli, manner);
    }

    /// The same group on another timeline.
    public Group withPhases(List<Phase> other) {
        return new Group(name, key, species, sex, other, interventions, companions, stimuli, manner);
    }

    /// The same group, to which something else is done.
    public Group withInterventions(List<Intervention> other) {
        return new Group(name, key, species, sex, phases, other, companions, stimuli, manner);
    }

    /// The same group, in which these others run and all further ones are stimulus animals.
    ///
    /// @param running names among the stimulus animals of which the study says who they are
    public Group withRunning(Collection<String> running) {
        List<Companion> all = new ArrayList<>(companions);
        stimuli.stream().filter(each -> running.contains(each.name())).forEach(all::add);
        List<Companion> still = stimuli.stream().filter(each -> !running.contains(each.name())).toList();
        return new Group(name, key, species, sex, phases, interventions, all, still, manner);
    }

    /// The same group, with each intervention in its subjects and their others exchanged.
    public Group each(UnaryOperator<Intervention> change) {
        return new Group(
                name,
                key,
                species,
                sex,
                phases,
                interventions.stream().map(change).toList(),
                companions.stream().map(companion -> companion.each(change)).toList(),
                stimuli.stream().map(stimulus -> stimulus.each(change)).toList(),
                manner);
    }

    /// A group that lives with a circuit.
    public Group(
            String name, String key, String species, String sex, List<Phase> phases, List<Intervention> interventions) {
        this(name, key, species, sex, phases, interventions, List.of(), List.of(), null);
    }

    /// The companion of this name as a group of its own; empty: no such animal runs.
    public Optional<Group> companion(String wanted) {
        return companions.stream().filter(c -> c.name().equals(wanted)).findFirst().map(c -> c.of(this));
    }

    /// What is done to the subject and to its companions.
    public Stream<Intervention> everything() {
        return Stream.concat(interventions.stream(), companions.stream().flatMap(c -> c.interventions().stream()));
    }

    /// How many phases, from the first, are the same, with all that is before and in them, wherever open spans are taken.
    public int alike() {
        List<Intervention> open = everything().filter(Intervention::open).toList();
        if (open.stream().anyMatch(each -> each.at().isEmpty() || each.at().stream().anyMatch(Moment::young))) {
            return 0;
        }
        double first =
                open.stream()
                        .flatMap(each -> each.at().stream())
                        .mapToDouble(this::earliest)
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
        int alike = 0;
        double end = 0;
        for (Phase phase : phases) {
            end += phase.duration().low();
            if (!phase.duration().single() || end > first) {
                break;
            }
            alike++;
        }
        return alike;
    }

    /// When a moment comes where all before it is as short as can be, ms from the start of the first phase.
    private double earliest(Moment moment) {
        return phases.stream()
                        .takeWhile(phase -> !phase.name().equals(moment.phase()))
                        .mapToDouble(phase -> phase.duration().low())
                        .sum()
                + moment.offset();
    }

    /// From the start of the moment's phase to the end of the protocol, at its shortest, ms: what is done later is never done.
    public double left(Moment moment) {
        return phases.stream()
                .dropWhile(phase -> !phase.name().equals(moment.phase()))
                .mapToDouble(phase -> phase.duration().low())
                .sum();
    }
}
