package ligare.engine.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import ligare.model.chemistry.Ligand;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Signal;
import org.junit.jupiter.api.Test;

/// What effects move in time or in space: gene expression, transporters; against algebra by hand.
class EffectKineticsTest {
    private static final double ROUNDING = 1e-12;

    /// A silent population with a receptor for a ligand that nothing releases, and effects.
    private static Small moved(Effect... effects) {
        Map<String, Double> expresses = new LinkedHashMap<>();
        expresses.put("receptor", 0.5);
        expresses.put("other", 1.0);
        return new Small()
                .ligand("agonist")
                .ligand("transmitter", new Ligand.Clearance.Uptake(2, 180), Small.ENDLESS)
                .receptor("receptor", 0, Small.binding("agonist", 2, 1))
                .receptor("other", 0, Small.binding("transmitter", 50, 1))
                .population("cells", 1, -100, expresses, null, effects)
                .release("agonist", "cells", 0)
                .release("transmitter", "cells", 25);
    }

    @Test
    void geneExpressionMovesADensityTowardsWhatItsSignalAsks() {
        Bench bench =
                new Bench(
                        moved(
                                new Effect(
                                        new Signal.OfReceptor("receptor"),
                                        new Effect.Target.Density("other", 1e7, 0.1, null),
                                        0.8)));
        bench.block.reference[0][0] = 0.1;
        bench.state(bench.layout.response, 0.6).state(bench.layout.expression, 0.05);
        assertThat(bench.slope(bench.layout.expression)).isCloseTo((0.8 * (0.3 - 0.1) - 0.05) / 1e7, within(1e-20));
        bench.state(bench.layout.tissue + 1, 0).rate(0, 0.01);
        double level = 180 * 0.25 / (2 - 0.25);
        bench.state(bench.layout.response + 1, 0);
        assertThat(bench.slope(bench.layout.response + 1) * Small.RELAXATION)
                .isCloseTo(1.05 * (level / 50) / (1 + level / 50), within(1e-12));
    }

    /// rate⁴/(rate⁴ + half⁴) at a rate of twice the half point is 16/17; what is made is released where the population releases.
    @Test
    void whatAPopulationMakesFollowsItsOwnFiringAndScalesItsRelease() {
        Effect effect =
                new Effect(
                        new Signal.Activity(0.005, 4), new Effect.Target.Synthesis("transmitter", 1e8, 0.2, null), 3);
        Bench bench = new Bench(moved(effect));
        bench.block.reference[0][0] = 0.2;
        bench.rate(0, 0.01).state(bench.layout.expression, 0.5);
        assertThat(bench.slope(bench.layout.expression)).isCloseTo((3 * (16.0 / 17 - 0.2) - 0.5) / 1e8, within(1e-20));
        double level = bench.block.concentration[1][0];
        assertThat(2 * level / (180 + level)).isCloseTo(25 * 0.01 * 1.5, within(ROUNDING));
        bench.state(bench.layout.expression, -1.5).slope(bench.layout.expression);
        assertThat(bench.block.concentration[1][0]).as("nothing is made").isZero();
        assertThat(SlowVariable.of(bench.program, bench.layout, bench.layout.expression).name())
                .isEqualTo("synthesis of transmitter in cells");
    }

    @Test
    void atRestGeneExpressionIsWhereALifeThereWouldHaveBroughtIt() {
        for (double reference : new double[] {Double.NaN, 0.1}) {
            Bench bench =
                    new Bench(
                            moved(
                                    new Effect(
                                            new Signal.OfReceptor("receptor"),
                                            new Effect.Target.Density("other", 1e7, reference, null),
                                            0.8)));
            QuasiStationary kernel = new QuasiStationary(bench.program, bench.layout, bench.block, 1e-6);
            bench.state(bench.layout.response, 0.6);
            kernel.refresh();
            double[][] levels = new double[1][bench.block.lanes];
            kernel.levels(levels);
            kernel.acclimatise(levels);
            double wanted = Double.isNaN(reference) ? 0 : 0.8 * (0.3 - 0.1);
            assertThat(bench.block.state[bench.layout.expression][0]).isCloseTo(wanted, within(1e-15));
            assertThat(bench.slope(bench.layout.expression)).isCloseTo(0, within(1e-20));
        }
    }

    /// No ligand of the circuit binds the receptor `silent`: its density is that of the map, moved by gene expression; it
    /// never responds, and what it would do is left out.
    @Test
    void aReceptorThatNothingBindsKeepsItsDensity() {
        Signal silent = new Signal.OfReceptor("silent");
        Map<String, Double> expresses = new LinkedHashMap<>();
        expresses.put("silent", 1.0);
        expresses.put("receptor", 0.5);
        Bench bench =
                new Bench(
                        new Small()
                                .ligand("agonist")
                                .receptor("silent", 0, Small.binding("drug", 2, 1))
                                .receptor("receptor", 0, Small.binding("agonist", 2, 1))
                                .population(
                                        "cells",
                                        1,
                                        -100,
                                        expresses,
                                        null,
                                        new Effect(silent, new Effect.Target.Bias(), 3),
                                        new Effect(
                                                new Signal.OfReceptor("receptor"),
                                                new Effect.Target.Density("silent", 1e7, 0.1, null),
                                                0.8))
                                .release("agonist", "cells", 0));
        bench.block.reference[0][0] = 0.1;
        bench.state(bench.layout.response + 1, 0.6).state(bench.layout.expression, 0.05);
        assertThat(bench.slope(bench.layout.expression)).isCloseTo((0.8 * (0.3 - 0.1) - 0.05) / 1e7, within(1e-20));
        assertThat(bench.program.sites()).extracting(Program.Site::receptor).containsExactly("silent", "receptor");
        assertThat(bench.program.sites().getFirst().density()).isEqualTo(1);
        assertThat(bench.block.expression[0][0]).isEqualTo(0.05);
        assertThat(bench.slope(bench.layout.response)).isZero();
        assertThat(bench.slope(bench.layout.surface)).isZero();
        assertThat(bench.program.nodes().getFirst().gq().sites()).containsExactly(1);
        assertThat(bench.program.nodes().getFirst().effects()).hasSize(1);
    }

    @Test
    void whatBlocksATransporterRaisesItsLigand() {
        Bench bench =
                new Bench(
                        moved(
                                new Effect(
                                        new Signal.OfReceptor("receptor"),
                                        new Effect.Target.Uptake("transmitter"),
                                        -0.8)));
        bench.rate(0, 0.01).state(bench.layout.response, 1);
        bench.slope(0);
        double maximum = 2 * (1 - 0.8 * 0.5);
        assertThat(bench.block.concentration[1][0]).isCloseTo(180 * 0.25 / (maximum - 0.25), within(1e-12));
    }
}
