package ligare.engine.spiking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import ligare.model.network.Effect;
import ligare.model.network.Kinetics;
import ligare.model.network.LeakyIntegrateAndFire;
import org.junit.jupiter.api.Test;

/// Conductances against a fine Runge-Kutta solution of the same equation.
class ConductanceTest {
    private static final LeakyIntegrateAndFire RECEIVER = new LeakyIntegrateAndFire(20, 0.1, -60, 1000, -60, 2);

    @Test
    void exponentialConductanceIsOfSecondOrder() {
        isOfSecondOrder(new Kinetics.Exponential(5), t -> 40 * Math.exp(-t / 5));
    }

    @Test
    void alphaConductanceIsOfSecondOrder() {
        isOfSecondOrder(new Kinetics.Alpha(5), t -> 40 * t / 5 * Math.exp(1 - t / 5));
    }

    /// The error falls by four when the step is halved, until single precision ends it.
    private static void isOfSecondOrder(Kinetics kinetics, DoubleUnaryOperator conductance) {
        double coarse = error(kinetics, conductance, 1);
        double fine = error(kinetics, conductance, 0.5);
        double finest = error(kinetics, conductance, 0.25);
        assertThat(coarse).isLessThan(0.2);
        assertThat(coarse / fine).isBetween(3.4, 4.8);
        assertThat(fine / finest).isBetween(3.4, 4.8);
    }

    private static double error(Kinetics kinetics, DoubleUnaryOperator conductance, double step) {
        var network = Nets.onePulse(RECEIVER, kinetics, new Effect.Conductance(0), 40, 2, step);
        Trace trace = Spiking.run(network, 60, 1, 1).traces().getFirst();
        double arrival = step + 2;
        double largest = 0;
        double voltage = 0;
        double fineness = 1e-3;
        int perSample = (int) Math.round(step / fineness);
        int firstSample = (int) Math.round(arrival / step);
        for (int k = firstSample; k < trace.samples(); k++) {
            largest = Math.max(largest, Math.abs(trace.value(0, k) + 60 - voltage));
            for (int j = 0; j < perSample; j++) {
                voltage = rungeKutta(voltage, (k - firstSample) * step + j * fineness, fineness, conductance);
            }
        }
        return largest;
    }

    private static double rungeKutta(double v, double t, double h, DoubleUnaryOperator conductance) {
        double a = slope(v, conductance.applyAsDouble(t));
        double b = slope(v + h / 2 * a, conductance.applyAsDouble(t + h / 2));
        double c = slope(v + h / 2 * b, conductance.applyAsDouble(t + h / 2));
        double d = slope(v + h * c, conductance.applyAsDouble(t + h));
        return v + h / 6 * (a + 2 * b + 2 * c + d);
    }

    /// Voltage relative to rest; reversal 60 mV above rest, resistance 0.1 GΩ.
    private static double slope(double v, double conductance) {
        return (-v + 0.1 * conductance * (60 - v)) / 20;
    }
}
