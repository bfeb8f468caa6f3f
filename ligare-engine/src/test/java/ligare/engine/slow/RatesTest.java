package ligare.engine.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import ligare.engine.Siegert;
import ligare.engine.SimulationDiverged;
import ligare.model.chemistry.Receptor;
import ligare.model.circuit.Cascade;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Messenger;
import ligare.model.circuit.Signal;
import ligare.model.protocol.Intervention;
import org.junit.jupiter.api.Test;

/// The fast circuit at its fixed point, against the equations written a second time and roots found by bisection.
class RatesTest {
    private static final double SYNAPSE_SHARE = 1 / (50 * Small.CELL.membraneTimeConstant());

    private final double[] time = new double[8];

    private static double phi(double mean, double variance, double threshold, double leak) {
        double tau = Small.CELL.membraneTimeConstant() / leak;
        return Siegert.rate(
                mean / leak,
                Math.sqrt(variance / leak),
                tau,
                threshold,
                Small.CELL.reset(),
                Small.CELL.refractory(),
                Small.CELL.synapticTimeConstant(),
                Siegert.kept(Small.CELL.refractory(), Small.CELL.synapticTimeConstant()));
    }

    /// Rate of a cell without messengers that receives one input.
    private static double phi(double bias, double coupling, double rate) {
        return phi(bias + coupling * rate, 25 + coupling * coupling * SYNAPSE_SHARE * rate, 15, 1);
    }

    /// Every kind of effect, a coded source and a plastic projection; targets stand before their sources.
    private static Small everything() {
        return new Small()
                .ligand("agonist")
                .receptor("receptor", 0, Map.of("agonist", new Receptor.Binding(2, 1)))
                .cascade(new Cascade("cascade", 0.2, 0.6, 0.8, 0.5, 2, 60_000, 8, 0.3, 4))
                .population(
                        "target",
                        1,
                        13,
                        Map.of("receptor", 0.8),
                        "cascade",
                        new Effect(Messenger.GQ, new Effect.Target.Bias(), 2),
                        new Effect(Messenger.PKA, new Effect.Target.Threshold(), -1),
                        new Effect(Messenger.GS, new Effect.Target.Leak(), 0.3),
                        new Effect(Messenger.GI, new Effect.Target.Efficacy("synapses"), -0.5),
                        new Effect(Messenger.PKC, new Effect.Target.Bias(), 1.5))
                .population("source", 4, 12)
                .sense("identity", "source", 5, true)
                .sense("touch", "target", 2, false)
                .projection("synapses", "source", "target", 60, Small.RULE)
                .release("agonist", "target", 10);
    }

    /// A light-gated channel: cells that nothing else drives fire as with a steady drive wherever the sense is, and nowhere else.
    @Test
    void cellsMadeToSenseAreDrivenByThatSenseAlone() {
        Small small = new Small().population("cells", 1, 12).done(new Intervention.Sensitise("cells", 4, "light"));
        Program program = small.compile();
        assertThat(program.channels()).containsExactly("light");
        Block block = new Block(program, new Layout(program), 2);
        block.sense[0][1] = 0.5;
        new Rates(program, new Layout(program), 2).evaluate(block, block.state, new double[2]);
        Program driven = new Small().population("cells", 1, 14).compile();
        Block steady = new Block(driven, new Layout(driven), 1);
        new Rates(driven, new Layout(driven), 1).evaluate(steady, steady.state, new double[1]);
        assertThat(block.rate[0][1]).isEqualTo(steady.rate[0][0]);
        assertThat(block.rate[0][0]).isLessThan(block.rate[0][1]);
    }

    @Test
    void everyRateIsWhatItsInputsAskFor() {
        Program program = everything().compile();
        Layout layout = new Layout(program);
        Block block = new Block(program, layout, 5);
        Rates rates = new Rates(program, layout, 5);
        Random random = new Random(3);
        for (int round = 0; round < 10; round++) {
            for (double[] column : block.state) {
                for (int i = 0; i < 5; i++) {
                    column[i] = random.nextDouble();
                }
            }
            for (int i = 0; i < 5; i++) {
                block.sense[0][i] = random.nextDouble();
                block.sense[1][i] = random.nextDouble();
                for (int u = 0; u < 4; u++) {
                    block.code[1 + u][i] = random.nextBoolean();
                }
            }
            block.drive[0] = random.nextDouble();
            rates.evaluate(block, block.state, time);
            for (int i = 0; i < 5; i++) {
                checkLane(layout, block, i);
            }
            double[][] kept = copy(block.rate);
            rates.evaluate(block, block.state, time);
            assertThat(block.rate).isDeepEqualTo(kept);
        }
    }

