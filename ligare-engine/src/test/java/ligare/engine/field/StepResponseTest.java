package ligare.engine.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.agree.SpikingTwin;
import ligare.engine.spiking.PopulationActivity;
import ligare.engine.spiking.Spiking;
import ligare.model.network.Course;
import ligare.model.network.Input;
import ligare.model.network.Network;
import org.junit.jupiter.api.Test;

/// How fast a population follows a step of its input: spikes against the mean field's time constant.
///
/// The delay of a step response is the area between it and its end, over its height: τ for an exponential.
class StepResponseTest {
    private static final int STEPS = 8;
    private static final double HALF = 250;
    private static final double BEFORE = 100;

    /// Cells that noise lifts over the threshold follow as slowly as their membranes; cells that drift over it at once.
    @Test
    void theDelayIsThatOfSpikesFromTheThresholdsFarSideToItsNear() {
        holds(new FastCircuit.Pool("spiny", 15_000, 8, 1.5, 35, 23, 3, 24.5, 6), 4);
        holds(new FastCircuit.Pool("magnocellular", 15_000, 30, 3, 18, 2, 3, 9.6, 5), 4);
        holds(new FastCircuit.Pool("pyramidal", 15_000, 20, 3, 15, 5, 3, 9, 5), 4);
        holds(new FastCircuit.Pool("pallidal", 15_000, 12, 3, 13, 0, 2, 11.6, 5), 4);
    }

    private static void holds(FastCircuit.Pool pool, double change) {
        FastCircuit circuit = new FastCircuit("step", List.of(pool), List.of());
        double spikes = delay(spikes(circuit, change));
        double field = delay(field(circuit, change));
        assertThat(field).as(pool.name()).isCloseTo(spikes, within(0.25 * pool.membrane()));
    }

    private static double[] spikes(FastCircuit circuit, double change) {
        double drive = circuit.pools().getFirst().drive();
        List<Double> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int k = 0; k < 2 * STEPS; k++) {
            times.add(k * HALF);
            values.add(drive + k % 2 * change);
        }
        Network still = SpikingTwin.of(circuit, 0.1);
        List<Input> inputs =
                still.inputs().stream()
                        .map(input ->
                                input instanceof Input.Current current
                                        ? new Input.Current(
                                                current.name(), current.population(), new Course(times, values))
                                        : input)
                        .toList();
        Network network = new Network(still.name(), still.step(), still.populations(), List.of(), inputs, List.of());
        PopulationActivity activity = Spiking.run(network, 2 * STEPS * HALF, 1, 1).activities().getFirst();
        double[] course = new double[(int) (BEFORE + HALF)];
        for (int k = 0; k < STEPS; k++) {
            for (int bin = 0; bin < course.length; bin++) {
                course[bin] += activity.count((int) ((2 * k + 1) * HALF - BEFORE) + bin);
            }
        }
        return course;
    }

    private static double[] field(FastCircuit circuit, double change) {
        MeanFieldCourse mean = new MeanFieldCourse(new MeanField(circuit), 0.1);
        mean.advance(500);
        double[] course = new double[(int) (BEFORE + HALF)];
        for (int bin = 0; bin < course.length; bin++) {
            if (bin == BEFORE) {
                mean.drive(0, change);
            }
            mean.advance(1);
            course[bin] = mean.rates()[0];
        }
        return course;
    }

    private static double delay(double[] course) {
        double start = mean(course, 0, (int) BEFORE);
        double end = mean(course, course.length - 100, course.length);
        double area = 0;
        for (int bin = (int) BEFORE; bin < course.length - 100; bin++) {
            area += (end - course[bin]) / (end - start);
        }
        return area;
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += values[k];
        }
        return sum / (to - from);
    }
}
