package ligare.engine.spiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ligare.model.network.AdaptiveExponential;
import ligare.model.network.Course;
import ligare.model.network.Effect;
import ligare.model.network.Input;
import ligare.model.network.Kinetics;
import ligare.model.network.LeakyIntegrateAndFire;
import ligare.model.network.Network;
import ligare.model.network.Plasticity;
import ligare.model.network.Population;
import ligare.model.network.Projection;
import ligare.model.network.Recorder;
import ligare.model.network.Synapse;
import ligare.model.network.Wiring;
import org.junit.jupiter.api.Test;

/// Against Brian 2; `reference.py` beside the data made them.
class BrianReferenceTest {
    private static final double[] SPIKES = {10, 12, 30, 31, 32, 60, 61, 90};
    private static final LeakyIntegrateAndFire PULSED = new LeakyIntegrateAndFire(20, 1, 0, 1, 0, 0);

    private static List<double[]> rows(String name) {
        try (InputStream in = BrianReferenceTest.class.getResourceAsStream("/brian/" + name + ".csv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Makes a unit with a low threshold fire at exactly these times.
    private static Course pulses(double step, double... times) {
        List<Double> changes = new ArrayList<>(List.of(0.0));
        List<Double> values = new ArrayList<>(List.of(0.0));
        for (double time : times) {
            if (changes.getLast() == time - step) {
                values.set(values.size() - 1, 1e5);
            } else {
                changes.add(time - step);
                values.add(1e5);
            }
            changes.add(time);
            values.add(0.0);
        }
        return new Course(changes, values);
    }

    private static SpikingResult hears(Synapse synapse, double resistance, double weight, double drive, double step) {
        var cell = new LeakyIntegrateAndFire(20, resistance, -60, -50, -60, 2);
        var network =
                new Network(
                        "hears",
                        step,
                        List.of(
                                new Population("source", 1, PULSED, List.of()),
                                new Population("cell", 1, cell, List.of(synapse))),
                        List.of(
                                new Projection(
                                        "synapse",
                                        "source",
                                        "cell",
                                        synapse.name(),
                                        new Wiring.OneToOne(),
                                        Nets.constant(weight),
                                        Nets.constant(1.5))),
                        List.of(
                                new Input.Current("pulses", "source", pulses(step, SPIKES)),
                                new Input.Current("drive", "cell", Course.constant(drive))),
                        List.of(new Recorder.Trace("cell", "voltage", 1, 1), Recorder.Spikes.all("cell")));
        return Spiking.run(network, 120, 1, 1);
    }

    private static void follows(String name, SpikingResult result, double tolerance, double stepsOff) {
        SpikeTrains spikes = result.activity("cell").spikes().orElseThrow();
        List<double[]> expectedSpikes = rows(name + "-spikes");
        assertThat(spikes.count()).isEqualTo(expectedSpikes.size()).isPositive();
        for (int k = 0; k < spikes.count(); k++) {
            assertThat(spikes.time(k)).isCloseTo(expectedSpikes.get(k)[0], within(stepsOff * 0.1 + 1e-6));
        }
        for (double[] row : rows(name)) {
            assertThat(result.traces().getFirst().value(0, (int) Math.rint(row[0])))
                    .as("%s at %s ms", name, row[0])
                    .isCloseTo(row[1], within(tolerance));
        }
    }

    @Test
    void currentsGiveTheSameVoltagesAndSpikes() {
        var exponential = new Synapse("current", new Kinetics.Exponential(5), new Effect.Input());
        follows("exponential-current", hears(exponential, 1, 14, 6, 0.1), 1e-4, 0);
        var alpha = new Synapse("current", new Kinetics.Alpha(5), new Effect.Input());
        follows("alpha-current", hears(alpha, 1, 9, 6, 0.1), 1e-4, 0);
    }

    @Test
    void conductancesGiveTheSameVoltagesAndSpikes() {
        var synapse = new Synapse("open", new Kinetics.Exponential(5), new Effect.Conductance(0));
        follows("exponential-conductance", hears(synapse, 0.1, 6, 2, 0.02), 1e-3, 0);
    }

    @Test
    void adaptiveNeuronFiresAtTheSameTimes() {
        var neuron = new AdaptiveExponential(281, 30, -70.6, -50.4, 2, 20, -70.6, 144, 4, 80.5, 0);
        var network =
                new Network(
                        "adaptive",
                        0.01,
                        List.of(new Population("cell", 1, neuron, List.of())),
                        List.of(),
                        List.of(new Input.Current("drive", "cell", Course.constant(1000))),
                        List.of(Recorder.Spikes.all("cell")));
        SpikeTrains spikes = Spiking.run(network, 500, 1, 1).activity("cell").spikes().orElseThrow();
        List<double[]> expected = rows("adaptive-exponential-spikes");
        assertThat(spikes.count()).isEqualTo(expected.size());
        for (int k = 0; k < spikes.count(); k++) {
            assertThat(spikes.time(k)).isCloseTo(expected.get(k)[0], within(0.02 * (k + 1)));
        }
    }

    @Test
    void spikeTimingGivesTheSameWeights() {
        weights(0, "timing-additive");
        weights(0.5, "timing-mixed");
    }

    private static void weights(double exponent, String name) {
        List<Population> populations = new ArrayList<>();
        List<Projection> projections = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        List<Recorder> recorders = new ArrayList<>();
        var nothing = new Synapse("nothing", new Kinetics.Delta(), new Effect.VoltageStep());
        var deaf = new LeakyIntegrateAndFire(20, 1, 0, 1000, 0, 0);
        var rule = new Plasticity.SpikeTiming(new Plasticity.Window(0.05, 0.06, 20, 30), 2, exponent);
        List<double[]> trains = rows("timing-trains");
        for (int unit = 0; unit < 20; unit++) {
            int each = unit;
            List<double[]> own = trains.stream().filter(row -> row[0] == each).toList();
            populations.add(new Population("pre " + unit, 1, PULSED, List.of()));
            populations.add(new Population("post " + unit, 1, deaf, List.of(nothing)));
            projections.add(
                    new Projection(
                            "pair " + unit,
                            "pre " + unit,
                            "post " + unit,
                            "nothing",
                            new Wiring.OneToOne(),
                            Nets.constant(1),
                            Nets.constant(2),
                            rule));
            inputs.add(
                    new Input.Current(
                            "to pre " + unit,
                            "pre " + unit,
                            pulses(1, own.stream().mapToDouble(row -> row[1]).toArray())));
            inputs.add(
                    new Input.Current(
                            "to post " + unit,
                            "post " + unit,
                            pulses(1, own.stream().mapToDouble(row -> row[2]).toArray())));
            recorders.add(new Recorder.Weights("pair " + unit, 1000));
        }
        var network = new Network("timing", 1, populations, projections, inputs, recorders);
        SpikingResult result = Spiking.run(network, 5000, 1, 1);
        List<double[]> expected = rows(name);
        double spread = 0;
        for (int unit = 0; unit < 20; unit++) {
            assertThat(result.activity("post " + unit).count()).isEqualTo(25);
            assertThat(result.weights().get(unit).weight(0))
                    .as("%s, pair %d", name, unit)
                    .isCloseTo(expected.get(unit)[0], within(1e-6));
            spread = Math.max(spread, Math.abs(expected.get(unit)[0] - 1));
        }
        assertThat(spread).isGreaterThan(0.05);
    }

    /// The same network drawn anew: rate and irregularity lie within four standard deviations of Brian's five.
    @Test
    void selfSustainedNetworksAreAsFastAndAsIrregular() {
        agrees("vogels-abbott-currents", Nets.vogelsAbbottCurrents());
        agrees("vogels-abbott-conductances", Nets.vogelsAbbottConductances());
    }

    private static void agrees(String name, Network network) {
        List<double[]> theirs = rows(name);
        SpikingResult ours = Spiking.run(network.recording(List.of(Recorder.Spikes.all("excitatory"))), 1000, 2, 1);
        double rate =
                0.8 * ours.activity("excitatory").rate(200, 1000) + 0.2 * ours.activity("inhibitory").rate(200, 1000);
        double variation = ours.activity("excitatory").spikes().orElseThrow().meanIntervalVariation(200, 3);
        isWithin(name + " rate", 1000 * rate, theirs, 0);
        isWithin(name + " variation", variation, theirs, 1);
    }

    private static void isWithin(String what, double found, List<double[]> theirs, int column) {
        double mean = theirs.stream().mapToDouble(row -> row[column]).average().orElseThrow();
        double squares = theirs.stream().mapToDouble(row -> Math.pow(row[column] - mean, 2)).sum();
        double deviation = Math.sqrt(squares / (theirs.size() - 1));
        assertThat(found).as(what).isBetween(mean - 4 * deviation, mean + 4 * deviation);
    }
}
