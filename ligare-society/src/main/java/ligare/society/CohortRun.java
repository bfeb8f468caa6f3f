package ligare.society;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import ligare.engine.Randomness;
import ligare.model.measure.Recording;
import org.jspecify.annotations.Nullable;

/// One block of a cohort under way, from birth to the protocol's end; it runs once.
///
/// Animals that share a cage take the same steps, each as long as the most careful of them allows, so that what one does
/// reaches the other at that very time. Those that are apart share nothing, not even steps: until they meet again, what is
/// done to one changes no bit of the other.
final class CohortRun {
    private final Cohort cohort;
    private final int from;
    private final int lanes;
    private final Animals subjects;
    private final List<Animals> companions = new ArrayList<>();
    private final List<Animals> all;
    private final boolean seen;
    private final double[] time;
    private final double[] step;
    private final boolean[] changed;

    /// Moment of the first lane at which the run may stop, ms; NaN: none.
    private double wanted = Double.NaN;

    private @Nullable Prepared sought;
    private @Nullable SubjectMoment caught;

    /// @param seen whether who looks wants to see everything, also what others live through at another point of open spans
    /// @param probes who looks at whom
    CohortRun(Cohort cohort, int from, int lanes, long seed, boolean seen, Function<Prepared, Probe> probes) {
        this(cohort, from, lanes, new Streams(cohort, seed), seen, probes);
    }

    CohortRun(Cohort cohort, int from, int lanes, Streams streams, boolean seen, Function<Prepared, Probe> probes) {
        this.seen = seen;
        this.cohort = cohort;
        this.from = from;
        this.lanes = lanes;
        subjects = animals(cohort.subject, streams, probes);
        cohort.companions.forEach(companion -> companions.add(animals(companion, streams, probes)));
        all = new ArrayList<>(companions);
        all.addFirst(subjects);
        time = new double[lanes];
        step = new double[lanes];
        changed = new boolean[1 + companions.size()];
    }

    private Animals animals(Prepared prepared, Streams streams, Function<Prepared, Probe> probes) {
        Randomness[] own = new Randomness[lanes];
        Arrays.setAll(own, i -> streams.of(from + i, prepared));
        return new Animals(
                cohort.atlas,
                cohort.circuit,
                cohort.ethogram,
                prepared,
                cohort.pace,
                own,
                from == 0,
                probes.apply(prepared));
    }

    /// Runs the block.
    ///
    /// @return one recording each, in order
    List<Recording> execute() {
        int phases = cohort.schedule().phases().size();
        int alike = cohort.group.alike();
        if (cohort.rests.goesOn() && alike > 0 && alike < phases) {
            List<Randomness> streams = all.stream().flatMap(each -> each.streams().stream()).toList();
            boolean[] lived = {false};
            List<Past> past =
                    cohort.rests.past(
                            streams,
                            seen,
                            () -> {
                                live(0, alike);
                                lived[0] = true;
                                return all.stream().map(Animals::past).toList();
                            });
            for (int a = 0; a < all.size() && !lived[0]; a++) {
                all.get(a).resume(past.get(a));
            }
            live(alike, phases);
        } else {
            live(0, phases);
        }
        return recordings();
    }

    /// From the beginning of a phase to that of another; before the first comes all that is before it.
    private void live(int first, int end) {
        for (Animals each : all) {
            if (first == 0) {
                each.settle(cohort.rests);
                segments(new Animals[] {each}, each.prepared.schedule().start(), 0);
            }
        }
        List<Schedule.Stretch> phases = cohort.schedule().phases();
        for (int number = first; number < end; number++) {
            for (Animals each : all) {
                each.enter(number);
            }
            Animals[] here = all.stream().filter(a -> a == subjects || !a.alone()).toArray(Animals[]::new);
            segments(here, phases.get(number).from(), phases.get(number).to());
            for (Animals each : all) {
                if (each != subjects && each.alone()) {
                    segments(new Animals[] {each}, phases.get(number).from(), phases.get(number).to());
                }
                each.leave(number);
            }
        }
    }

