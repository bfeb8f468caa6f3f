package ligare.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.run.Runner;

/// Runs several plans over one pool of threads: all are handed over before any is waited for, so no thread idles.
final class Runs {
    private final Console console;
    private final Common common;

    Runs(Console console, Common common) {
        this.console = console;
        this.common = common;
    }

    /// Threads that compute.
    static ExecutorService workers(int threads) {
        return Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("run-", 0).factory());
    }

    /// Runs them all.
    ///
    /// @param what the work is called while it goes on
    Runner called(String what) {
        return plans -> {
            List<List<Results>> all = new ArrayList<>();
            each(what, List.of(plans), (_, results) -> all.addAll(results));
            return all;
        };
    }

    /// Runs batches of plans, and hands each batch on as soon as it is finished: what was recorded need not be kept
    /// longer.
    ///
    /// @param what the work is called while it goes on
    /// @param taker told the number of the batch and the results of each of its plans, in order
    void each(String what, List<List<RunPlan>> batches, BiConsumer<Integer, List<List<Results>>> taker) {
        int size = batches.stream().flatMap(List::stream).mapToInt(RunPlan::size).sum();
        ExecutorService workers = workers(common.threads());
        try (Progress progress = Progress.of(console, common.quiet(), what, size)) {
            Deque<List<RunPlan.Running>> running = new ArrayDeque<>();
            batches.forEach(
                    batch -> running.add(batch.stream().map(plan -> plan.submit(workers, progress::done)).toList()));
            for (int i = 0; i < batches.size(); i++) {
                taker.accept(i, running.remove().stream().map(RunPlan.Running::collect).toList());
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /// Says on stderr which subjects were lost because their simulation diverged.
    ///
    /// @return how the command ends
    ExitCode ending(Iterable<List<Results>> results) {
        ExitCode exit = ExitCode.DONE;
        for (List<Results> variants : results) {
            for (Results variant : variants) {
                for (Results.Cohort cohort : variant.cohorts()) {
                    if (!cohort.lost().isEmpty()) {
                        exit = ExitCode.DIVERGED;
                        console.remark(
                                "Diverged: %d of %d subjects of '%s', the first because %s"
                                        .formatted(
                                                cohort.lost().size(),
                                                cohort.lost().size() + cohort.recordings().size(),
                                                cohort.group(),
                                                cohort.lost().getFirst().why()));
                    }
                }
            }
        }
        return exit;
    }
}
