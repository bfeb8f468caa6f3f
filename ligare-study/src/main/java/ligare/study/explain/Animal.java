package ligare.study.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import ligare.engine.Randomness;
import ligare.engine.slow.Program;
import ligare.model.Study;
import ligare.model.measure.Measure;
import ligare.model.measure.Recording;
import ligare.model.protocol.Companion;
import ligare.model.protocol.Group;
import ligare.society.Cohort;
import ligare.society.Probe;
import ligare.society.SubjectMoment;

/// Who runs in a group: its subjects, or the companions of one name.
///
/// @param group of the study
/// @param companion name; empty: the subjects
public record Animal(Group group, String companion) {
    /// All that run in a study, each group's subjects before its companions.
    public static List<Animal> of(Study study) {
        List<Animal> animals = new ArrayList<>();
        for (Group group : study.groups()) {
            animals.add(new Animal(group, ""));
            group.companions().stream().map(Companion::name).map(c -> new Animal(group, c)).forEach(animals::add);
        }
        return List.copyOf(animals);
    }

    /// The animal of this name.
    ///
    /// @throws NoSuchElementException if none runs; doors check names before
    public static Animal of(Study study, String name) {
        return of(study).stream()
                .filter(animal -> animal.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nobody who runs in the study is called " + name));
    }

    /// `GROUP`, or `mate of GROUP`.
    public String name() {
        return companion.isEmpty() ? group.name() : "%s of %s".formatted(companion, group.name());
    }

    /// The group as this animal lives it.
    Group lived() {
        return companion.isEmpty() ? group : group.companion(companion).orElseThrow();
    }

    /// What is measured of it; of a subject also what is measured of its companions.
    List<Measure> measures(Study study) {
        return companion.isEmpty()
                ? study.measures()
                : study.measures().stream()
                        .flatMap(m ->
                                m instanceof Measure.Of(String animal, Measure what) && animal.equals(companion)
                                        ? Stream.of(what)
                                        : Stream.empty())
                        .toList();
    }

    /// What it was compiled to.
    Program program(Cohort cohort) {
        return companion.isEmpty() ? cohort.program() : cohort.program(companion);
    }

    /// One of them at one moment of its run.
    ///
    /// @param subject number, its own or its companion's
    /// @param time ms from the start of the first phase
    public SubjectMoment at(Cohort cohort, int subject, long seed, double time) {
        return companion.isEmpty() ? cohort.at(subject, seed, time) : cohort.at(subject, seed, time, companion);
    }

    /// A stream of its own below a subject's.
    public Randomness of(Randomness subject) {
        return companion.isEmpty() ? subject : subject.at(companion);
    }

    /// Its recordings, from a run with somebody looking at it.
    List<Recording> run(Cohort cohort, int subjects, long seed, Probe probe) {
        if (companion.isEmpty()) {
            return cohort.run(0, subjects, seed, probe);
        }
        return cohort.run(0, subjects, seed, probe, companion).stream()
                .map(recording -> recording.companions().get(companion))
                .toList();
    }
}