    private static void checkLane(Layout layout, Block block, int lane) {
        double response = 0.8 * block.state[layout.response][lane];
        double gs = 0.5 * response;
        double gi = 0.25 * response;
        double kinase = block.state[layout.kinase][lane];
        double mean =
                13
                        + block.drive[0]
                        + 2 * block.sense[1][lane]
                        + 2 * response
                        + 1.5 * response / (1 + 8 * kinase * kinase);
        double variance = 25;
        for (int u = 0; u < 4; u++) {
            double drive = block.code[1 + u][lane] ? 5 * block.sense[0][lane] : 0;
            double source = phi(12 + drive, 25, 15, 1);
            assertThat(block.rate[1 + u][lane]).isCloseTo(source, within(1e-15));
            double early = block.state[layout.early + u][lane];
            double tag = Math.pow(early, 3) / (Math.pow(early, 3) + Math.pow(0.4, 3));
            double written = 1 - (1 - tag) * (1 - block.state[layout.late + u][lane]);
            double factor = (1 - 0.5 * gi) * (1 - 0.8 * written);
            mean += 60 * factor * source;
            variance += 60 * 60 * SYNAPSE_SHARE * factor * factor * source;
        }
        assertThat(block.rate[0][lane]).isCloseTo(phi(mean, variance, 15 - kinase, 1 + 0.3 * gs), within(1e-13));
    }

    @Test
    void effectsNeverTurnASynapseAround() {
        Program program =
                new Small()
                        .ligand("agonist")
                        .receptor("receptor", 0, Map.of("agonist", new Receptor.Binding(2, 1)))
                        .release("agonist", "source", 0)
                        .population(
                                "target",
                                1,
                                13,
                                Map.of("receptor", 1.0),
                                null,
                                new Effect(Messenger.GQ, new Effect.Target.Efficacy("synapses"), -3))
                        .population("source", 1, 14)
                        .projection("synapses", "source", "target", 200)
                        .compile();
        Layout layout = new Layout(program);
        Block block = new Block(program, layout, 1);
        block.state[layout.response][0] = 1;
        new Rates(program, layout, 1).evaluate(block, block.state, time);
        assertThat(block.rate[0][0]).isCloseTo(phi(13, 25, 15, 1), within(1e-15));
    }

    @Test
    void aBlockedChannelSilencesAllSynapsesOfItsSign() {
        Program program =
                new Small()
                        .ligand("agonist")
                        .receptor("channel", 0, Map.of("agonist", new Receptor.Binding(2, 1)))
                        .release("agonist", "source", 0)
                        .population(
                                "target",
                                1,
                                13,
                                Map.of("channel", 1.0),
                                null,
                                new Effect(new Signal.OfReceptor("channel"), new Effect.Target.Transmission(true), 1))
                        .population("source", 1, 14)
                        .projection("one", "source", "target", 200)
                        .projection("two", "source", "target", 100)
                        .projection("three", "source", "target", -50)
                        .compile();
        Layout layout = new Layout(program);
        Block block = new Block(program, layout, 1);
        block.state[layout.response][0] = -0.75;
        new Rates(program, layout, 1).evaluate(block, block.state, time);
        double source = block.rate[1][0];
        double variance = 0.25 * 0.25 * (200 * 200 + 100 * 100) + 50 * 50;
        assertThat(block.rate[0][0])
                .isCloseTo(
                        phi(13 + (0.25 * 300 - 50) * source, 25 + variance * SYNAPSE_SHARE * source, 15, 1),
                        within(1e-13));
    }

