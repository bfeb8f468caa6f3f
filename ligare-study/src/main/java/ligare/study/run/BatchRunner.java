package ligare.study.run;

import java.util.List;
import java.util.function.BiConsumer;
import ligare.study.Results;
import ligare.study.RunPlan;

/// Has batches of plans run, and hands each batch on as soon as it is finished: what was recorded need not be kept longer.
@FunctionalInterface
public interface BatchRunner {
    /// @param taker told the number of the batch and the results of each of its plans, in order
    void each(List<List<RunPlan>> batches, BiConsumer<Integer, List<List<Results>>> taker);
}
