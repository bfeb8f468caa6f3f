package ligare.engine.agree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import ligare.engine.field.FastCircuit;
import ligare.engine.field.FixedPoints;
import ligare.engine.field.MeanField;
import org.junit.jupiter.api.Test;

/// Rows of a comparison: what they say where the theory holds, where it does not, and what their reasons are.
class ComparisonTest {
    private static final Comparison.Settings SETTINGS = new Comparison.Settings(2000, 300, 5, 1);

    private static Comparison compare(FastCircuit circuit, double[] coarse) {
        List<Comparison.Grouping> groupings =
                List.of(
                        new Comparison.Grouping("first", new int[] {0}),
                        new Comparison.Grouping("second", new int[] {1}));
        return Comparison.of(
                "state", circuit, SpikingTwin.of(circuit, 0.1), coarse, Comparison.Parts.rates(groupings), SETTINGS);
    }

    private static FastCircuit pair(double synaptic) {
        return new FastCircuit(
                "pair",
                List.of(
                        new FastCircuit.Pool("first", 1000, 20, synaptic, 15, 5, 2, 13, 5),
                        new FastCircuit.Pool("second", 1000, 20, synaptic, 15, 5, 2, 6, 5)),
                List.of(new FastCircuit.Coupling("forward", 0, 1, 100, 0.2, 2)));
    }

    @Test
    void spikesMeanFieldAndFixedPointAgreeWhereSynapsesAreFast() {
        FastCircuit circuit = pair(1);
        double[] coarse = new FixedPoints(new MeanField(circuit)).from(new double[2]);
        Comparison comparison = compare(circuit, coarse);
        assertThat(comparison.fixedPoints()).hasSize(1);
        assertThat(comparison.rows())
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.eligible()).isTrue();
                    assertThat(row.error()).isLessThan(0.06);
                    assertThat(row.reason()).isEmpty();
                    assertThat(row.meanField()).isCloseTo(row.quasiStationary(), within(1e-9));
                    // cells fire irregularly and independently
                    assertThat(row.irregularity()).isBetween(0.3, 1.5);
                    // half a million cell-seconds at rates near 10 Hz
                    assertThat(row.samplingError()).isBetween(0.0005, 0.02);
                });
    }

    @Test
    void slowSynapsesAreGivenAsTheReason() {
        FastCircuit circuit = pair(30);
        double[] coarse = new FixedPoints(new MeanField(circuit)).from(new double[2]);
        Agreement row = compare(circuit, coarse).rows().getFirst();
        assertThat(row.eligible()).isFalse();
        assertThat(row.error()).isGreaterThan(Agreement.LARGE);
        assertThat(row.reason()).contains("τs/τm = 1.50");
    }

    @Test
    void anErrorThatComesFromTheInputNamesWhereItComesFrom() {
        FastCircuit circuit = pair(1);
        double[] coarse = new FixedPoints(new MeanField(circuit)).from(new double[2]);
        coarse[0] *= 2;
        coarse[1] = new MeanField(circuit).rate(1, new MeanField(circuit).mean(1, coarse), 30);
        Agreement row = compare(circuit, coarse).rows().getLast();
        assertThat(row.error()).isGreaterThan(Agreement.LARGE);
        assertThat(row.ownError()).isLessThan(0.06);
        assertThat(row.reason()).startsWith("inherited from first");
    }

    @Test
    void errorsBelowOneHertzAreAbsolute() {
        Agreement row = new Agreement("c", "p", "s", 0.0001, 0.0002, 0.0003, 0.0003, "", 0.1, 0, 1);
        assertThat(row.error()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void theErrorOfOneCellGrowsWithItsSynapses() {
        double fast = Math.abs(SynapticCurve.point(0.1, 20, 500, 2000, 1).error());
        double slow = Math.abs(SynapticCurve.point(2, 20, 500, 2000, 1).error());
        assertThat(fast).isLessThan(0.05);
        assertThat(slow).isGreaterThan(0.25);
    }
}
