package ligare.model.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// An other that runs: it lives with the same circuit as the subject, and each is the other's world.
///
/// @param name as phases name it
/// @param species atlas species
/// @param sex a sex of that species
/// @param away place in phases that it does not share with the subject, by phase, in which the phase's conditions hold; in all
///     further ones it is alone where the two first met, under none
/// @param interventions what is done to it
public record Companion(
        String name, String species, String sex, Map<String, String> away, List<Intervention> interventions) {
    /// What a companion calls the subject.
    public static final String SUBJECT = "subject";

    public Companion {
        away = Collections.unmodifiableMap(new LinkedHashMap<>(away));
        interventions = List.copyOf(interventions);
    }

    /// The companions of a group's subjects as a group of its own, on the same timeline.
    ///
    /// @throws IllegalArgumentException if no phase of the group is shared with it
    public Group of(Group group) {
        String home =
                group.phases().stream()
                        .filter(this::shares)
                        .map(Phase::place)
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "%s runs in no phase of the group %s".formatted(name, group.name())));
        List<Phase> phases = group.phases().stream().map(phase -> lived(phase, home)).toList();
        return new Group(name, name, species, sex, phases, interventions);
    }

    /// The same animal, with each intervention in it exchanged.
    Companion each(UnaryOperator<Intervention> change) {
        return new Companion(name, species, sex, away, interventions.stream().map(change).toList());
    }

    /// Whether it is with the subject.
    public boolean shares(Phase phase) {
        return phase.others().contains(name);
    }

    private Phase lived(Phase phase, String home) {
        return shares(phase)
                ? new Phase(
                        phase.name(),
                        phase.place(),
                        phase.duration(),
                        List.of(SUBJECT),
                        Map.of(),
                        phase.conditions(),
                        phase.cue(),
                        null)
                : new Phase(
                        phase.name(),
                        away.getOrDefault(phase.name(), home),
                        phase.duration(),
                        List.of(),
                        away.containsKey(phase.name()) ? phase.conditions() : List.of());
    }
}
