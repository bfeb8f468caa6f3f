package ligare.engine.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import ligare.model.circuit.Cascade;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Plasticity;
import ligare.model.circuit.Signal;
import org.junit.jupiter.api.Test;

/// How a plastic projection is written, early and late, against algebra by hand.
class WritingTest {
    private static final double ROUNDING = 1e-12;
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static Bench learning(Plasticity rule) {
        return new Bench(
                new Small()
                        .cascade(new Cascade("cascade", 0.4, 0, 0, 0.5, 2, 60_000, 0, 0.3, 4))
                        .population("source", 2, 0)
                        .population("target", 1, 0, Map.of(), "cascade")
                        .projection("synapses", "source", "target", 1, rule));
    }

    /// Nothing but the gate moves the early trace.
    private static Plasticity gated(Plasticity.Gate gate) {
        return new Plasticity(2, 1e-6, 0.016, 0.0025, 1.5, 0, NEVER, 0, 0.4, 3, 0, 0.5, 4e-7, 8e7, gate);
    }

    @Test
    void eligibilityIsSquaredBeforeAndLimitedBehindTheSynapse() {
        Bench bench = learning(Small.RULE);
        bench.block.gq[1][0] = 0.3;
        bench.block.learningFactor[0] = 1.1;
        bench.rate(0, 0.032).rate(1, 0.008).rate(2, 0.00375 / 1.5);
        assertThat(bench.slope(bench.layout.early)).isCloseTo(1e-6 * 1.1 * 0.5 * 4, within(1e-18));
        assertThat(bench.slope(bench.layout.early + 1)).isCloseTo(1e-6 * 1.1 * 0.5 * 0.25, within(1e-18));
        assertThat(bench.rate(2, 0.1).slope(bench.layout.early)).isCloseTo(1e-6 * 1.1 * 0.5 * 4 * 1.5, within(1e-18));
    }

    /// Threshold of 2 Hz, reference of 2.5 Hz: nothing at 2 Hz, half as much at 3.25 Hz, as much at 4.5 Hz.
    @Test
    void nothingIsWrittenUpToAThresholdBehindTheSynapse() {
        Plasticity rule = new Plasticity(2, 1e-6, 0.016, 0.0025, 1.5, 0.002, NEVER, 0, 0.4, 3, 0, 0.5, 4e-7, 8e7, null);
        Bench bench =
                new Bench(
                        new Small()
                                .cascade(new Cascade("cascade", 0.4, 0, 0, 0.5, 2, 60_000, 0, 0.3, 4))
                                .population("source", 1, 0)
                                .population("target", 1, 0, Map.of(), "cascade")
                                .projection("synapses", "source", "target", 1, rule));
        bench.block.gq[1][0] = 0.3;
        bench.rate(0, 0.016);
        assertThat(bench.rate(1, 0.002).slope(bench.layout.early)).isZero();
        assertThat(bench.rate(1, 0.00325).slope(bench.layout.early)).isCloseTo(0.25e-6, within(1e-18));
        assertThat(bench.rate(1, 0.0045).slope(bench.layout.early)).isCloseTo(0.5e-6, within(1e-18));
    }

    /// At E = 0.4 the tag is half set, at PKA = 0.5 half of it is erasable: writing 1e-6·0.5·1 + 3e-6·0.5·0.5.
    @Test
    void earlyTraceBalancesWritingAgainstDecayAndErasure() {
        Bench bench = learning(Small.RULE);
        bench.block.gq[1][0] = 0.3;
        bench.rate(0, 0.016).rate(2, 0.0025).state(bench.layout.kinase + 1, 0.5).state(bench.layout.early, 0.4);
        double expected = (0.5e-6 + 0.75e-6) * 0.6 - 0.4 * (1 / 2e7 + 1e-6);
        assertThat(bench.slope(bench.layout.early)).isCloseTo(expected, within(1e-20));
        double captured = (0.5e-6 + 0.75e-6 * 0.2) * 0.6 - 0.4 * (1 / 2e7 + 1e-6);
        bench.state(bench.layout.late, 0.8);
        assertThat(bench.slope(bench.layout.early)).isCloseTo(captured, within(1e-20));
        bench.state(bench.layout.late, 0);
        double pkaAlone = 1e-6 + 1 / 2e7;
        bench.state(bench.layout.early, 0).rate(0, 0);
        assertThat(bench.slope(bench.layout.early)).isZero();
        bench.state(bench.layout.early, 1);
        assertThat(bench.slope(bench.layout.early)).isCloseTo(-pkaAlone, within(1e-20));
    }

