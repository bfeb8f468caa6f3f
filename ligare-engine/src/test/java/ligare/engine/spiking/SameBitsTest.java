package ligare.engine.spiking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import ligare.model.network.Course;
import ligare.model.network.Distribution;
import ligare.model.network.Effect;
import ligare.model.network.Kinetics;
import ligare.model.network.Network;
import ligare.model.network.PoissonSource;
import ligare.model.network.Population;
import ligare.model.network.Projection;
import ligare.model.network.Recorder;
import ligare.model.network.Synapse;
import ligare.model.network.Wiring;
import org.junit.jupiter.api.Test;

/// The same seed gives the same spikes, whatever the threads, the layouts and the recorders.
class SameBitsTest {
    private static final Distribution ONE_DELAY = Nets.constant(1.5);
    private static final Distribution DELAYS = Distribution.Normal.of(1.5, 0.1);

    @Test
    void threadsDoNotMatter() {
        for (Network network :
                new Network[] {
                    Nets.balanced(1000, Nets.constant(0), ONE_DELAY),
                    Nets.balanced(1000, new Distribution.Uniform(0, 1), new Distribution.Normal(1.5, 0.7, 0.1, 4))
                }) {
            long alone = hash(network, 1, Layout.AUTOMATIC);
            for (int threads : new int[] {2, 3, 7}) {
                assertThat(hash(network, threads, Layout.AUTOMATIC)).as("%d threads", threads).isEqualTo(alone);
            }
        }
    }

    @Test
    void layoutsDoNotMatter() {
        Network network = Nets.balanced(1000, Nets.constant(0), ONE_DELAY);
        long expected = hash(network, 1, Layout.TARGET_ROWS);
        assertThat(hash(network, 1, Layout.DELAY_ROWS)).isEqualTo(expected);
        assertThat(hash(network, 2, Layout.DELAY_ROWS)).isEqualTo(expected);
        assertThat(hash(network, 1, Layout.BIT_ROWS)).isEqualTo(expected);
        assertThat(hash(network, 3, Layout.BIT_ROWS)).isEqualTo(expected);
    }

    /// A third synapse that nothing reaches leads away from the one pass through a pair of conductances.
    @Test
    void onePassThroughAPairOfConductancesGivesTheSameAsOneAfterTheOther() {
        Network pair = Nets.vogelsAbbottConductances();
        var idle = new Synapse("idle", new Kinetics.Exponential(3), new Effect.Conductance(-70));
        Network three =
                new Network(
                        pair.name(),
                        pair.step(),
                        pair.populations().stream()
                                .map(each ->
                                        new Population(
                                                each.name(),
                                                each.size(),
                                                each.neuron(),
                                                Stream.concat(each.synapses().stream(), Stream.of(idle)).toList(),
                                                each.initialVoltage()))
                                .toList(),
                        pair.projections(),
                        pair.inputs(),
                        pair.recorders());
        SpikingResult one = Spiking.run(pair, 200, 1, 1);
        assertThat(one.activities().getFirst().count()).isGreaterThan(1000);
        assertThat(Spiking.run(three, 200, 1, 2).spikeHash()).isEqualTo(one.spikeHash());
    }

    /// Multapses, many and few spikes per step, more rows than one pass takes, sizes that are no multiple of a word.
    @Test
    void bitsAndTargetsGiveTheSameWhateverTheActivity() {
        for (double rate : new double[] {0.01, 0.2, 5}) {
            var jump = new Synapse("jump", new Kinetics.Delta(), new Effect.VoltageStep());
            var network =
                    new Network(
                            "bits",
                            0.1,
                            List.of(
                                    new Population("sources", 333, new PoissonSource(Course.constant(rate)), List.of()),
                                    new Population("targets", 777, Nets.leaky(2), List.of(jump))),
                            List.of(
                                    new Projection(
                                            "all",
                                            "sources",
                                            "targets",
                                            "jump",
                                            new Wiring.FixedInDegree(150, true, true),
                                            Nets.constant(1 / rate / 60),
                                            Nets.constant(0.3))),
                            List.of(),
                            List.of());
            SpikingResult bits = Spiking.run(network, new RunSettings(100, 5, 1, Layout.BIT_ROWS));
            SpikingResult targets = Spiking.run(network, new RunSettings(100, 5, 1, Layout.TARGET_ROWS));
            assertThat(bits.synapses()).isEqualTo(150 * 777);
            assertThat(targets.activity("targets").count()).isGreaterThan(100);
            assertThat(bits.spikeHash()).isEqualTo(targets.spikeHash());
        }
    }

    @Test
    void recordersDoNotMatter() {
        Network network = Nets.balanced(1000, Nets.constant(0), DELAYS);
        Network watched =
                network.recording(
                        List.of(
                                Recorder.Spikes.all("excitatory"),
                                new Recorder.Trace("inhibitory", "voltage", 7, 0.5)));
        assertThat(hash(watched, 1, Layout.AUTOMATIC)).isEqualTo(hash(network, 1, Layout.AUTOMATIC));
    }

    @Test
    void recordsAreTheSameOnAnyNumberOfThreads() {
        Network network =
                Nets.balanced(
                        1000,
                        Nets.constant(0),
                        DELAYS,
                        new Recorder.Spikes("excitatory", 500),
                        new Recorder.Trace("inhibitory", "voltage", 150, 5));
        SpikingResult alone = Spiking.run(network, 200, 4, 1);
        SpikingResult together = Spiking.run(network, 200, 4, 3);
        SpikeTrains expected = alone.activity("excitatory").spikes().orElseThrow();
        SpikeTrains found = together.activity("excitatory").spikes().orElseThrow();
        assertThat(expected.count()).isGreaterThan(100);
        assertThat(found.count()).isEqualTo(expected.count());
        for (int k = 0; k < expected.count(); k++) {
            assertThat(found.time(k)).isEqualTo(expected.time(k));
            assertThat(found.unit(k)).isEqualTo(expected.unit(k)).isLessThan(500);
        }
        Trace one = alone.traces().getFirst();
        Trace other = together.traces().getFirst();
        assertThat(one.units()).isEqualTo(150);
        for (int unit = 0; unit < one.units(); unit++) {
            for (int sample = 0; sample < one.samples(); sample++) {
                assertThat(other.value(unit, sample)).isEqualTo(one.value(unit, sample));
            }
        }
    }

    @Test
    void seedsDoMatter() {
        Network network = Nets.balanced(1000, Nets.constant(0), ONE_DELAY);
        assertThat(Spiking.run(network, 200, 1, 1).spikeHash())
                .isNotEqualTo(Spiking.run(network, 200, 2, 1).spikeHash());
    }

    private static long hash(Network network, int threads, Layout layout) {
        SpikingResult result = Spiking.run(network, new RunSettings(200, 11, threads, layout));
        assertThat(result.activity("excitatory").rate()).isBetween(0.002, 0.1);
        return result.spikeHash();
    }
}
