package ligare.cli;

import static ligare.cli.Simulations.ATLAS;

import java.util.Arrays;
import ligare.model.Study;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.RunPlan;

/// A study that is written in a test, and what came out of it.
record Experiment(Study study, Results results) {
    /// @param text the study file, without open ranges
    static Experiment of(String text, int subjects, long seed) {
        Study study = Simulations.study(text, ATLAS);
        return new Experiment(study, RunPlan.of(ATLAS, study, subjects, seed).execute(2, _ -> {}).getFirst());
    }

    double mean(String group, String measure) {
        return Arrays.stream(Measurement.of(study.measure(measure), results.cohort(group).recordings()))
                .average()
                .orElseThrow();
    }
}