    private List<Recording> recordings() {
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < lanes; i++) {
            SequencedMap<String, Recording> others = new LinkedHashMap<>();
            for (Animals each : companions) {
                others.put(each.name(), new Recording(each.records(i), each.traces(i)));
            }
            recordings.add(new Recording(subjects.records(i), subjects.traces(i), others));
        }
        return recordings;
    }

    /// Runs no further than needed.
    ///
    /// @param wanted ms from the start of the first phase
    /// @param sought whose first animal is wanted
    /// @return that animal at the beginning of the step that contains that time; null: no step does
    @Nullable SubjectMoment executeUntil(double wanted, Prepared sought) {
        this.wanted = wanted;
        this.sought = sought;
        execute();
        return caught;
    }

    /// From one moment at which something is done to the next: acts are done to all animals of a kind at the same time.
    private void segments(Animals[] cage, double begin, double end) {
        List<Due> due = new ArrayList<>();
        for (Animals each : cage) {
            each.prepared.schedule().acts().stream()
                    .filter(act -> act.time() >= begin && act.time() < end)
                    .forEach(act -> due.add(new Due(act, each)));
        }
        due.sort(Comparator.comparingDouble(next -> next.act.time()));
        double at = begin;
        for (Due next : due) {
            advance(cage, at, next.act.time());
            at = next.act.time();
            next.whom.suffer(next.act);
        }
        advance(cage, at, end);
    }

    private void advance(Animals[] cage, double begin, double end) {
        double longest = cage[0].alone() ? Settling.LONGEST : cohort.pace.longest();
        Arrays.fill(time, begin);
        while (running(end) && !(time[0] > wanted)) {
            for (int i = 0; i < lanes; i++) {
                step[i] = end - time[i];
                for (Animals each : cage) {
                    step[i] = step[i] > 0 ? each.upToEvent(i, step[i]) : step[i];
                }
            }
            if (time[0] <= wanted && time[0] + step[0] > wanted) {
                look(cage);
            }
            for (Animals each : cage) {
                each.attempt(step, longest, time);
            }
            for (Animals each : cage) {
                each.agree(step);
            }
            for (Animals each : cage) {
                each.kernel.take(step);
                each.count(step);
            }
            for (int i = 0; i < lanes; i++) {
                if (step[i] > 0) {
                    moved(i, end, cage);
                }
            }
            for (Animals each : cage) {
                each.refresh(step);
                each.sample(time[0]);
            }
        }
    }

    private void look(Animals[] cage) {
        for (Animals each : cage) {
            if (each.prepared == sought) {
                caught = each.moment(time[0]);
            }
        }
    }

    private boolean running(double end) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        for (double t : time) {
            if (t < end) {
                return true;
            }
        }
        return false;
    }

    private void moved(int lane, double end, Animals[] cage) {
        time[lane] = time[lane] + step[lane] >= end - 1e-6 ? end : time[lane] + step[lane];
        for (int a = 0; a < cage.length; a++) {
            changed[a] = cage[a].moved(lane, step[lane]);
        }
        for (int a = 1; a < cage.length; a++) {
            if (changed[0] || changed[a]) {
                meet(lane, cage[a], a);
            }
        }
        for (int a = 0; a < cage.length && cage.length > 1; a++) {
            cage[a].show(lane);
        }
        for (int a = 0; a < cage.length; a++) {
            Animals inReach = inReach(lane, cage, a);
            if (changed[a]) {
                cage[a].begin(lane, time[lane], inReach);
            } else if (inReach != null || cage[a].easing()) {
                cage[a].sense(lane, inReach);
            }
        }
    }

    /// Whom of those that run an animal has in reach.
    private @Nullable Animals inReach(int lane, Animals[] cage, int number) {
        if (number > 0) {
            return cage[number].conduct(lane).other() == Conduct.NOBODY ? null : subjects;
        }
        for (int a = 1; a < cage.length; a++) {
            if (subjects.conduct(lane).other() == subjects.position(cage[a].name())) {
                return cage[a];
            }
        }
        return null;
    }

    /// Lets an act of one of two animals towards the other reach that other. Of two acts at the same instant the one whose
    /// actor goes on sooner comes first, which asks nobody's name.
    private void meet(int lane, Animals companion, int number) {
        Conduct hers = subjects.conduct(lane);
        Conduct his = companion.conduct(lane);
        int there = subjects.position(companion.name());
        boolean she = changed[0] && hers.concerned() == there;
        boolean he = changed[number] && his.concerned() == 0;
        if (she && !(he && his.left() <= hers.left())) {
            his.follow(hers, 0);
            changed[number] = true;
        } else if (he && !(she && hers.left() <= his.left())) {
            hers.follow(his, there);
            changed[0] = true;
        }
    }

    /// Something to be done to somebody.
    private record Due(Schedule.Act act, Animals whom) {}

    /// Where the random numbers of an animal come from.
    static class Streams {
        private final Randomness group;

        Streams(Cohort cohort, long seed) {
            group = Randomness.of(seed).at(cohort.study.key()).at(cohort.group.key());
        }

        /// The stream of a subject, or of its companion.
        Randomness of(int subject, Prepared animal) {
            Randomness own = group.at(subject);
            return animal.companions() ? own.at("companion").at(animal.group().name()) : own;
        }
    }
}
