package ligare.lab;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.DoubleConsumer;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.run.Runner;

/// Runs plans on the workers of a job.
///
/// @param lived told what has been lived through, ms
record PlanRunner(ExecutorService workers, DoubleConsumer lived) implements Runner {
    @Override
    public List<List<Results>> of(List<RunPlan> plans) {
        List<RunPlan.Running> running = plans.stream().map(plan -> plan.submit(workers, _ -> {}, lived)).toList();
        return running.stream().map(RunPlan.Running::collect).toList();
    }
}
