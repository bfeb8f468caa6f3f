package ligare.cli;

import static java.util.Objects.requireNonNull;
import static ligare.cli.Simulations.ATLAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import ligare.model.Study;
import ligare.model.chemistry.Ligand;
import ligare.model.chemistry.Receptor;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.RunPlan;
import org.junit.jupiter.api.Test;

/// What muscimol silences, and how far from the cannula.
class MuscimolTest {
    private static final Study STUDY =
            Simulations.study(
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
                      vehicle: {}
                      insula: {interventions: [{give: muscimol, dose: 15 ng, into: insular cortex, at: [test - 10 min]}]}
                      thalamus: {interventions: [{give: muscimol, dose: 15 ng, into: mediodorsal thalamus, at: [test - 10 min]}]}
                    measures:
                      insula: {rate of: insular cells, during: test}
                      thalamus: {rate of: thalamic distress cells, during: test}
                    """,
                    ATLAS);

    /// 1 µg in 1 µl of tissue, a fifth of it extracellular: 5 g/l; of 114 g/mol: 43.86 mM. Uptake of glucose was least within
    /// 1.0 mm of that, and drug was seen as far as 1.7 mm (Martin 1991, doi 10.1016/0304-3940(91)90784-q).
    @Test
    void aMicrogramTakesNineTenthsOfTheReceptorsWithinAMillimetre() {
        double spread = ((Ligand.Spread.Profile) ATLAS.ligand("muscimol").spread()).length();
        Receptor.Binding binding = requireNonNull(ATLAS.receptor("GABA-A").bindings().get("muscimol"));

        assertThat(occupied(1.0, spread, binding)).isCloseTo(0.9, within(0.02));
        assertThat(occupied(1.7, spread, binding)).isLessThan(0.02);
    }

    private static double occupied(double distance, double spread, Receptor.Binding binding) {
        double concentration = 43.86e6 * Math.exp(-distance / spread);
        return concentration / (concentration + binding.affinity());
    }

    /// Insular cells are driven hardest beside a juvenile in distress, thalamic distress cells as hard by whoever is in distress.
    @Test
    void drivenCellsFallSilent() {
        Results results = RunPlan.of(ATLAS, STUDY, 8, 7).execute(2, done -> {}).getFirst();

        assertThat(mean(results, "vehicle", "insula")).isGreaterThan(5);
        assertThat(mean(results, "insula", "insula")).isLessThan(0.05);
        assertThat(mean(results, "insula", "thalamus")).isGreaterThan(5);
        assertThat(mean(results, "vehicle", "thalamus")).isGreaterThan(5);
        assertThat(mean(results, "thalamus", "thalamus")).isLessThan(0.05);
    }

    private static double mean(Results results, String group, String measure) {
        double[] values = Measurement.of(STUDY.measure(measure), results.cohort(group).recordings());
        return Arrays.stream(values).average().orElseThrow();
    }
}
