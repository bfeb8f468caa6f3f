package ligare.cli;

import static java.util.Objects.requireNonNull;
import static ligare.cli.Simulations.ATLAS;
import static ligare.cli.Simulations.cohort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.IntStream;
import ligare.engine.slow.Program;
import ligare.model.Study;
import ligare.model.chemistry.Receptor;
import ligare.society.Cohort;
import ligare.society.Schedule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What muscimol silences, and how far from the cannula.
class MuscimolTest {
    private static final String STUDY =
            """
            study: silenced
            question: Does it silence?
            source: assumed for a test
            circuit: vole-bonding
            ethogram: vole
            species: mouse
            sex: male
            protocol:
              - {phase: rest, place: home cage, for: 1 h, with: []}
              - {phase: test, place: social exploration, for: 5 min, with: [{other: [juvenile, distressed]}]}
            groups:
              vehicle: {key: same}
              insula: {key: same, interventions: [{give: muscimol, dose: 15 ng, into: insular cortex, at: [test - 10 min]}]}
              cingulate cortex: {key: same, interventions: [{give: muscimol, dose: 15 ng, into: anterior cingulate cortex, at: [test - 10 min]}]}
              sensory thalamus: {key: same, interventions: [{give: muscimol, dose: 15 ng, into: sensory thalamus, at: [test - 10 min]}]}
            measures:
              insula: {rate of: insular cells, during: test}
              alarm at rest: {rate of: cingulate cells to the amygdala, during: rest}
              alarm: {rate of: cingulate cells to the amygdala, during: test}
              prefrontal cortex: {rate of: prefrontal cells, during: test}
              lateral amygdala: {rate of: lateral amygdala cells, during: test}
            """;

    private static @Nullable Experiment experiment;

    @BeforeAll
    static void runAll() {
        experiment = Experiment.of(STUDY, 8, 7);
    }

    private static double mean(String group, String measure) {
        return requireNonNull(experiment).mean(group, measure);
    }

    /// 1 µg in 1 µl of tissue, a fifth of it extracellular: 5 g/l; of 114 g/mol: 43.86 mM. In the cortex of rats, uptake of glucose
    /// was lowest within 1.0 mm of that (Martin 1991, doi 10.1016/0304-3940(91)90784-q). The cingulate and the prefrontal
    /// cortex are √(1.0² + 0.8²) mm apart.
    @Test
    void aMicrogramTakesNineTenthsOfTheReceptorsWithinAMillimetre() {
        Study study =
                Simulations.study(
                        "{phase: alone, place: home cage, for: 1 h, with: []}",
                        "given: {interventions: [{give: muscimol, dose: 1 ug, into: anterior cingulate cortex, at: [alone]}]}");
        Cohort cohort = cohort(study, "given");
        double here = given(cohort, "anterior cingulate cortex");
        assertThat(here).isCloseTo(43.86e6, within(0.01e6));

        double length = Math.hypot(1.0, 0.8) / Math.log(here / given(cohort, "prefrontal cortex"));
        Receptor.Binding binding = requireNonNull(ATLAS.receptor("GABA-A").bindings().get("muscimol"));
        double aMillimetreAway = here * Math.exp(-1.0 / length);
        assertThat(aMillimetreAway / (aMillimetreAway + binding.affinity())).isCloseTo(0.9, within(0.02));
    }

    /// nM of the only bolus in a region.
    private static double given(Cohort cohort, String region) {
        Schedule.Act.Bolus bolus =
                cohort.schedule().acts().stream()
                        .filter(Schedule.Act.Bolus.class::isInstance)
                        .map(Schedule.Act.Bolus.class::cast)
                        .findFirst()
                        .orElseThrow();
        Program program = cohort.program();
        int there =
                IntStream.range(0, program.tissues().size())
                        .filter(t -> program.tissues().get(t).ligand() == bolus.ligand())
                        .filter(t -> program.regions().get(program.tissues().get(t).region()).equals(region))
                        .findFirst()
                        .orElseThrow();
        return bolus.tissue()[there];
    }

    /// Beside a juvenile in distress the insula and the cells that carry alarm are driven hard.
    @Test
    void drivenCellsFallSilent() {
        assertThat(mean("vehicle", "insula")).isGreaterThan(5);
        assertThat(mean("insula", "insula")).isLessThan(0.05);
        assertThat(mean("vehicle", "alarm")).isGreaterThan(3);
        assertThat(mean("cingulate cortex", "alarm")).isLessThan(0.05);
    }

    /// What is given 1.3 mm from the prefrontal cortex, or 2.5 mm from the lateral amygdala, leaves their cells nearly as they were.
    @Test
    void whatLiesBesideItGoesOn() {
        assertThat(mean("cingulate cortex", "prefrontal cortex"))
                .isCloseTo(mean("vehicle", "prefrontal cortex"), withinPercentage(20));
        assertThat(mean("sensory thalamus", "lateral amygdala"))
                .isCloseTo(mean("vehicle", "lateral amygdala"), withinPercentage(20));
    }

    /// So that silencing the cingulate cortex takes next to nothing from what a learned tone does.
    @Test
    void cellsThatCarryAlarmAreSilentAtRest() {
        assertThat(mean("vehicle", "alarm at rest")).isLessThan(0.5);
    }
}
