package ligare.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import ligare.engine.agree.SpikingTwin;
import ligare.engine.field.FastCircuit;
import ligare.engine.field.MeanField;
import ligare.engine.field.MeanFieldCourse;
import ligare.engine.spiking.Spiking;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// Volleys of pulses at 5 Hz against cells that integrate and fire and get each of their spikes.
class VolleyTest {
    private static final int SYNAPSES = 100;
    private static final double PULSES = 0.005;
    private static final double END = 4200;

    private static final FastCircuit.Pool[] CELLS = {
        new FastCircuit.Pool("medium spiny", 400, 8, 1.5, 35, 23, 3, 18, 6),
        new FastCircuit.Pool("medium spiny", 400, 8, 1.5, 35, 23, 3, 22, 6),
        new FastCircuit.Pool("medium spiny", 400, 8, 1.5, 35, 23, 3, 26, 6),
        new FastCircuit.Pool("tonic", 400, 15, 2, 15, 0, 3, 10, 5),
        new FastCircuit.Pool("tonic", 400, 15, 2, 15, 0, 3, 14, 5),
        new FastCircuit.Pool("pyramidal", 400, 20, 3, 15, 5, 3, 8, 5),
        new FastCircuit.Pool("slow", 400, 35, 3, 13, -5, 5, 5, 5)
    };

    private static FastCircuit lit(FastCircuit.Pool cells, double jump, double spikes) {
        return new FastCircuit(
                "lit",
                List.of(cells),
                List.of(),
                List.of(new FastCircuit.Train("pulses", 0, SYNAPSES, jump / SYNAPSES, PULSES, spikes)));
    }

    private static double rate(FastCircuit circuit) {
        MeanField field = new MeanField(circuit);
        return field.rate(0, field.mean(0, new double[1]), field.variance(0, new double[1]));
    }

    private static double spiking(FastCircuit circuit) {
        return Spiking.run(SpikingTwin.of(circuit, 0.1), END, 5, 1).activities().getFirst().rate(200, END);
    }

    /// From a fifth of a threshold to more than one; the form misses second spikes of strong volleys.
    @Test
    void cellsFireAsOftenAsWithSpikes() {
        for (FastCircuit.Pool cells : CELLS) {
            for (double jump : new double[] {3, 8, 20, 40}) {
                FastCircuit circuit = lit(cells, jump, 1);
                double spikes = spiking(circuit);
                assertThat(Math.abs(rate(circuit) - spikes))
                        .as(
                                "%s at %s mV, jump %s mV: %s and %s",
                                cells.name(), cells.drive(), jump, rate(circuit), spikes)
                        .isLessThan(0.3 * spikes + 5e-5);
            }
        }
    }

    /// As many spikes spread evenly over time leave such cells silent: the rhythm is what counts.
    @Test
    void volleysDoWhatAsManyScatteredSpikesDoNot() {
        FastCircuit.Pool cells = CELLS[1];
        double scattered =
                new MeanField(new FastCircuit("cells", List.of(cells), List.of()))
                        .rate(
                                0,
                                cells.drive() + 40 * cells.membrane() * PULSES,
                                36 + 0.4 * 40 * cells.membrane() * PULSES);
        assertThat(spiking(lit(cells, 40, 1))).isGreaterThan(5 * scattered);
    }

    /// A third of the terminals is a lift of a third, and fewer spikes scatter by their root.
    @Test
    void onlySomeTerminalsAreReached() {
        for (FastCircuit.Pool cells : List.of(CELLS[1], CELLS[2])) {
            FastCircuit circuit = lit(cells, 40, 0.3);
            assertThat(rate(circuit)).isCloseTo(spiking(circuit), Percentage.withPercentage(15));
            assertThat(rate(circuit)).isLessThan(0.7 * rate(lit(cells, 40, 1)));
        }
    }

    /// What inhibits counts as scattered.
    @Test
    void volleysThatInhibitCountAsPoissonSpikes() {
        FastCircuit circuit = lit(CELLS[4], -10, 1);
        double still = rate(new FastCircuit("cells", List.of(CELLS[4]), List.of()));
        assertThat(rate(circuit)).isCloseTo(spiking(circuit), Percentage.withPercentage(10)).isLessThan(0.95 * still);
    }

    /// A postsynaptic potential that is summed in small steps peaks where the closed form says.
    @Test
    void thePeakIsThatOfAFilteredPotential() {
        for (double synaptic : new double[] {0.5, 1.5, 3, 20}) {
            double membrane = 20;
            double voltage = 0;
            double current = membrane / synaptic;
            double most = 0;
            for (double t = 0; t < 200; t += 1e-3) {
                voltage += 1e-3 * (current - voltage) / membrane;
                current -= 1e-3 * current / synaptic;
                most = Math.max(most, voltage);
            }
            assertThat(Volley.peak(membrane, synaptic)).isCloseTo(most, within(1e-3));
        }
        assertThat(Volley.peak(20, 0)).isEqualTo(1);
    }

    @Test
    void theCourseComesToRestAtThatRate() {
        FastCircuit circuit = lit(CELLS[3], 8, 1);
        MeanFieldCourse course = new MeanFieldCourse(new MeanField(circuit), 0.5);
        course.advance(1000);
        assertThat(course.rates()[0]).isCloseTo(rate(circuit), within(1e-12));
    }
}
