package ligare.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import ligare.engine.Randomness;
import ligare.engine.learner.Schooling;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.learner.Learner;
import ligare.model.measure.Recording;
import ligare.model.protocol.Companion;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import ligare.society.Cohort;
import ligare.society.Probe;
import ligare.society.Rests;
import ligare.study.film.Film;

/// The complete list of runs of a study, known before anything is run: group × point of the open spans × block of subjects.
///
/// A group without open spans is run once and shared by all points. Runs are independent; their number of threads and
/// their order change no bit.
///
/// @param atlas the study's names resolve in
/// @param study what is asked
/// @param subjects per group
/// @param seed of all random numbers
/// @param fractions points of the open spans, see [Variants]
/// @param tolerance relative error per step
public record RunPlan(Atlas atlas, Study study, int subjects, long seed, List<Double> fractions, double tolerance) {
    /// Most subjects that are advanced together.
    private static final int BLOCK = 50;

    /// Of each phase, where the first subject is watched.
    private static final int FRAMES = 150;

    /// In which a trial of a learner is held: doing, seen from either side, blank.
    private static final int CONDITIONS = 4;

    /// The plan at the points that the study's spans ask for.
    public static RunPlan of(Atlas atlas, Study study, int subjects, long seed) {
        return new RunPlan(atlas, study, subjects, seed, Variants.of(study), Cohort.TOLERANCE);
    }

    /// The plan in the middle of every open span only.
    public static RunPlan inTheMiddle(Atlas atlas, Study study, int subjects, long seed) {
        return new RunPlan(atlas, study, subjects, seed, Variants.ONCE, Cohort.TOLERANCE);
    }

    /// Number of blocks that will be run: what a progress bar counts to.
    public int size() {
        int blocks = (subjects + BLOCK - 1) / BLOCK;
        return study.groups().stream().mapToInt(g -> points(g).size() * blocks).sum();
    }

