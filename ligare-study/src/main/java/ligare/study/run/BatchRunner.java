package ligare.study.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import ligare.study.Results;
import ligare.study.RunPlan;

/// Has batches of plans run, and hands each batch on as soon as it is finished: what was recorded need not be kept longer.
@FunctionalInterface
public interface BatchRunner {
    /// @param taker told the number of the batch and the results of each of its plans, in order
    void each(List<List<RunPlan>> batches, BiConsumer<Integer, List<List<Results>>> taker);

    /// Runs them on given workers: all are handed over before any is waited for, so no thread idles.
    ///
    /// @param submit hands one plan to the workers
    static BatchRunner on(Function<RunPlan, RunPlan.Running> submit) {
        return (batches, taker) -> {
            Deque<List<RunPlan.Running>> running = new ArrayDeque<>();
            batches.forEach(batch -> running.add(batch.stream().map(submit).toList()));
            for (int i = 0; i < batches.size(); i++) {
                taker.accept(i, running.remove().stream().map(RunPlan.Running::collect).toList());
            }
        };
    }
}
