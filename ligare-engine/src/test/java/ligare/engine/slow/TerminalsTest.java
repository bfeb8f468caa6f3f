package ligare.engine.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ligare.engine.Volley;
import ligare.engine.field.FastCircuit;
import ligare.engine.field.MeanField;
import ligare.model.circuit.Cascade;
import ligare.model.circuit.Terminal;
import org.junit.jupiter.api.Test;

/// Terminals that fire beside their cells: against the equations written a second time, and against cells that fire so much more.
class TerminalsTest {
    private static final double EVOKED = 0.005;

    private static Small two(double source, double coupling) {
        return new Small()
                .ligand("word")
                .population("source", 1, source)
                .population("target", 1, 12)
                .population("other", 1, 12)
                .projection("reached", "source", "target", coupling)
                .projection("beside", "source", "other", 300)
                .release("word", "source", 10)
                .release("word", "source", "elsewhere", 10, Map.of());
    }

    private static Block evaluated(Program program, double evoked, double transmission) {
        Layout layout = new Layout(program);
        Block block = new Block(program, layout, 1);
        block.pulses[0] = 2 * evoked;
        block.evoked[0] = evoked;
        block.transmission[0] = transmission;
        new Rates(program, layout, 1).evaluate(block, block.state, new double[1]);
        return block;
    }

    /// r = Φ(μ, σ) + pulses · share struck, with the lift of the described synapses; nobody else hears of it.
    @Test
    void onlyTheTargetIsStruck() {
        Program program = two(12, 300).compile();
        Block still = evaluated(program, 0, 0);
        Block lit = evaluated(program, EVOKED, 0);
        double rate = still.rate[0][0];
        double weight = 300 / (50 * 20.0);
        double peak = Math.pow(3 / 20.0, 3 / 17.0);
        double struck =
                Volley.struck(
                        12 + 300 * rate,
                        25 + 300 * weight * rate,
                        15,
                        50 * weight * 0.5 * peak,
                        2 * 50 * weight * weight * 0.5 * peak * peak);
        assertThat(lit.rate[1][0]).isCloseTo(still.rate[1][0] + 2 * EVOKED * struck, within(1e-15));
        assertThat(lit.rate[1][0]).isGreaterThan(still.rate[1][0] + EVOKED / 2);
        assertThat(lit.rate[0][0]).isEqualTo(rate);
        assertThat(lit.rate[2][0]).isEqualTo(still.rate[2][0]);
    }

    /// A projection of its own that carries the same rate adds the same mean and variance.
    @Test
    void whatInhibitsCountsAsASecondSourceAtThatRate() {
        Program program = two(12, -300).compile();
        double rate = evaluated(program, 0, 0).rate[0][0];
        Program twice = two(12, -300).population("twin", 1, 12).projection("more", "twin", "target", -300).compile();
        double doubled = evaluated(twice, 0, 0).rate[1][0];
        assertThat(evaluated(program, rate, 0).rate[1][0]).isCloseTo(doubled, within(1e-15));
    }

    @Test
    void whatIsSilencedIsNotThere() {
        Block silenced = evaluated(two(14, 300).compile(), EVOKED, -1);
        double alone = new MeanField(new FastCircuit("cell", List.of(pool(12)), List.of())).rate(0, 12, 25);
        assertThat(silenced.rate[1][0]).isEqualTo(alone);
        assertThat(silenced.rate[2][0]).isGreaterThan(alone);
    }

    /// Half the transmission is a synapse of half the weight: half the mean, a quarter of the variance.
    @Test
    void halfTheTransmissionHalvesTheWeight() {
        Program program = two(14, 300).compile();
        Block half = evaluated(program, 0, -0.5);
        double mean = 12 + 150 * half.rate[0][0];
        double variance = 25 + 150 * (program.links().getFirst().weight() / 2) * half.rate[0][0];
        double expected = new MeanField(new FastCircuit("cell", List.of(pool(12)), List.of())).rate(0, mean, variance);
        assertThat(half.rate[1][0]).isCloseTo(expected, within(1e-15));
    }

    @Test
    void terminalsAreFoundByWhereTheyEnd() {
        Program program = two(12, 300).compile();
        assertThat(program.terminals("source", "region")).containsExactly(0, 1, 2);
        assertThat(program.terminals("source", "elsewhere")).containsExactly(3);
        assertThat(program.terminals("target", "region")).isEmpty();
    }

