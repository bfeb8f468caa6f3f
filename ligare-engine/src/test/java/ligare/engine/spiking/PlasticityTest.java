package ligare.engine.spiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import ligare.model.network.Course;
import ligare.model.network.Distribution;
import ligare.model.network.Effect;
import ligare.model.network.Input;
import ligare.model.network.Kinetics;
import ligare.model.network.LeakyIntegrateAndFire;
import ligare.model.network.Modulator;
import ligare.model.network.Network;
import ligare.model.network.Plasticity;
import ligare.model.network.PoissonSource;
import ligare.model.network.Population;
import ligare.model.network.Projection;
import ligare.model.network.Recorder;
import ligare.model.network.Synapse;
import ligare.model.network.Wiring;
import org.junit.jupiter.api.Test;

/// Plasticity against its equations, written out for single pairs and replayed step by step for whole networks.
class PlasticityTest {
    private static final LeakyIntegrateAndFire PULSED = new LeakyIntegrateAndFire(20, 1, 0, 1, 0, 0);
    private static final Synapse JUMP = new Synapse("jump", new Kinetics.Delta(), new Effect.VoltageStep());
    private static final Plasticity.Window WINDOW = new Plasticity.Window(0.1, 0.15, 20, 30);

    /// Current pulses that make a unit fire at exactly these times.
    private static Input pulses(String population, double step, double... times) {
        List<Double> changes = new ArrayList<>(List.of(0.0));
        List<Double> values = new ArrayList<>(List.of(0.0));
        for (double time : times) {
            changes.add(time - step);
            values.add(1e4);
            changes.add(time);
            values.add(0.0);
        }
        return new Input.Current("pulses to " + population, population, new Course(changes, values));
    }

    private static WeightHistory pair(
            Plasticity rule, double weight, double delay, double[] before, double[] after, List<Modulator> modulators) {
        return run(rule, weight, delay, before, after, modulators).weights().getFirst();
    }

    /// One synapse whose two cells fire at exactly these times, for a second.
    ///
    /// @param signals recorded beside the weight
    static SpikingResult run(
            Plasticity rule,
            double weight,
            double delay,
            double[] before,
            double[] after,
            List<Modulator> modulators,
            Recorder... signals) {
        List<Recorder> recorders = new ArrayList<>(List.of(signals));
        recorders.add(new Recorder.Weights("learning", 10));
        var network =
                new Network(
                        "pair",
                        0.1,
                        List.of(
                                new Population("pre", 1, PULSED, List.of()),
                                new Population(
                                        "post", 1, new LeakyIntegrateAndFire(20, 1, 0, 15, 0, 0), List.of(JUMP))),
                        List.of(
                                new Projection(
                                        "learning",
                                        "pre",
                                        "post",
                                        "jump",
                                        new Wiring.OneToOne(),
                                        Nets.constant(weight),
                                        Nets.constant(delay),
                                        rule)),
                        List.of(pulses("pre", 0.1, before), pulses("post", 0.1, after)),
                        modulators,
                        recorders);
        var result = Spiking.run(network, 1000, 1, 1);
        assertThat(result.activity("pre").count()).isEqualTo(before.length);
        assertThat(result.activity("post").count()).isEqualTo(after.length);
        return result;
    }

