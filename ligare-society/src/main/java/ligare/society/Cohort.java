package ligare.society;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import ligare.engine.slow.Program;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.behaviour.Ethogram;
import ligare.model.circuit.Circuit;
import ligare.model.measure.Recording;
import ligare.model.protocol.Companion;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;

/// Runs subjects of one group through its protocol: what each does makes it sense, what it senses moves its circuit, what
/// the circuit computes moves what it does next.
///
/// A run is a pure function of study, group, subject and seed. Subjects are advanced in blocks for speed and never see
/// each other. Other animals are stimulus animals known by their codes alone, or companions: these run as the subject does,
/// and what couples the two is that what one does with the other is done by both, or brings the other into what it then
/// does; each senses what it itself is in, and nothing passes from brain to brain.
public final class Cohort {
    /// Relative error per step, see [Pace#USUAL].
    public static final double TOLERANCE = 0.03;

    final Atlas atlas;
    final Study study;
    final Group group;
    final Circuit circuit;
    final Ethogram ethogram;
    final Prepared subject;
    final List<Prepared> companions;
    final Pace pace;
    final Rests rests;

    /// @param atlas read and cross-checked
    /// @param study whose group it is
    /// @param group to run
    /// @param fraction where open spans are taken: 0 lower end, 1 upper end
    public Cohort(Atlas atlas, Study study, Group group, double fraction) {
        this(atlas, study, group, fraction, Pace.USUAL);
    }

    /// @param tolerance relative error per step
    /// @param rests of the group, shared with the cohorts at its other points
    public Cohort(Atlas atlas, Study study, Group group, double fraction, double tolerance, Rests rests) {
        this(atlas, study, group, fraction, new Pace(tolerance, Pace.USUAL.longest()), rests, group.interventions());
    }

    /// @param pace how finely time is cut
    public Cohort(Atlas atlas, Study study, Group group, double fraction, Pace pace) {
        this(atlas, study, group, fraction, pace, new Rests(), group.interventions());
    }

    /// @param pace how finely time is cut
    /// @param rests shared with cohorts of the same atlas, study, species, sex and pace that have the same companions and are made
    ///     for the same
    /// @param given what the subjects are made for: what is done to the group, and what is done to the others with which it shares
    ///     its rests
    public Cohort(
            Atlas atlas, Study study, Group group, double fraction, Pace pace, Rests rests, List<Intervention> given) {
        this.rests = rests;
        this.atlas = atlas;
        this.study = study;
        this.group = group;
        this.pace = pace;
        circuit = atlas.circuit(study.circuit());
        ethogram = atlas.ethogram(study.ethogram());
        subject = Prepared.of(atlas, circuit, group, false, fraction, given);
        companions =
                group.companions().stream()
                        .map(each -> each.of(group))
                        .map(each -> Prepared.of(atlas, circuit, each, true, fraction, each.interventions()))
                        .toList();
    }

    /// What the group was compiled to.
    public Program program() {
        return subject.program();
    }

    /// What its companions of a name were compiled to.
    ///
    /// @throws NoSuchElementException if none of that name runs
    public Program program(String companion) {
        return companion(companion).program();
    }

    private Prepared companion(String name) {
        return companions.stream().filter(each -> each.group().name().equals(name)).findFirst().orElseThrow();
    }

    /// When what happens to the group.
    public Schedule schedule() {
        return subject.schedule();
    }

    /// When what happens to its companions of a name.
    ///
    /// @throws NoSuchElementException if none of that name runs
    public Schedule schedule(String companion) {
        return companion(companion).schedule();
    }

    /// Runs some of the subjects.
    ///
    /// @param from number of the first
    /// @param count how many, all in one block
    /// @param seed of all random numbers
    /// @return one recording each, in order; the first subject of the group carries traces
    /// @throws CancellationException if the thread is interrupted, after the present step
    public List<Recording> run(int from, int count, long seed) {
        return run(from, count, seed, Probe.NONE);
    }

    /// As [#run(int, int, long)], with somebody looking: where cohorts share their rests, what is the same at all points of open
    /// spans is lived, and seen, once.
    public List<Recording> run(int from, int count, long seed, Probe probe) {
        return run(from, count, seed, probe, subject);
    }

    /// As [#run(int, int, long)], with somebody looking at the companions of a name.
    ///
    /// @throws NoSuchElementException if none of that name runs
    public List<Recording> run(int from, int count, long seed, Probe probe, String companion) {
        return run(from, count, seed, probe, companion(companion));
    }

    private List<Recording> run(int from, int count, long seed, Probe probe, Prepared seen) {
        return new CohortRun(this, from, count, seed, false, each -> each == seen ? probe : Probe.NONE).execute();
    }

    /// As [#run(int, int, long)], with somebody looking at every animal that runs, at all times.
    ///
    /// @param probes who looks at the companions of a name, or, asked with [Companion#SUBJECT], at the subjects
    public List<Recording> run(int from, int count, long seed, Function<String, Probe> probes) {
        return new CohortRun(
                        this,
                        from,
                        count,
                        seed,
                        true,
                        each -> probes.apply(each == subject ? Companion.SUBJECT : each.group().name()))
                .execute();
    }

    /// One subject at one moment of its run, as [#run(int, int, long)] takes it there, to the last bit. The clock stands
    /// at the beginning of the step that contains the moment: nothing is cut short, so nothing changes.
    ///
    /// @param subject its number
    /// @param seed of all random numbers
    /// @param time ms from the start of the first phase, from the schedule's start to before its end
    /// @throws IllegalArgumentException if nothing happens at that time
    public SubjectMoment at(int subject, long seed, double time) {
        return at(subject, seed, time, this.subject);
    }

    /// As [#at(int, long, double)], of a subject's companion.
    ///
    /// @throws NoSuchElementException if none of that name runs
    public SubjectMoment at(int subject, long seed, double time, String companion) {
        return at(subject, seed, time, companion(companion));
    }

    private SubjectMoment at(int subject, long seed, double time, Prepared seen) {
        SubjectMoment caught = new CohortRun(this, subject, 1, seed, true, _ -> Probe.NONE).executeUntil(time, seen);
        if (caught == null) {
            throw new IllegalArgumentException("no step of the run contains %s ms".formatted(time));
        }
        return caught;
    }
}