    /// Runs everything.
    ///
    /// @param threads number of worker threads
    /// @param done told after each block, from any thread
    /// @return one result per point, in the order of the fractions
    /// @throws CancellationException if the calling thread is interrupted
    public List<Results> execute(int threads, IntConsumer done) {
        try (ExecutorService workers =
                Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("run-", 0).factory())) {
            return execute(workers, done);
        }
    }

    /// As [#execute(int, IntConsumer)], on given workers.
    public List<Results> execute(ExecutorService workers, IntConsumer done) {
        return submit(workers, done).collect();
    }

    /// Time that all subjects and their companions together live through, ms: what a finer progress counts to, and what a run costs.
    public double subjectTime() {
        double time = 0;
        for (Group group : study.groups()) {
            double[] wholes = points(group).stream().mapToDouble(at -> time(group.phases(), at)).toArray();
            double again = (wholes.length - 1) * time(group.phases().subList(0, group.alike()), 0);
            time += subjects * lives(group) * (DoubleStream.of(wholes).sum() - again);
        }
        return time;
    }

    private static double time(List<Phase> phases, double fraction) {
        return phases.stream().mapToDouble(phase -> phase.duration().at(fraction)).sum();
    }

    /// Animals that run in each cage.
    private static int lives(Group group) {
        return 1 + group.companions().size();
    }

    /// As [#subjectTime()], of several plans together.
    public static double subjectTime(List<RunPlan> plans) {
        return plans.stream().mapToDouble(RunPlan::subjectTime).sum();
    }

    /// Updates of cells and synapses in all learners together, at most: what a run of learners costs. 0 where subjects live
    /// with a circuit.
    public double updates() {
        if (!study.learns()) {
            return 0;
        }
        Learner learner = atlas.learner(study.learner());
        double steps = 0;
        for (Group group : study.groups()) {
            for (Phase phase : group.phases()) {
                double trials = phase.lesson() == null ? 0 : phase.lesson().trials();
                double shown = CONDITIONS * trials * learner.actions().count() * learner.commanded().size();
                steps += (phase.duration().high() + shown * learner.actions().length()) / learner.step();
            }
        }
        return subjects * steps * learner.parts();
    }

    /// Hands every run to the workers and returns at once.
    public Running submit(ExecutorService workers, IntConsumer done) {
        return submit(workers, done, _ -> {}, Film.Viewer.NONE);
    }

    /// As [#submit(ExecutorService, IntConsumer)], also told after each step of each subject how long it was, ms, times
    /// the animals in its cage; of learners, after each life.
    ///
    /// @param viewer shown, from any thread, the first subject of each group and its companions, in the middle of open spans;
    ///     learners show nothing
    public Running submit(ExecutorService workers, IntConsumer done, DoubleConsumer lived, Film.Viewer viewer) {
        Map<String, Map<Double, List<Future<Survivors>>>> futures = new LinkedHashMap<>();
        study.groups().forEach(group -> futures.put(group.name(), new LinkedHashMap<>()));
        Map<String, Rests> rests = new HashMap<>();
        // Groups inside points, so that threads seldom wait for one another to have found how a group rests; first the
        // point that is watched, so that who is watched lives the part that is the same at all points.
        for (double fraction : middleFirst()) {
            for (Group group : study.groups()) {
                if (!points(group).contains(fraction)) {
                    continue;
                }
                Probe probe = (_, _, step, _, _) -> lived.accept(step * lives(group));
                boolean middle = fraction == points(group).get(points(group).size() / 2);
                Film.Viewer seen = middle ? viewer : Film.Viewer.NONE;
                Rests rested = rests.computeIfAbsent(group.name(), _ -> new Rests());
                List<Future<Survivors>> blocks = new ArrayList<>();
                for (int from = 0; from < subjects; from += BLOCK) {
                    int first = from;
                    int count = Math.min(BLOCK, subjects - from);
                    Callable<Survivors> run =
                            () -> {
                                Survivors result = run(group, fraction, rested, first, count, probe, lived, seen);
                                done.accept(1);
                                return result;
                            };
                    blocks.add(workers.submit(run));
                }
                futures.computeIfAbsent(group.name(), _ -> new LinkedHashMap<>()).put(fraction, blocks);
            }
        }
        return new Running(futures);
    }

    private List<Double> middleFirst() {
        List<Double> ordered = new ArrayList<>(fractions);
        ordered.addFirst(ordered.remove(fractions.size() / 2));
        return ordered;
    }

    private List<Double> points(Group group) {
        return Variants.open(group) ? fractions : List.of(fractions.get(fractions.size() / 2));
    }

    /// A block in which a subject diverges is run again in parts; a probe then sees the others twice.
    private Survivors run(
            Group group,
            double fraction,
            Rests rests,
            int first,
            int count,
            Probe probe,
            DoubleConsumer lived,
            Film.Viewer viewer) {
        if (study.learns()) {
            return learn(group, first, count, lived);
        }
        Cohort cohort = new Cohort(atlas, study, group, fraction, tolerance, rests);
        return Survivors.of(
                first,
                count,
                (from, some) ->
                        from > 0 || viewer == Film.Viewer.NONE
                                ? cohort.run(from, some, seed, probe)
                                : cohort.run(from, some, seed, seen(cohort, group, probe, viewer)),
                diverged -> diverged.what() + ", " + Clock.words(cohort.schedule(), diverged.time()));
    }

    /// Who looks at whom where the first subject is watched.
    private Function<String, Probe> seen(Cohort cohort, Group group, Probe probe, Film.Viewer viewer) {
        Function<String, Probe> cameras = Film.live(cohort, atlas, study, group, FRAMES, viewer);
        return animal -> animal.equals(Companion.SUBJECT) ? cameras.apply(animal).and(probe) : cameras.apply(animal);
    }

    private Survivors learn(Group group, int first, int count, DoubleConsumer lived) {
        double life = group.phases().stream().mapToDouble(phase -> phase.duration().high()).sum();
        Schooling schooling =
                new Schooling(atlas.learner(study.learner()), Objects.requireNonNull(group.manner()), group.phases());
        Randomness stream = Randomness.of(seed).at(study.key()).at(group.key());
        return Survivors.of(
                first,
                count,
                (from, some) ->
                        IntStream.range(from, from + some)
                                .mapToObj(i -> {
                                    Recording recording = schooling.run(stream.at(i));
                                    lived.accept(life);
                                    return recording;
                                })
                                .toList(),
                diverged -> diverged.what() + ", after %.0f s of acts".formatted(diverged.time() / 1000));
    }

    /// Runs under way.
    public final class Running {
        private final Map<String, Map<Double, List<Future<Survivors>>>> futures;

        private Running(Map<String, Map<Double, List<Future<Survivors>>>> futures) {
            this.futures = futures;
        }

        /// Waits for all runs.
        public List<Results> collect() {
            List<Results> results = new ArrayList<>();
            for (double fraction : fractions) {
                List<Results.Cohort> cohorts = new ArrayList<>();
                futures.forEach((group, byPoint) -> {
                    List<Future<Survivors>> shared = byPoint.values().iterator().next();
                    List<Future<Survivors>> blocks = byPoint.getOrDefault(fraction, shared);
                    List<Recording> recordings = new ArrayList<>();
                    List<Results.Lost> lost = new ArrayList<>();
                    for (Future<Survivors> block : blocks) {
                        Survivors finished = Finished.of(block);
                        recordings.addAll(finished.recordings());
                        lost.addAll(finished.lost());
                    }
                    cohorts.add(new Results.Cohort(group, recordings, lost));
                });
                results.add(new Results(fraction, cohorts));
            }
            return results;
        }
    }
}
