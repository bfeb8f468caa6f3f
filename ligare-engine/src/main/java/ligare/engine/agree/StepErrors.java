package ligare.engine.agree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import ligare.engine.spiking.Spiking;
import ligare.engine.spiking.Trace;
import ligare.model.network.AdaptiveExponential;
import ligare.model.network.Course;
import ligare.model.network.Distribution;
import ligare.model.network.Effect;
import ligare.model.network.Input;
import ligare.model.network.Izhikevich;
import ligare.model.network.Kinetics;
import ligare.model.network.LeakyIntegrateAndFire;
import ligare.model.network.Network;
import ligare.model.network.NeuronModel;
import ligare.model.network.Population;
import ligare.model.network.Projection;
import ligare.model.network.Recorder;
import ligare.model.network.Synapse;
import ligare.model.network.Wiring;

/// How the error of each neuron model between spikes falls with the time step: the largest difference of the voltage to the
/// same equations solved finely in double precision (classical Runge-Kutta, steps of 1 µs), at times that all steps share.
/// Spikes themselves fall on the grid, so their times are never better than half a step, whatever the model.
public final class StepErrors {
    private static final double[] STEPS = {1, 0.5, 0.25, 0.125, 0.0625, 0.03125};
    private static final double FINE = 1e-3;
    private static final double SHARED = 1;
    private static final double DURATION = 60;
    private static final double DELAY = 2;

    private StepErrors() {}

    /// One model.
    ///
    /// @param name of the model
    /// @param order that its method has; 0: exact but for rounding
    /// @param steps ms, falling
    /// @param errors mV, one per step
    public record Curve(String name, int order, double[] steps, double[] errors) {
        /// Slope of the error over the step in the logarithm, between the second step and the fourth: the longest is not
        /// taken, because Izhikevich's rule halves it by itself, nor the shortest ones, where rounding begins.
        public double measuredOrder() {
            return Math.log(errors[1] / errors[3]) / Math.log(steps[1] / steps[3]);
        }
    }

    /// A system of equations, solved step by step.
    @FunctionalInterface
    private interface Equations {
        void slope(double[] state, double[] slope);
    }

    /// All models.
    public static List<Curve> all() {
        return List.of(leaky(), conductances(), adaptive(), izhikevich());
    }

    /// Closed form: an exponential current reaches a leaky membrane.
    private static Curve leaky() {
        var neuron = new LeakyIntegrateAndFire(20, 0.1, -60, 1000, -60, 2);
        var synapse = new Synapse("input", new Kinetics.Exponential(5), new Effect.Input());
        return curve(
                "leaky, current synapse",
                0,
                step -> pulse(neuron, synapse, 40, step),
                true,
                new double[] {0, 40},
                -60,
                (x, f) -> {
                    f[0] = (-x[0] + x[1]) / 20;
                    f[1] = -x[1] / 5;
                });
    }

    private static Curve conductances() {
        var neuron = new LeakyIntegrateAndFire(20, 0.1, -60, 1000, -60, 2);
        var synapse = new Synapse("input", new Kinetics.Exponential(5), new Effect.Conductance(0));
        return curve(
                "leaky, conductance synapse",
                2,
                step -> pulse(neuron, synapse, 40, step),
                true,
                new double[] {0, 40},
                -60,
                (x, f) -> {
                    f[0] = (-x[0] + 0.1 * x[1] * (60 - x[0])) / 20;
                    f[1] = -x[1] / 5;
                });
    }

    /// The cell of Brette and Gerstner 2005, doi 10.1152/jn.00686.2005, just below its threshold.
    private static Curve adaptive() {
        var neuron = new AdaptiveExponential(281, 30, -70.6, -50.4, 2, 20, -70.6, 144, 4, 80.5, 0);
        return curve(
                "adaptive exponential",
                2,
                step -> driven(neuron, 560, step),
                false,
                new double[] {0, 0},
                -70.6,
                (x, f) -> {
                    f[0] = (-30 * x[0] + 60 * Math.exp((x[0] - 20.2) / 2) - x[1] + 560) / 281;
                    f[1] = (4 * x[0] - x[1]) / 144;
                });
    }

