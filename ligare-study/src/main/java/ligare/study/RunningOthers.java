package ligare.study;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ligare.model.Study;
import ligare.model.behaviour.Ethogram;
import ligare.model.behaviour.Ethogram.Place;
import ligare.model.protocol.Companion;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import org.jspecify.annotations.Nullable;

/// A study whose stimulus animals run as its subjects do, wherever that can be.
///
/// An other runs in all groups that meet it or in none, and so do others that are met together: nobody is to choose between an
/// animal and a stimulus. A study in which some other runs anyway is left as it is. The subjects' random numbers do not
/// change, since those of companions are streams of their own.
///
/// @param study the question, asked in this company; the given one where nobody runs
/// @param running names of those that run now
/// @param stimuli name → why it stays a stimulus animal
public record RunningOthers(Study study, List<String> running, SequencedMap<String, String> stimuli) {
    public RunningOthers {
        running = List.copyOf(running);
        stimuli = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(stimuli));
    }

    /// Has the others of a study run.
    ///
    /// @param ethogram of the study
    public static RunningOthers of(Study study, Ethogram ethogram) {
        Set<String> met = met(study.groups().stream());
        SequencedMap<String, String> stimuli = new LinkedHashMap<>();
        boolean ran = study.groups().stream().anyMatch(group -> !group.companions().isEmpty());
        for (String other : met) {
            Optional<String> why =
                    ran
                            ? Optional.of("the study itself says who runs")
                            : with(study, other)
                                    .flatMap(group -> Stream.ofNullable(hindrance(group, other, ethogram)))
                                    .findFirst();
            why.ifPresent(reason -> stimuli.put(other, reason));
        }
        // Whoever is met beside a stimulus animal stays one.
        for (int known = -1; known < stimuli.size(); ) {
            known = stimuli.size();
            for (String other : met) {
                beside(study, other, stimuli.keySet())
                        .ifPresent(still -> stimuli.putIfAbsent(other, "met beside %s".formatted(still)));
            }
        }
        List<String> running = met.stream().filter(Predicate.not(stimuli::containsKey)).toList();
        List<Group> groups = study.groups().stream().map(group -> group.withRunning(running)).toList();
        return new RunningOthers(running.isEmpty() ? study : study.with(groups), running, stimuli);
    }

    /// Names of the animals that these groups meet: what is called as the cue of a phase is a thing.
    private static Set<String> met(Stream<Group> groups) {
        List<Phase> phases = groups.flatMap(group -> group.phases().stream()).toList();
        Set<String> met =
                phases.stream().flatMap(p -> p.others().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        phases.stream().map(Phase::cue).filter(Objects::nonNull).toList().forEach(met::remove);
        return met;
    }

    private static Stream<Group> with(Study study, String other) {
        return study.groups().stream()
                .filter(group -> group.phases().stream().anyMatch(phase -> phase.others().contains(other)));
    }

    /// Why an other cannot run in a group that meets it; null: it can.
    private static @Nullable String hindrance(Group group, String other, Ethogram ethogram) {
        for (Phase phase : group.phases()) {
            List<String> states = phase.states().getOrDefault(other, List.of());
            if (!states.isEmpty()) {
                return "described as %s".formatted(String.join(" and ", states));
            }
        }
        Companion self = group.stimuli().stream().filter(each -> each.name().equals(other)).findFirst().orElse(null);
        if (self == null) {
            return "of what sex it is, the study does not say";
        }
        for (Phase phase : self.of(group).phases()) {
            Place place = ethogram.place(phase.place());
            if (phase.others().isEmpty() && place.enteredInCompany()) {
                return "nobody can be alone in the %s".formatted(place.name());
            }
        }
        for (Phase phase : group.phases()) {
            if (phase.others().contains(other)
                    && phase.others().size() > 1
                    && ethogram.place(phase.place()).othersMoveFreely()) {
                return "%d others move freely in the %s".formatted(phase.others().size(), phase.place());
            }
        }
        return null;
    }

    private static Optional<String> beside(Study study, String other, Collection<String> stimuli) {
        return study.groups().stream()
                .flatMap(group -> group.phases().stream())
                .filter(phase -> phase.others().contains(other))
                .flatMap(phase -> phase.others().stream())
                .filter(each -> !each.equals(other) && stimuli.contains(each))
                .findFirst();
    }
}
