package ligare.engine.spiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import ligare.model.network.Effect;
import ligare.model.network.Kinetics;
import ligare.model.network.LeakyIntegrateAndFire;
import org.junit.jupiter.api.Test;

/// Membrane and synapses against their closed forms.
class LeakyMembraneTest {

    @Test
    void intervalsFollowTheClosedFormAtEveryDrive() {
        for (double drive : new double[] {20.5, 22, 25, 30, 45, 80, 150}) {
            for (double refractory : new double[] {0, 0.1, 0.7, 1, 2, 5}) {
                var neuron = Nets.leaky(refractory);
                var spikes = Spiking.run(Nets.driven(neuron, drive), 400, 1, 1).activity("cell").spikes().orElseThrow();
                double charging = 20 * Math.log((drive - 10) / (drive - 20));
                double expected = refractory + Math.ceil(charging / Nets.STEP - 1e-4) * Nets.STEP;
                assertThat(spikes.count()).isGreaterThan(1);
                for (int k = 1; k < spikes.count(); k++) {
                    assertThat(spikes.time(k) - spikes.time(k - 1))
                            .as("drive %s mV, refractory %s ms", drive, refractory)
                            .isCloseTo(expected, within(1e-9));
                }
            }
        }
    }

    @Test
    void refractoryPeriodIsCountedInWholeStepsAtAnyStep() {
        for (double step : new double[] {0.025, 0.05, 0.1, 0.2}) {
            for (double refractory : new double[] {0.2, 1, 2, 5}) {
                var neuron = new LeakyIntegrateAndFire(20, 1, 0, 20, 0, refractory);
                var network = Nets.driven(neuron, 1e5);
                var finer =
                        new ligare.model.network.Network(
                                "fine", step, network.populations(), List.of(), network.inputs(), network.recorders());
                var spikes = Spiking.run(finer, 100, 1, 1).activity("cell").spikes().orElseThrow();
                double expected = refractory + step;
                assertThat(spikes.time(5) - spikes.time(4))
                        .as("step %s, refractory %s", step, refractory)
                        .isCloseTo(expected, within(1e-9));
            }
        }
    }

    @Test
    void belowThresholdThereIsSilence() {
        assertThat(Spiking.run(Nets.driven(Nets.leaky(2), 19.99), 1000, 1, 1).activity("cell").count()).isZero();
    }

    @Test
    void exponentialPotentialFollowsAlgebra() {
        follows(
                new Kinetics.Exponential(5),
                new Effect.Input(),
                2,
                t -> 2 * 5.0 / (20 - 5) * (Math.exp(-t / 20) - Math.exp(-t / 5)));
    }

    @Test
    void exponentialPotentialWithEqualTimeConstantsFollowsAlgebra() {
        follows(new Kinetics.Exponential(20), new Effect.Input(), 2, t -> 2 * t / 20 * Math.exp(-t / 20));
    }

    @Test
    void chargeOfAnExponentialIsTheSameAsThatOfAJump() {
        follows(
                new Kinetics.Exponential(5),
                new Effect.VoltageStep(),
                0.5,
                t -> 0.5 * 20 / (20 - 5) * (Math.exp(-t / 20) - Math.exp(-t / 5)));
    }

    @Test
    void alphaPotentialFollowsAlgebra() {
        follows(new Kinetics.Alpha(5), new Effect.Input(), 2, t -> 2 * alpha(t, Math.E / 5));
    }

    @Test
    void chargeOfAnAlphaIsTheSameAsThatOfAJump() {
        follows(new Kinetics.Alpha(5), new Effect.VoltageStep(), 2, t -> 2 * alpha(t, 20.0 / 25));
    }

    @Test
    void jumpFollowsAlgebra() {
        follows(new Kinetics.Delta(), new Effect.VoltageStep(), 0.7, t -> 0.7 * Math.exp(-t / 20));
    }

    /// Response of a 20 ms membrane to `y·t·exp(−t/5)`.
    private static double alpha(double t, double y) {
        double a = 1 / 5.0 - 1 / 20.0;
        return y / 20 * Math.exp(-t / 20) * (1 - Math.exp(-a * t) * (1 + a * t)) / (a * a);
    }

    private static void follows(
            Kinetics kinetics, Effect effect, double weight, java.util.function.DoubleUnaryOperator expected) {
        for (double step : new double[] {0.1, 0.5}) {
            var receiver = new LeakyIntegrateAndFire(20, 1, -60, 0, -60, 2);
            var result = Spiking.run(Nets.onePulse(receiver, kinetics, effect, weight, 1.5, step), 100, 1, 1);
            assertThat(result.activity("sender").count()).isEqualTo(1);
            double arrival = step + 1.5;
            Trace trace = result.traces().getFirst();
            for (int k = 0; k < trace.samples(); k++) {
                double since = k * step - arrival;
                double value = since < -1e-9 ? 0 : expected.applyAsDouble(Math.max(0, since));
                assertThat(trace.value(0, k) + 60).as("%s ms after arrival", since).isCloseTo(value, within(2e-5));
            }
        }
    }
}
