package ligare.engine.agree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import ligare.engine.field.FastCircuit;
import ligare.engine.spiking.PopulationActivity;
import ligare.engine.spiking.Spiking;
import org.junit.jupiter.api.Test;

/// What a plastic projection learns from, in spikes: mean, variance and covariance terms.
class EligibilityTest {
    private static final double WARM_UP = 300;
    private static final double END = 20_300;

    private static List<PopulationActivity> activities(double weight, int cells) {
        var circuit =
                new FastCircuit(
                        "pair",
                        List.of(
                                new FastCircuit.Pool("source", cells, 20, 1, 15, 5, 2, 14, 5),
                                new FastCircuit.Pool("target", 400, 20, 1, 15, 5, 2, 10, 5)),
                        List.of(new FastCircuit.Coupling("synapses", 0, 1, 20, weight, 2)));
        return Spiking.run(SpikingTwin.of(circuit, 0.1), END, 4, 1).activities();
    }

    private static Eligibility compare(List<PopulationActivity> activities, double limit, double factor) {
        double[] rates = activities.stream().mapToDouble(a -> factor * a.rate(WARM_UP, END)).toArray();
        var term = new LearningTerm("synapses", new int[] {0}, new int[] {1}, 0.016, 0.0025, limit, 0);
        return Eligibility.of("pair", "state", term, activities, WARM_UP, rates);
    }

    @Test
    void theTermsAddUpAndFluctuationsOfFewCellsCount() {
        Eligibility few = compare(activities(0.2, 20), 1e9, 1);
        assertThat(few.coarse()).isCloseTo(few.ofMeanRates(), within(1e-9 * few.coarse()));
        assertThat(few.ofMeanRates() + few.variance() + few.covariance()).isCloseTo(few.spiking(), within(1e-12));
        // twenty cells at about 20 Hz fire some 40 spikes per window, less variable than Poisson counts
        assertThat(few.relative(few.variance())).isBetween(0.002, 0.025);
        Eligibility many = compare(activities(0.2, 500), 1e9, 1);
        assertThat(many.relative(many.variance())).isBetween(0.0, few.relative(few.variance()) / 5);
    }

    @Test
    void cellsThatAreDrivenByTheirSourcesCovaryWithThem() {
        // every target hears all twenty sources, so the populations rise and fall together
        Eligibility driven = compare(activities(0.8, 20), 1e9, 1);
        assertThat(driven.relative(driven.covariance())).isGreaterThan(0.005);
        Eligibility apart = compare(activities(0, 20), 1e9, 1);
        assertThat(Math.abs(apart.relative(apart.covariance()))).isLessThan(0.004);
        assertThat(driven.covariance()).isGreaterThan(Math.abs(apart.covariance()));
    }

    @Test
    void wrongMeanRatesAreTheReasonWhereTheyAre() {
        Eligibility wrong = compare(activities(0.2, 500), 1e9, 1.2);
        // the cube of 1.2
        assertThat(wrong.error()).isCloseTo(0.728, within(0.02));
        assertThat(wrong.reason()).startsWith("mean rates: 7");
        assertThat(compare(activities(0.2, 500), 1e9, 1).reason()).isEmpty();
    }

    @Test
    void thePostsynapticLimitIsTheRules() {
        Eligibility limited = compare(activities(0.2, 500), 1.5, 1.5);
        // the target fires far above the limit in both: only the presynaptic square is left
        assertThat(limited.coarse() / limited.ofMeanRates()).isCloseTo(2.25, within(1e-9));
    }
}