    /// Regular spiking, relaxing to its rest; forward steps are part of the published model.
    private static Curve izhikevich() {
        var neuron = new Izhikevich(0.02, 0.2, -65, 8);
        return curve(
                "Izhikevich",
                1,
                step -> driven(neuron, 0, step),
                false,
                new double[] {-65, -13},
                0,
                (x, f) -> {
                    f[0] = 0.04 * x[0] * x[0] + 5 * x[0] + 140 - x[1];
                    f[1] = 0.02 * (0.2 * x[0] - x[1]);
                });
    }

    private static Curve curve(
            String name,
            int order,
            DoubleFunction<Network> network,
            boolean pulsed,
            double[] start,
            double rest,
            Equations equations) {
        double[] exact = solved(start, equations);
        double[] errors = new double[STEPS.length];
        for (int k = 0; k < STEPS.length; k++) {
            double step = STEPS[k];
            double begin = pulsed ? step + DELAY : 0;
            Trace trace = Spiking.run(network.apply(step), begin + DURATION, 1, 1).traces().getFirst();
            int first = (int) Math.rint(begin / step);
            int every = (int) Math.rint(SHARED / step);
            for (int s = 0; s < exact.length; s++) {
                double difference = trace.value(0, first + s * every) - rest - exact[s];
                errors[k] = Math.max(errors[k], Math.abs(difference));
            }
        }
        return new Curve(name, order, STEPS.clone(), errors);
    }

    /// The first variable at the shared times.
    private static double[] solved(double[] start, Equations equations) {
        double[] shown = new double[(int) (DURATION / SHARED)];
        double[] x = start.clone();
        int fine = (int) Math.rint(SHARED / FINE);
        for (int s = 0; s < shown.length; s++) {
            shown[s] = x[0];
            for (int k = 0; k < fine; k++) {
                rungeKutta(x, equations);
            }
        }
        return shown;
    }

    private static void rungeKutta(double[] x, Equations equations) {
        double[] along = x.clone();
        double[] slope = new double[x.length];
        double[] sum = new double[x.length];
        double[] reach = {0.5, 0.5, 1, 0};
        double[] weight = {1, 2, 2, 1};
        for (int stage = 0; stage < weight.length; stage++) {
            equations.slope(along, slope);
            for (int i = 0; i < x.length; i++) {
                sum[i] += weight[stage] * slope[i];
                along[i] = x[i] + FINE * reach[stage] * slope[i];
            }
        }
        for (int i = 0; i < x.length; i++) {
            x[i] += FINE / 6 * sum[i];
        }
    }

    private static Network driven(NeuronModel neuron, double current, double step) {
        return new Network(
                "driven",
                step,
                List.of(new Population("cell", 1, neuron, List.of())),
                List.of(),
                List.of(new Input.Current("drive", "cell", Course.constant(current))),
                List.of(new Recorder.Trace("cell", "voltage", 1, step)));
    }

    /// One spike, sent at the first grid point, arrives after the delay.
    private static Network pulse(LeakyIntegrateAndFire neuron, Synapse synapse, double weight, double step) {
        var sender = new LeakyIntegrateAndFire(10, 1, 0, 1, 0, 1000);
        List<Population> populations = new ArrayList<>();
        populations.add(new Population("sender", 1, sender, List.of()));
        populations.add(new Population("cell", 1, neuron, List.of(synapse)));
        return new Network(
                "pulse",
                step,
                populations,
                List.of(
                        new Projection(
                                "way",
                                "sender",
                                "cell",
                                synapse.name(),
                                new Wiring.OneToOne(),
                                new Distribution.Constant(weight),
                                new Distribution.Constant(DELAY))),
                List.of(new Input.Current("kick", "sender", Course.constant(1e6))),
                List.of(new Recorder.Trace("cell", "voltage", 1, step)));
    }
}