    /// With a gate of its own the trace comes to where protein kinase A holds the gate: at PKA = half, to 1/2 from both sides.
    @Test
    void whatProteinKinaseAWritesItUnwritesAtTheSameRate() {
        Bench bench = learning(gated(new Plasticity.Gate(0.25, 2)));
        bench.block.gq[1][0] = 100;
        bench.block.learningFactor[0] = 1.1;
        bench.rate(0, 0.032).rate(2, 0.00125);
        double rate = 1e-6 * 1.1 * 4 * 0.5;
        for (double kinase : new double[] {0, 0.125, 0.25, 0.75}) {
            double gate = kinase * kinase / (kinase * kinase + 0.0625);
            bench.state(bench.layout.kinase + 1, kinase);
            for (double early : new double[] {0, 0.2, 0.9}) {
                bench.state(bench.layout.early, early);
                assertThat(bench.slope(bench.layout.early)).isCloseTo(rate * (gate - early), within(1e-20));
            }
            assertThat(bench.block.gate[0][0]).isCloseTo(gate, within(ROUNDING));
        }
        assertThat(bench.rate(0, 0).slope(bench.layout.early)).isZero();
    }

    /// A blocker of half a full block leaves 1 − 0.8·0.5 of the speed, and what is written and decays as it is.
    @Test
    void aReceptorThatWritingNeedsSetsItsSpeedAlone() {
        for (Plasticity.Gate gate : new Plasticity.Gate[] {null, new Plasticity.Gate(0.25, 2)}) {
            Effect needed = new Effect(new Signal.OfReceptor("channel"), new Effect.Target.Writing("synapses"), 0.8);
            Plasticity rule = new Plasticity(2, 1e-6, 0.016, 0.0025, 1.5, 0, 2e7, 0, 0.4, 3, 0, 0.5, 4e-7, 8e7, gate);
            Bench bench =
                    new Bench(
                            new Small()
                                    .ligand("blocker")
                                    .receptor("channel", 0, Small.binding("blocker", 2, -1))
                                    .cascade(new Cascade("cascade", 0.4, 0, 0, 0.5, 2, 60_000, 0, 0.3, 4))
                                    .population("source", 1, 0)
                                    .population("target", 1, 0, Map.of("channel", 1.0), "cascade", needed)
                                    .projection("synapses", "source", "target", 1, rule)
                                    .release("blocker", "target", 0));
            bench.block.gq[1][0] = 0.4;
            bench.rate(0, 0.032).rate(1, 0.0025).state(bench.layout.kinase + 1, 0.3).state(bench.layout.early, 0.2);
            double free = bench.slope(bench.layout.early) + 0.2 / 2e7;
            bench.state(bench.layout.response, -0.5);
            assertThat(free).isGreaterThan(1e-7);
            assertThat(bench.slope(bench.layout.early) + 0.2 / 2e7).isCloseTo(0.6 * free, within(1e-20));
            double weight = bench.block.efficacy[0][0];
            assertThat(weight).as("what is written transmits").isEqualTo(1);
            bench.state(bench.layout.response, -2);
            assertThat(bench.slope(bench.layout.early)).as("never below 0").isCloseTo(-0.2 / 2e7, within(1e-20));
        }
    }

    @Test
    void lateTraceBalancesConsolidationAgainstItsDecay() {
        Bench bench = learning(Small.RULE);
        double consolidation = 4e-7 * 0.5;
        double steady = consolidation / (consolidation + 1 / 8e7);
        bench.state(bench.layout.early, 0.4).state(bench.layout.late, steady);
        assertThat(bench.slope(bench.layout.late)).isCloseTo(0, within(1e-20));
        QuasiStationary kernel = new QuasiStationary(bench.program, bench.layout, bench.block, 1e-3);
        double written = 1 - 0.5 * (1 - steady);
        assertThat(kernel.weight(0, new boolean[] {true, false}, 0)).isCloseTo(-0.8 * written, within(ROUNDING));
        assertThat(kernel.weight(0, new boolean[] {true, true}, 0)).isCloseTo(-0.4 * written, within(ROUNDING));
        assertThat(kernel.weight(0, new boolean[] {false, false}, 0)).isZero();
    }
}
