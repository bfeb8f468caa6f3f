package ligare.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.run.BatchRunner;
import ligare.study.run.BoardRun;
import ligare.study.run.Case;
import ligare.study.run.Runner;

/// Runs plans over one pool of threads, shows how far they are and says which subjects were lost.
final class Runs {
    /// Lost subjects of a group that are named one by one.
    private static final int MOST_NAMED = 5;

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

    /// Runs plans; where it is interrupted, it ends with [Unfinished].
    ///
    /// @param what the work is called while it goes on
    Runner called(String what) {
        return plans -> {
            List<List<Results>> finished = new ArrayList<>();
            try {
                batches(what).each(plans.stream().map(List::of).toList(), (_, results) -> finished.addAll(results));
                return finished;
            } catch (CancellationException stopped) {
                throw new Unfinished(finished.size());
            }
        };
    }

    /// Runs the findings and the controls of a board.
    ///
    /// @throws Unfinished where it is interrupted; it names the findings
    BoardRun board(Cases cases, int subjects, long seed) {
        try {
            return BoardRun.of(cases.cases(), cases.atlas(), subjects, seed, Version.number(), called("score"));
        } catch (Unfinished stopped) {
            throw stopped.of(cases.cases());
        }
    }

    /// As [#board(Cases, int, long)].
    ///
    /// @param more subjects of the findings whose verdict two halves of the first pool do not share; not above `subjects`: none
    ///     is asked again
    /// @param runningOthers whether each finding is asked once more with its others as animals that run
    BoardRun board(Cases cases, int subjects, int more, long seed, boolean runningOthers) {
        BoardRun run = board(cases, subjects, seed);
        BoardRun settled = more > subjects ? enlarged(run, cases, more) : run;
        return runningOthers ? besideRunningOthers(settled, cases) : settled;
    }

    private BoardRun enlarged(BoardRun board, Cases cases, int subjects) {
        List<Case> again = board.unsettled(cases.cases());
        if (again.isEmpty()) {
            return board;
        }
        AtomicInteger finished = new AtomicInteger();
        BatchRunner counted =
                (plans, taker) ->
                        batches("larger pools")
                                .each(
                                        plans,
                                        (number, results) -> {
                                            taker.accept(number, results);
                                            finished.incrementAndGet();
                                        });
        try {
            return board.enlarged(again, subjects, counted);
        } catch (CancellationException stopped) {
            throw new Unfinished(finished.get()).of(again);
        }
    }

    /// Runs the findings of a board once more, with the other animals running.
    ///
    /// @throws Unfinished where it is interrupted; it names the findings
    BoardRun besideRunningOthers(BoardRun board, Cases cases) {
        try {
            return board.besideRunningOthers(cases.cases(), called("running others"));
        } catch (Unfinished stopped) {
            throw stopped.of(cases.cases());
        }
    }

    /// Runs batches of plans.
    ///
    /// @param what the work is called while it goes on
    BatchRunner batches(String what) {
        return (batches, taker) -> {
            int size = batches.stream().flatMap(List::stream).mapToInt(RunPlan::size).sum();
            ExecutorService workers = workers(common.threads());
            try (Progress progress = Progress.of(console, common.quiet(), what, size)) {
                BatchRunner.on(plan -> plan.submit(workers, progress::done)).each(batches, taker);
            } finally {
                workers.shutdownNow();
            }
        };
    }

    /// Says on stderr which subjects were lost because their simulation diverged.
    ///
    /// @return how the command ends
    ExitCode ending(Iterable<List<Results>> results) {
        // A group without open spans is shared by all variants, and said once.
        Set<String> remarks = new LinkedHashSet<>();
        for (List<Results> variants : results) {
            for (Results variant : variants) {
                variant.cohorts().stream().filter(c -> !c.lost().isEmpty()).map(Runs::words).forEach(remarks::add);
            }
        }
        remarks.forEach(console::remark);
        return remarks.isEmpty() ? ExitCode.DONE : ExitCode.DIVERGED;
    }

    private static String words(Results.Cohort cohort) {
        List<Results.Lost> lost = cohort.lost();
        int subjects = lost.size() + cohort.recordings().size();
        StringBuilder words =
                new StringBuilder(
                        "Diverged: %d of %d subjects of '%s'".formatted(lost.size(), subjects, cohort.group()));
        lost.stream()
                .limit(MOST_NAMED)
                .forEach(each -> words.append("\n  subject %d, from 0: %s".formatted(each.subject(), each.why())));
        if (lost.size() > MOST_NAMED) {
            words.append("\n  and %d more".formatted(lost.size() - MOST_NAMED));
        }
        return words.toString();
    }
}
