package ligare.engine.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import ligare.engine.Siegert;
import ligare.model.circuit.Cascade;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Rhythm;
import ligare.model.circuit.Signal;
import org.junit.jupiter.api.Test;

/// Rhythms, glands that grow and intrinsic plasticity, against closed forms and an integration of their own.
class SlowCourseTest {
    private static final double DAY = 86_400_000;
    private static final double TURNOVER = 20 * DAY;
    private static final double FILLED = 0.3;

    private static double siegert(double potential) {
        return Siegert.rate(
                potential,
                Small.CELL.noise(),
                Small.CELL.membraneTimeConstant(),
                Small.CELL.threshold(),
                Small.CELL.reset(),
                Small.CELL.refractory(),
                Small.CELL.synapticTimeConstant(),
                Siegert.kept(Small.CELL.refractory(), Small.CELL.synapticTimeConstant()));
    }

    private static Bench rhythmic(double late) {
        Small small = new Small().ligand("hormone").population("clock", 1, 12).release("hormone", "clock", 0);
        small.rhythms.add(new Rhythm("clock", 3, DAY, DAY / 8, true));
        Bench bench = new Bench(small);
        bench.block.late[0][0] = late;
        return bench;
    }

    @Test
    void aRhythmDrivesItsCellsWithItsPeriod() {
        for (double late : new double[] {0, 0.25}) {
            for (double hours : new double[] {3, 9, 15, 21, 27}) {
                Bench bench = rhythmic(late);
                bench.advance(hours / 24 * DAY);
                double phase = 2 * Math.PI * (hours / 24 - 1.0 / 8 - late);
                assertThat(bench.block.rate[0][0])
                        .as("%s h, later by %s of a period", hours, late)
                        .isCloseTo(siegert(12 + 3 * Math.cos(phase)), within(1e-6));
            }
        }
    }

    /// A gland whose trophic receptor responds at a fixed level, by the time it has settled.
    private static Bench gland(double amount, double level) {
        Effect growth =
                new Effect(new Signal.OfReceptor("receptor"), new Effect.Target.Growth(TURNOVER, FILLED, 0.1), amount);
        Bench bench =
                new Bench(
                        new Small()
                                .ligand("agonist")
                                .ligand("hormone")
                                .receptor("receptor", 0, Small.binding("agonist", 2, 1))
                                .population("gland", 1, 20, Map.of("receptor", 1.0), null, growth)
                                .release("hormone", "gland", 1e-6)
                                .release("agonist", "gland", 0));
        bench.block.reference[0][0] = 0.1;
        bench.state(bench.layout.response, level);
        return bench;
    }

    @Test
    void atItsUsualSignalAGlandStaysAsItIs() {
        Bench bench = gland(1, 0.1);
        assertThat(bench.slope(bench.layout.expression)).isCloseTo(0, within(1e-22));
    }

    @Test
    void aGlandGrowsAsTheEquationOfKarinSays() {
        Bench bench = gland(1, 0.15);
        assertThat(bench.slope(bench.layout.expression)).isCloseTo(0.5 / TURNOVER, within(1e-20));
        bench.state(bench.layout.expression, 0.4);
        double mass = 1.4;
        assertThat(bench.slope(bench.layout.expression))
                .isCloseTo(mass * (1.5 * (1 - FILLED * mass) / (1 - FILLED) - 1) / TURNOVER, within(1e-20));
        assertThat(1 + bench.block.expression[1][0]).as("all that it releases").isCloseTo(mass, within(1e-12));
    }

    /// Where growth and turnover balance (one course for each of the two ligands that it releases): 1 − filled·g = (1 − filled)/s.
    @Test
    void aGlandSettlesWhereGrowthAndTurnoverBalance() {
        double settled = (1 - (1 - FILLED) / 1.5) / FILLED;
        Bench bench = gland(1, 0.15).state(0, 0);
        bench.state(bench.layout.expression, settled - 1);
        assertThat(bench.slope(bench.layout.expression)).isCloseTo(0, within(1e-20));
        QuasiStationary kernel = new QuasiStationary(bench.program, bench.layout, bench.block, 1e-6);
        kernel.acclimatise(new double[][] {{0.15}, {0.15}});
        assertThat(bench.block.state[bench.layout.expression][0]).isCloseTo(settled - 1, within(1e-12));
    }

    @Test
    void withoutItsSignalAGlandWastesWithItsTurnover() {
        Bench bench = gland(1, 0);
        bench.advance(TURNOVER);
        assertThat(1 + bench.block.state[bench.layout.expression][0]).isCloseTo(Math.exp(-1), within(1e-4));
    }

    /// Silent cells: the signal of their activity is 0, and the drive heads for −amount·reference.
    @Test
    void excitabilityComesWithItsTimeConstantAndDrivesTheCell() {
        Effect slow = new Effect(new Signal.Activity(0.01, 2), new Effect.Target.Excitability(DAY, 0.5, 2), -8);
        Bench bench =
                new Bench(
                        new Small()
                                .ligand("hormone")
                                .population("cells", 1, -100, Map.of(), null, slow)
                                .release("hormone", "cells", 0));
        QuasiStationary kernel = new QuasiStationary(bench.program, bench.layout, bench.block, 1e-6);
        kernel.acclimatise(new double[][] {{0.3}});
        assertThat(bench.block.state[bench.layout.expression][0]).as("as it is at first").isEqualTo(2);
        bench.advance(DAY);
        assertThat(bench.block.state[bench.layout.expression][0]).isCloseTo(4 + (2 - 4) * Math.exp(-1), within(1e-4));
        assertThat(SlowVariable.of(bench.program, bench.layout, bench.layout.expression).name())
                .isEqualTo("excitability of cells");

        Bench awake =
                new Bench(
                        new Small()
                                .ligand("h")
                                .population("cells", 1, 12, Map.of(), null, slow)
                                .release("h", "cells", 0));
        awake.state(awake.layout.expression, 1.5);
        new QuasiStationary(awake.program, awake.layout, awake.block, 1e-6).refresh();
        assertThat(awake.block.rate[0][0]).isCloseTo(siegert(13.5), within(1e-9));
    }

    /// A silent projection of which 0.8 was captured.
    private static Bench captured() {
        Bench bench =
                new Bench(
                        new Small()
                                .ligand("hormone")
                                .cascade(new Cascade("gate", 0, 0, 0, 1, 2, 60_000, 0, 1, 2))
                                .population("from", 1, -100)
                                .population("to", 1, -100, Map.of(), "gate")
                                .projection("way", "from", "to", 1, Small.RULE)
                                .release("hormone", "from", 0));
        return bench.state(bench.layout.late, 0.8);
    }

    @Test
    void whoForgetsFasterLosesWhatWasCapturedSooner() {
        for (double faster : new double[] {1, 0.4, 2}) {
            Bench bench = captured();
            bench.block.forgettingFactor[0] = faster;
            bench.advance(Small.RULE.lateDecay());
            assertThat(bench.block.state[bench.layout.late][0]).isCloseTo(0.8 * Math.exp(-faster), within(1e-4));
        }
    }

    @Test
    void whatIsUsedIsNotLost() {
        for (double share : new double[] {0, 0.5, 1, 2}) {
            Bench bench = captured();
            bench.block.evoked[0] = share * Small.RULE.preReference();
            bench.advance(Small.RULE.lateDecay());
            double kept = Math.exp(Math.min(0, share * share - 1));
            assertThat(bench.block.state[bench.layout.late][0]).isCloseTo(0.8 * kept, within(1e-4));
        }
    }
}
