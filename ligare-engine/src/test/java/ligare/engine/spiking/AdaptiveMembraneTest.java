package ligare.engine.spiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import ligare.model.network.AdaptiveExponential;
import ligare.model.network.Course;
import ligare.model.network.Input;
import ligare.model.network.Network;
import ligare.model.network.Population;
import ligare.model.network.Recorder;
import org.junit.jupiter.api.Test;

/// The adaptive exponential neuron, with the constants of Brette and Gerstner (2005), against a fine Runge-Kutta solution.
class AdaptiveMembraneTest {
    private static final AdaptiveExponential NEURON =
            new AdaptiveExponential(281, 30, -70.6, -50.4, 2, 20, -70.6, 144, 4, 80.5, 0);

    @Test
    void subthresholdResponseIsOfSecondOrder() {
        double coarse = subthresholdError(0.8);
        double fine = subthresholdError(0.4);
        double finest = subthresholdError(0.2);
        assertThat(coarse).isLessThan(0.05);
        assertThat(coarse / fine).isBetween(3.3, 4.9);
        assertThat(fine / finest).isBetween(3.3, 4.9);
    }

    private static double subthresholdError(double step) {
        Network network = network(step, 560, new Recorder.Trace("cell", "voltage", 1, 8));
        Trace trace = Spiking.run(network, 160, 1, 1).traces().getFirst();
        Reference reference = new Reference(560);
        double largest = 0;
        for (int k = 0; k < trace.samples(); k++) {
            largest = Math.max(largest, Math.abs(trace.value(0, k) - reference.v));
            reference.run(8, 1e-3);
        }
        assertThat(reference.spikes).isZero();
        assertThat(reference.v).isGreaterThan(-55);
        return largest;
    }

    @Test
    void firesAsOftenAsTheFineSolution() {
        for (double current : new double[] {700, 1000, 1500}) {
            Network network = network(0.02, current, Recorder.Spikes.all("cell"));
            SpikeTrains spikes = Spiking.run(network, 1000, 1, 1).activity("cell").spikes().orElseThrow();
            Reference reference = new Reference(current);
            reference.run(1000, 1e-3);
            assertThat((double) spikes.count())
                    .as("%s pA", current)
                    .isCloseTo(reference.spikes, within(0.01 * reference.spikes + 1));
            double firstInterval = spikes.time(1) - spikes.time(0);
            double lastInterval = spikes.time(spikes.count() - 1) - spikes.time(spikes.count() - 2);
            assertThat(lastInterval).isGreaterThan(1.3 * firstInterval);
        }
    }

    @Test
    void exponentialFunctionIsAccurateToSinglePrecision() {
        for (double x = -80; x < 80; x += 0.377) {
            assertThat(Exponential.of((float) x) / Math.exp((float) x)).isCloseTo(1, within(3e-7));
        }
    }

    private static Network network(double step, double current, Recorder recorder) {
        return new Network(
                "adaptive",
                step,
                List.of(new Population("cell", 1, NEURON, List.of())),
                List.of(),
                List.of(new Input.Current("drive", "cell", Course.constant(current))),
                List.of(recorder));
    }

    /// Double precision, classical Runge-Kutta, one microsecond.
    private static final class Reference {
        private final double current;
        private double v = -70.6;
        private double w;
        private int spikes;

        Reference(double current) {
            this.current = current;
        }

        void run(double duration, double h) {
            for (int k = 0; k < Math.round(duration / h); k++) {
                double a = dv(v, w);
                double p = dw(v, w);
                double b = dv(v + h / 2 * a, w + h / 2 * p);
                double q = dw(v + h / 2 * a, w + h / 2 * p);
                double c = dv(v + h / 2 * b, w + h / 2 * q);
                double r = dw(v + h / 2 * b, w + h / 2 * q);
                double d = dv(v + h * c, w + h * r);
                double s = dw(v + h * c, w + h * r);
                v += h / 6 * (a + 2 * b + 2 * c + d);
                w += h / 6 * (p + 2 * q + 2 * r + s);
                if (!(v < 20)) {
                    v = -70.6;
                    w += 80.5;
                    spikes++;
                }
            }
        }

        private double dv(double v, double w) {
            return (-30 * (v + 70.6) + 60 * Math.exp((Math.min(v, 20) + 50.4) / 2) - w + current) / 281;
        }

        private double dw(double v, double w) {
            return (4 * (Math.min(v, 20) + 70.6) - w) / 144;
        }
    }
}
