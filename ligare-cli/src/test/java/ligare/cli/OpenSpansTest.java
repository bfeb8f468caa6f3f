package ligare.cli;

import static ligare.cli.Simulations.ATLAS;
import static ligare.cli.Simulations.bits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.DoubleAdder;
import ligare.model.Study;
import ligare.society.Cohort;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.film.Film;
import org.junit.jupiter.api.Test;

/// A plan over the points of an open span: each point comes out as it does alone, and what is the same at all of them is lived
/// once.
class OpenSpansTest {
    private static final int SUBJECTS = 3;
    private static final long SEED = 5;
    private static final double HOUR = 3_600_000;

    private static final Study STUDY =
            Simulations.study(
                    """
                    {phase: company, place: home cage, with: [partner], for: 3 h}
                    {phase: test, place: three-chamber test, with: [partner, stranger], for: 1 h}
                    """,
                    """
                    dosed:
                      interventions:
                        - {give: apomorphine, dose: {between: [0.05 mg/kg, 0.5 mg/kg]}, into: body, at: [test]}
                    kept longer:
                      protocol:
                        - {phase: company, place: home cage, with: [partner], for: 3 h}
                        - {phase: more, place: home cage, with: [partner], for: {between: [1 h, 4 h]}}
                    untouched: {}
                    """);

    @Test
    void everyPointIsAsAloneAndTheSamePastIsLivedOnce() {
        RunPlan plan = RunPlan.of(ATLAS, STUDY, SUBJECTS, SEED);
        DoubleAdder lived = new DoubleAdder();
        List<Results> points;
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            points = plan.submit(workers, _ -> {}, lived::add, Film.Viewer.NONE).collect();
        }
        assertThat(points).hasSize(3);
        for (Results point : points) {
            for (Results.Cohort cohort : point.cohorts()) {
                Cohort alone = new Cohort(ATLAS, STUDY, STUDY.group(cohort.group()), point.variant());
                assertThat(bits(cohort.recordings()))
                        .as(cohort.group() + " at " + point.variant())
                        .isEqualTo(bits(alone.run(0, SUBJECTS, SEED)));
            }
        }
        // Dosed: three hours once and three tests. Kept longer: three hours once, then 1, 2 and 4. Untouched: four.
        double hours = (3 + 3 * 1) + (3 + 1 + 2 + 4) + 4;
        assertThat(plan.subjectTime()).isCloseTo(SUBJECTS * hours * HOUR, within(1.0));
        assertThat(lived.sum()).isCloseTo(plan.subjectTime(), within(1.0));
    }
}
