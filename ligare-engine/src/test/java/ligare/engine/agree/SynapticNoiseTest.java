package ligare.engine.agree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ligare.engine.field.FastCircuit;
import ligare.engine.field.MeanField;
import ligare.engine.spiking.Spiking;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// Rates of leaky cells under filtered noise: theory against spikes, over the speed of synapses, the refractory period and
/// the distance of the mean input from the threshold.
class SynapticNoiseTest {
    private static final double[] DISTANCES = {-1, 0, 1, 3};

    /// Few spikes: ±1 % at three standard errors or less, at the lowest rate here.
    private static double spiking(FastCircuit.Pool pool) {
        return Spiking.run(SpikingTwin.of(new FastCircuit("cell", List.of(pool), List.of()), 0.05), 2200, 7, 1)
                .activities()
                .getFirst()
                .rate(200, 2200);
    }

    private static FastCircuit.Pool driven(FastCircuit.Pool cell, double mean) {
        return new FastCircuit.Pool(
                cell.name(),
                cell.size(),
                cell.membrane(),
                cell.synaptic(),
                cell.threshold(),
                cell.reset(),
                cell.refractory(),
                mean,
                cell.noise());
    }

    private static void compare(FastCircuit.Pool cell, double percent) {
        for (double distance : DISTANCES) {
            FastCircuit.Pool pool = driven(cell, cell.threshold() + distance * cell.noise());
            double theory =
                    new MeanField(new FastCircuit("cell", List.of(pool), List.of()))
                            .rate(0, pool.drive(), pool.noise() * pool.noise());
            assertThat(theory)
                    .as("τs/τm %s, t_ref %s, mean %s", pool.synapticRatio(), pool.refractory(), pool.drive())
                    .isCloseTo(spiking(pool), Percentage.withPercentage(percent));
        }
    }

    @Test
    void theoryMeetsSpikesWhereSynapsesAreFast() {
        for (double refractory : new double[] {0, 2, 6}) {
            for (double ratio : new double[] {0.05, 0.15, 0.25}) {
                compare(new FastCircuit.Pool("cell", 1500, 12, 12 * ratio, 13, 0, refractory, 0, 5), 4);
            }
        }
    }

    @Test
    void theoryMeetsSpikesOfCellsThatResetNearTheirThreshold() {
        compare(new FastCircuit.Pool("cell", 1500, 8, 1.5, 35, 23, 3, 0, 6), 4);
    }

    @Test
    void theoryStaysNearSpikesUpToHalfTheMembraneTimeConstant() {
        for (double refractory : new double[] {0, 2}) {
            compare(new FastCircuit.Pool("cell", 1500, 12, 6, 13, 0, refractory, 0, 5), 10);
        }
    }
}
