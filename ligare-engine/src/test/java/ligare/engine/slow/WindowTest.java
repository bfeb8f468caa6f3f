package ligare.engine.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Signal;
import ligare.model.circuit.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Marks of youth, against X = A·d·(1 − exp(−d²·t/τ)) for a departure d that stays.
class WindowTest {
    private static final double HOUR = 3_600_000;
    private static final double AMOUNT = 0.8;
    private static final Window WINDOW = new Window(0, 21 * 24 * HOUR);

    /// Cells that fire the same all the time, and a gene that follows them.
    private static Bench firing() {
        Effect effect =
                new Effect(
                        new Signal.Activity(0.03, 2),
                        new Effect.Target.Synthesis("word", HOUR, Double.NaN, WINDOW),
                        AMOUNT);
        return new Bench(
                new Small()
                        .ligand("word")
                        .population("cells", 1, 16, Map.of(), null, effect)
                        .release("word", "cells", 0));
    }

    private static double expected(double departure, double time) {
        return AMOUNT * departure * -Math.expm1(-departure * departure * time / HOUR);
    }

    private static double departing(Bench bench, QuasiStationary kernel, double departure) {
        kernel.refresh();
        bench.block.reference[0][0] = kernel.level(0, 0) - departure;
        bench.block.open[0] = true;
        kernel.refresh();
        return bench.block.reference[0][0];
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.05, -0.2})
    void aLastingDepartureWritesAsTheLawSays(double departure) {
        Bench bench = firing();
        QuasiStationary kernel = new QuasiStationary(bench.program, bench.layout, bench.block, 1e-6);
        departing(bench, kernel, departure);
        Small.advance(kernel, 1, 40 * HOUR);
        double written = bench.block.state[bench.layout.expression][0];
        assertThat(written).isCloseTo(expected(departure, 40 * HOUR), within(1e-5));
        Small.advance(kernel, 1, 4e4 * HOUR);
        assertThat(bench.block.state[bench.layout.expression][0]).isCloseTo(AMOUNT * departure, within(1e-6));
    }

    /// Halving the steps of Heun's method leaves a quarter of the error.
    @Test
    void theLawIsSolvedToSecondOrder() {
        double coarse = error(2 * HOUR);
        assertThat(coarse / error(HOUR)).isCloseTo(4, within(0.3));
        assertThat(coarse).isNotZero();
    }

    private static double error(double step) {
        Bench bench = firing();
        QuasiStationary kernel = new QuasiStationary(bench.program, bench.layout, bench.block, 1e9);
        departing(bench, kernel, 0.3);
        for (double time = 0; time < 16 * HOUR; time += step) {
            kernel.step(new double[] {step}, step, new double[] {time});
            kernel.refresh();
        }
        return bench.block.state[bench.layout.expression][0] - expected(0.3, 16 * HOUR);
    }

    @Test
    void whatIsWrittenStaysWhenTheWindowClosesAndAdultsDoNotAdaptToIt() {
        Bench bench = firing();
        QuasiStationary kernel = new QuasiStationary(bench.program, bench.layout, bench.block, 1e-6);
        departing(bench, kernel, 0.3);
        Small.advance(kernel, 1, HOUR);
        double written = bench.block.state[bench.layout.expression][0];
        bench.block.open[0] = false;
        Small.advance(kernel, 1, 100 * HOUR);
        double[][] levels = new double[bench.program.expressions().size()][1];
        kernel.levels(levels);
        kernel.acclimatise(levels);
        assertThat(bench.block.state[bench.layout.expression][0]).isEqualTo(written).isNotZero();
    }

    /// An agonist in a steady concentration of its affinity binds half of the receptors that a mark has left, however many.
    @Test
    void aReceptorIsCountedPerReceptorThatIsThere() {
        Effect own =
                new Effect(
                        new Signal.OfReceptor("receptor"),
                        new Effect.Target.Density("receptor", HOUR, Double.NaN, WINDOW),
                        AMOUNT);
        Bench bench =
                new Bench(
                        new Small()
                                .ligand("agonist")
                                .receptor("receptor", 0, Small.binding("agonist", 2, 1))
                                .population("cells", 1, -100, Map.of("receptor", 1.0), null, own)
                                .release("agonist", "cells", 0));
        QuasiStationary kernel = new QuasiStationary(bench.program, bench.layout, bench.block, 1e-6);
        for (double mark : new double[] {0, 0.5, -0.5}) {
            bench.state(bench.layout.expression, mark).state(bench.layout.response, (1 + mark) * 0.5);
            bench.block.open[0] = true;
            bench.block.reference[0][0] = 0.5;
            kernel.refresh();
            assertThat(kernel.level(0, 0)).isCloseTo(0.5, within(1e-12));
            assertThat(bench.slope(bench.layout.expression)).isCloseTo(0, within(1e-20));
        }
        bench.state(bench.layout.expression, -1);
        kernel.refresh();
        assertThat(kernel.level(0, 0)).as("no receptor").isZero();
    }

    @Test
    void excitabilityIsADriveOfTheCells() {
        Bench driven = new Bench(new Small().population("cells", 1, 12));
        Bench excited = new Bench(new Small().population("cells", 1, 10));
        excited.block.excitability[0][0] = 2;
        excited.block.excited[0] = true;
        for (Bench bench : new Bench[] {driven, excited}) {
            new QuasiStationary(bench.program, bench.layout, bench.block, 1e-6).refresh();
        }
        assertThat(excited.block.rate[0][0]).isEqualTo(driven.block.rate[0][0]).isPositive();
        assertThat(OperatingPoint.of(excited.program, excited.layout, excited.block, 0).pools())
                .usingRecursiveComparison()
                .isEqualTo(OperatingPoint.of(driven.program, driven.layout, driven.block, 0).pools());
    }
}