    @Test
    void aPairChangesTheWeightByTheWindow() {
        var rule = new Plasticity.SpikeTiming(WINDOW, 2, 0);
        for (double lag : new double[] {-60, -20, -5, -0.1, 0, 0.1, 5, 20, 60}) {
            double arrival = 200 + 3.0;
            WeightHistory history = pair(rule, 1, 3, new double[] {200}, new double[] {arrival + lag}, List.of());
            double expected = lag >= 0 ? 0.1 * Math.exp(-lag / 20) : -0.15 * Math.exp(lag / 30);
            assertThat(history.weight(0) - 1).as("lag %s ms", lag).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void exponentScalesTheChangeByTheDistanceToTheBounds() {
        for (double exponent : new double[] {0, 0.3, 1}) {
            var rule = new Plasticity.SpikeTiming(WINDOW, 2, exponent);
            WeightHistory up = pair(rule, 0.5, 1, new double[] {200}, new double[] {206}, List.of());
            assertThat(up.weight(0) - 0.5)
                    .isCloseTo(0.1 * Math.pow(0.75, exponent) * Math.exp(-5 / 20.0), within(1e-9));
            WeightHistory down = pair(rule, 0.5, 1, new double[] {206}, new double[] {200}, List.of());
            assertThat(down.weight(0) - 0.5)
                    .isCloseTo(-0.15 * Math.pow(0.25, exponent) * Math.exp(-7 / 30.0), within(1e-9));
        }
    }

    @Test
    void weightsStayWithinTheirBounds() {
        var rule = new Plasticity.SpikeTiming(new Plasticity.Window(5, 5, 20, 20), 2, 0);
        assertThat(pair(rule, 1, 1, new double[] {200}, new double[] {202}, List.of()).weight(0)).isEqualTo(2);
        assertThat(pair(rule, 1, 1, new double[] {202}, new double[] {200}, List.of()).weight(0)).isZero();
    }

    /// One pair at 207 ms, a pulse of the modulator 300 ms later: Δw = gain·D·c₀·exp(−300/τ_c)·(1/(1/τ_c + 1/τ_D)).
    @Test
    void aLateRewardTurnsEligibilityIntoWeight() {
        var rule = new Plasticity.ThreeFactor(WINDOW, 1000, new Plasticity.Concentration("reward"), 0.001, 0, 10);
        var modulator =
                new Modulator.Released("reward", null, 0, 50, List.of(new Modulator.Pulses(List.of(507.0), 200)));
        WeightHistory history = pair(rule, 1, 3, new double[] {199}, new double[] {207}, List.of(modulator));
        double eligibility = 0.1 * Math.exp(-5 / 20.0) * Math.exp(-0.3);
        double both = 1 / (1 / 1000.0 + 1 / 50.0);
        double expected = 0.001 * 200 * eligibility * both * (1 - Math.exp(-(1000 - 507) / both));
        assertThat(history.weight(0) - 1).isCloseTo(expected, within(1e-9));
        assertThat(history.mean(50) - 1).isCloseTo(0, within(1e-3));
    }

    @Test
    void shortTermSynapsesFollowTheirRecursion() {
        double[] times = {100, 120, 140, 160, 180, 200, 500, 510, 900};
        for (var rule : List.of(new Plasticity.ShortTerm(0.5, 800, 0), new Plasticity.ShortTerm(0.04, 100, 1000))) {
            for (Layout layout : new Layout[] {Layout.TARGET_ROWS, Layout.DELAY_ROWS}) {
                var silent = new LeakyIntegrateAndFire(20, 1, 0, 1e4, 0, 0);
                var network =
                        new Network(
                                "short term",
                                0.1,
                                List.of(
                                        new Population("pre", 1, PULSED, List.of()),
                                        new Population("post", 1, silent, List.of(JUMP))),
                                List.of(
                                        new Projection(
                                                "synapse",
                                                "pre",
                                                "post",
                                                "jump",
                                                new Wiring.OneToOne(),
                                                Nets.constant(10),
                                                Nets.constant(2),
                                                rule)),
                                List.of(pulses("pre", 0.1, times)),
                                List.of(new Recorder.Trace("post", "voltage", 1, 0.1)));
                Trace trace = Spiking.run(network, new RunSettings(1000, 1, 1, layout)).traces().getFirst();
                double u = 0;
                double x = 1;
                double last = 0;
                for (double time : times) {
                    x = 1 - (1 - x) * Math.exp(-(time - last) / rule.recovery());
                    u = rule.facilitation() == 0 ? 0 : u * Math.exp(-(time - last) / rule.facilitation());
                    u += rule.utilisation() * (1 - u);
                    int arrival = (int) Math.round((time + 2) / 0.1);
                    double jump = trace.value(0, arrival) - trace.value(0, arrival - 1) * Math.exp(-0.1 / 20);
                    assertThat(jump).as("%s at %s ms", rule, time).isCloseTo(10 * u * x, within(1e-5));
                    x -= u * x;
                    last = time;
                }
            }
        }
    }

    /// The engine visits a synapse only when a spike reaches it; the replay below updates every synapse in every step.
    @Test
    void visitsAreEquivalentToUpdatingEverySynapseInEveryStep() {
        for (double reference : new double[] {0, 30}) {
            Network network = learning(reference);
            SpikingResult result = Spiking.run(network, 20_000, 8, 1);
            WeightHistory history = result.weights().getFirst();
            double[] expected = replay(network, result);
            double spread = 0;
            for (int k = 0; k < expected.length; k++) {
                assertThat(history.weight(k))
                        .as("synapse %d, reference %s", k, reference)
                        .isCloseTo(expected[k], within(1e-6));
                spread = Math.max(spread, Math.abs(expected[k] - 0.5));
            }
            assertThat(spread).isGreaterThan(0.1);
            assertThat(history.mean(history.samples() - 1))
                    .isCloseTo(java.util.Arrays.stream(expected).average().orElseThrow(), within(1e-4));
        }
    }

    @Test
    void learningIsTheSameOnAnyNumberOfThreads() {
        Network network = learning(30);
        SpikingResult alone = Spiking.run(network, 3000, 8, 1);
        SpikingResult together = Spiking.run(network, 3000, 8, 3);
        assertThat(together.spikeHash()).isEqualTo(alone.spikeHash());
        WeightHistory expected = alone.weights().getFirst();
        WeightHistory found = together.weights().getFirst();
        for (int k = 0; k < expected.synapses(); k++) {
            assertThat(found.weight(k)).isEqualTo(expected.weight(k));
            assertThat(found.source(k)).isEqualTo(expected.source(k));
            assertThat(found.target(k)).isEqualTo(expected.target(k));
        }
        for (int k = 0; k < expected.samples(); k++) {
            assertThat(found.mean(k)).isEqualTo(expected.mean(k));
            assertThat(together.signals().getFirst().value(k)).isEqualTo(alone.signals().getFirst().value(k));
        }
    }

    @Test
    void recordingWeightsChangesNothing() {
        Network network = learning(30);
        Network unwatched = network.recording(List.of());
        assertThat(Spiking.run(unwatched, 3000, 8, 1).spikeHash())
                .isEqualTo(Spiking.run(network, 3000, 8, 1).spikeHash());
    }

    private static Network learning(double reference) {
        var rule =
                new Plasticity.ThreeFactor(
                        new Plasticity.Window(0.05, 0.06, 20, 20),
                        500,
                        new Plasticity.Concentration("dopamine"),
                        0.0005,
                        reference,
                        1);
        return new Network(
                "learning",
                1,
                List.of(
                        new Population("pre", 40, new PoissonSource(Course.constant(0.01)), List.of()),
                        new Population("post", 20, new LeakyIntegrateAndFire(20, 1, 0, 2, 0, 2), List.of(JUMP))),
                List.of(
                        new Projection(
                                "learning",
                                "pre",
                                "post",
                                "jump",
                                new Wiring.Probability(0.5, false),
                                Nets.constant(0.5),
                                Nets.constant(2),
                                rule)),
                List.of(),
                List.of(
                        new Modulator.Released(
                                "dopamine",
                                null,
                                20,
                                100,
                                List.of(
                                        new Modulator.PerSpike("post", 1, 5),
                                        new Modulator.Pulses(List.of(1000.0, 2500.0), 50),
                                        new Modulator.Reward(
                                                "pre", 3, "post", 4, 20, new Distribution.Uniform(100, 400), 30)))),
                List.of(
                        new Recorder.Weights("learning", 100),
                        new Recorder.Concentration("dopamine", 1),
                        Recorder.Spikes.all("pre"),
                        Recorder.Spikes.all("post")));
    }

    private static double[] replay(Network network, SpikingResult result) {
        var rule = (Plasticity.ThreeFactor) network.projections().getFirst().plasticity();
        WeightHistory history = result.weights().getFirst();
        SignalTrace level = result.signals().getFirst();
        int steps = (int) result.duration();
        boolean[][] pre = fired(result.activity("pre"), steps);
        boolean[][] post = fired(result.activity("post"), steps);
        int n = history.synapses();
        double[] weight = new double[n];
        java.util.Arrays.fill(weight, 0.5);
        double[] eligibility = new double[n];
        double[] arrived = new double[40];
        double[] spiked = new double[20];
        double both = 1 / (1 / rule.eligibilityTime() + 1 / 100.0);
        for (int t = 1; t <= steps; t++) {
            double gained =
                    rule.gain()
                            * ((20 - rule.reference()) * 500 * -Math.expm1(-1 / 500.0)
                                    + (level.value(t - 1) - 20) * both * -Math.expm1(-1 / both));
            for (int k = 0; k < 40; k++) {
                arrived[k] *= Math.exp(-1 / 20.0);
            }
            for (int k = 0; k < 20; k++) {
                spiked[k] *= Math.exp(-1 / 20.0);
            }
            for (int k = 0; k < n; k++) {
                weight[k] = Math.clamp(weight[k] + gained * eligibility[k], 0, 1);
                eligibility[k] *= Math.exp(-1 / 500.0);
                if (t >= 2 && pre[history.source(k)][t - 2]) {
                    eligibility[k] -= 0.06 * spiked[history.target(k)];
                }
            }
            for (int k = 0; k < 40; k++) {
                arrived[k] += t >= 2 && pre[k][t - 2] ? 1 : 0;
            }
            for (int k = 0; k < n; k++) {
                if (post[history.target(k)][t]) {
                    eligibility[k] += 0.05 * arrived[history.source(k)];
                }
            }
            for (int k = 0; k < 20; k++) {
                spiked[k] += post[k][t] ? 1 : 0;
            }
        }
        return weight;
    }

    private static boolean[][] fired(PopulationActivity activity, int steps) {
        boolean[][] fired = new boolean[activity.size()][steps + 1];
        SpikeTrains spikes = activity.spikes().orElseThrow();
        for (int k = 0; k < spikes.count(); k++) {
            fired[spikes.unit(k)][(int) Math.round(spikes.time(k))] = true;
        }
        return fired;
    }
}
