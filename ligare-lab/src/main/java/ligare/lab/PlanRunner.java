package ligare.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.film.Film;
import ligare.study.run.BatchRunner;
import ligare.study.run.Runner;

/// Runs plans on the workers of a job.
///
/// @param lived told what has been lived through, ms
/// @param viewer shown the first subjects while they live
record PlanRunner(ExecutorService workers, DoubleConsumer lived, Film.Viewer viewer) implements Runner, BatchRunner {
    /// With nobody looking.
    PlanRunner(ExecutorService workers, DoubleConsumer lived) {
        this(workers, lived, Film.Viewer.NONE);
    }

    @Override
    public List<List<Results>> of(List<RunPlan> plans) {
        List<List<Results>> all = new ArrayList<>();
        each(plans.stream().map(List::of).toList(), (_, results) -> all.addAll(results));
        return all;
    }

    @Override
    public void each(List<List<RunPlan>> batches, BiConsumer<Integer, List<List<Results>>> taker) {
        BatchRunner.on(plan -> plan.submit(workers, _ -> {}, lived, viewer)).each(batches, taker);
    }
}
