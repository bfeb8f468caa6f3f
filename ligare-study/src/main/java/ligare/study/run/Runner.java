package ligare.study.run;

import java.util.List;
import ligare.study.Results;
import ligare.study.RunPlan;

/// Has plans run and waits for them.
@FunctionalInterface
public interface Runner {
    /// Results of each plan, in their order.
    List<List<Results>> of(List<RunPlan> plans);
}