    @Test
    void aCodedSenseReachesAPopulationOfOneUnit() {
        Program program = new Small().population("cells", 1, 12).sense("identity", "cells", 5, true).compile();
        Layout layout = new Layout(program);
        Block block = new Block(program, layout, 2);
        block.sense[0][0] = 1;
        block.sense[0][1] = 1;
        block.code[0][1] = true;
        new Rates(program, layout, 2).evaluate(block, block.state, time);
        assertThat(block.rate[0][0]).isEqualTo(phi(12, 25, 15, 1));
        assertThat(block.rate[0][1]).isEqualTo(phi(17, 25, 15, 1));
    }

    /// Two populations that excite each other, and one that inhibits itself.
    private static Small loops(double inhibition) {
        return new Small()
                .population("one", 1, 11)
                .population("other", 1, 12)
                .population("self", 1, 20)
                .projection("there", "one", "other", 60)
                .projection("back", "other", "one", 80)
                .projection("own", "self", "self", inhibition)
                .sense("touch", "one", 3, false)
                .sense("touch", "self", 4, false);
    }

    @Test
    void loopsConvergeToTheRootThatBisectionFinds() {
        Program program = loops(-100).compile();
        assertThat(program.acyclic()).isFalse();
        Layout layout = new Layout(program);
        Block block = new Block(program, layout, 3);
        block.sense[0] = new double[] {0, 0.4, 1};
        new Rates(program, layout, 3).evaluate(block, block.state, time);
        for (int i = 0; i < 3; i++) {
            double touch = block.sense[0][i];
            double one = root(r -> phi(11 + 3 * touch, 80, phi(12, 60, r)) - r);
            double self = root(r -> phi(20 + 4 * touch, -100, r) - r);
            assertThat(block.rate[0][i]).isCloseTo(one, within(1e-8));
            assertThat(block.rate[1][i]).isCloseTo(phi(12, 60, one), within(1e-8));
            assertThat(block.rate[2][i]).isCloseTo(self, within(1e-8));
        }
    }

    private static double root(DoubleUnaryOperator difference) {
        double low = 0;
        double high = 1 / Small.CELL.refractory();
        for (int k = 0; k < 100; k++) {
            double middle = (low + high) / 2;
            if (difference.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Test
    void ratesAtTheFixedPointOfALoopStayAsTheyAre() {
        Program program = loops(-100).compile();
        Layout layout = new Layout(program);
        Block block = new Block(program, layout, 4);
        block.sense[0] = new double[] {0, 0.3, 0.6, 1};
        Rates rates = new Rates(program, layout, 4);
        rates.evaluate(block, block.state, time);
        double[][] kept = copy(block.rate);
        rates.evaluate(block, block.state, time);
        assertThat(block.rate).isDeepEqualTo(kept);
    }

    @Test
    void aLoopSettlesForEachSubjectOnItsOwn() {
        Program program = loops(-100).compile();
        Layout layout = new Layout(program);
        double[] touch = {0, 0.15, 0.3, 0.45, 0.6, 0.8, 1};
        Block together = new Block(program, layout, touch.length);
        together.sense[0] = touch;
        new Rates(program, layout, touch.length).evaluate(together, together.state, time);
        for (int i = 0; i < touch.length; i++) {
            Block alone = new Block(program, layout, 1);
            alone.sense[0][0] = touch[i];
            new Rates(program, layout, 1).evaluate(alone, alone.state, time);
            for (int u = 0; u < program.units(); u++) {
                assertThat(together.rate[u][i]).isEqualTo(alone.rate[u][0]);
            }
        }
    }

    @Test
    void aLoopThatNeverSettlesSaysWhereAndWhen() {
        Program program = loops(-3000).compile();
        Layout layout = new Layout(program);
        Block block = new Block(program, layout, 2);
        time[0] = 1000;
        SimulationDiverged diverged =
                catchThrowableOfType(
                        SimulationDiverged.class,
                        () -> new Rates(program, layout, 2).evaluate(block, block.state, time));
        assertThat(diverged.population()).isEqualTo("self");
        assertThat(diverged.variable()).isEqualTo("change of rate per sweep");
        assertThat(diverged.unit()).isEqualTo("kHz");
        assertThat(diverged.index()).isZero();
        assertThat(diverged.time()).isEqualTo(1000);
        assertThat(diverged.value()).isBetween(1e-3, 1.0);
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            copy[r] = rows[r].clone();
        }
        return copy;
    }
}