    /// dC/dt = amount · transmission · relative(r + evoked) · (r + evoked)
    @Test
    void terminalsReleaseAsAfterSpikesOfTheirCells() {
        Terminal terminal =
                new Terminal("terminal", 0.004, List.of(new Terminal.Adaptation("facilitation", 5, 0.3, 200)));
        for (Small small : List.of(two(12, 300), two(12, 300).terminal("word", terminal))) {
            Bench lit = new Bench(small);
            lit.rate(0, 0.01);
            lit.block.evoked[2] = EVOKED;
            lit.block.transmission[2] = -0.25;
            Bench faster = new Bench(small);
            faster.rate(0, 0.01 + EVOKED);
            Bench alone = new Bench(small);
            alone.rate(0, 0.01);
            int here = lit.program.releases().get(0).tissue();
            int elsewhere = lit.program.releases().get(1).tissue();
            assertThat(lit.slope(lit.layout.tissue + here))
                    .isCloseTo(0.75 * faster.slope(lit.layout.tissue + here), within(1e-12));
            assertThat(lit.slope(lit.layout.tissue + elsewhere))
                    .isEqualTo(alone.slope(lit.layout.tissue + elsewhere))
                    .isNotEqualTo(faster.slope(lit.layout.tissue + elsewhere));
        }
    }

    /// What is set off writes a plastic synapse as spikes of its cells do; a silenced terminal writes nothing.
    @Test
    void terminalsWriteAsAfterSpikesOfTheirCells() {
        assertThat(writing(0.004, 0.006, 0)).isCloseTo(writing(0.01, 0, 0), within(1e-15)).isPositive();
        assertThat(writing(0.004, 0.006, -1)).isZero();
    }

    private static double writing(double rate, double evoked, double transmission) {
        Bench bench =
                new Bench(
                        new Small()
                                .cascade(new Cascade("cascade", 0.2, 0.6, 0.8, 0.5, 2, 60_000, 8, 0.3, 4))
                                .population("source", 1, 12)
                                .population("target", 1, 12, Map.of(), "cascade")
                                .projection("plastic", "source", "target", 60, Small.RULE));
        bench.rate(0, rate).rate(1, 0.01);
        bench.block.gq[1][0] = 1;
        bench.block.evoked[0] = evoked;
        bench.block.transmission[0] = transmission;
        return bench.slope(bench.layout.early);
    }

    private static FastCircuit.Pool pool(double drive) {
        return new FastCircuit.Pool(
                "target",
                2000,
                Small.CELL.membraneTimeConstant(),
                Small.CELL.synapticTimeConstant(),
                Small.CELL.threshold(),
                Small.CELL.reset(),
                Small.CELL.refractory(),
                drive,
                Small.CELL.noise());
    }

    /// The mean field of the circuit at that moment has the rates of the slow clock at its fixed point.
    @Test
    void theFastCircuitFiresAsTheSlowClock() {
        for (double coupling : new double[] {300, -300}) {
            Program program = two(12, coupling).compile();
            Block lit = evaluated(program, EVOKED, 0);
            assertThat(atRest(program, lit).trains()).hasSize(1);
            assertThat(Math.abs(lit.rate[1][0] - evaluated(program, 0, 0).rate[1][0])).isGreaterThan(1e-4);
        }
    }

    /// The units of a coded source, each with a weight of its own, and a second source under the same light strike together.
    @Test
    void whatIsLitTogetherStrikesTogether() {
        Program program =
                new Small()
                        .population("target", 1, 8)
                        .population("coded", 3, 12)
                        .population("plain", 1, 12)
                        .sense("identity", "coded", 5, true)
                        .projection("plastic", "coded", "target", 60, Small.RULE)
                        .projection("fixed", "plain", "target", 100)
                        .compile();
        Layout layout = new Layout(program);
        Block block = new Block(program, layout, 1);
        for (int u = 0; u < 3; u++) {
            block.state[layout.late + u][0] = 0.4 * u;
        }
        for (double[] pulses : new double[][] {{0.01, 0.01}, {0.01, 0.02}}) {
            for (int l = 0; l < 2; l++) {
                block.pulses[l] = pulses[l];
                block.evoked[l] = 0.7 * pulses[l];
            }
            new Rates(program, layout, 1).evaluate(block, block.state, new double[1]);
            assertThat(atRest(program, block).trains()).hasSize(4);
        }
    }

    /// The fast circuit at that moment, whose fixed point its rates are.
    private static FastCircuit atRest(Program program, Block block) {
        FastCircuit circuit = OperatingPoint.of(program, new Layout(program), block, 0);
        double[] rates = Arrays.stream(block.rate).mapToDouble(rate -> rate[0]).toArray();
        assertThat(new MeanField(circuit).residual(rates)).containsExactly(new double[rates.length], within(1e-12));
        return circuit;
    }
}
