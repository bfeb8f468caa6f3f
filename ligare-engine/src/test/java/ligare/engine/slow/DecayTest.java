package ligare.engine.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The factors of a step against their definition, where that can be computed, and against their limits.
class DecayTest {
    private static final double[] STEPS = {0, 1e-6, 0.5, 3, 70, 999, 20_000, 600_000};

    private final Bench bench =
            new Bench(
                    new Small()
                            .population("cell", 1, -100)
                            .ligand("transmitter")
                            .receptor("receptor", 0, Small.binding("transmitter", 25, 1))
                            .release("transmitter", "cell", 1));
    private final int[] columns = IntStream.range(0, bench.layout.columns).toArray();
    private final Decay decay = new Decay(bench.program, bench.layout, columns, STEPS.length);

    @Test
    void factorsAreThoseOfTheExponential() {
        decay.over(STEPS);
        boolean decays = false;
        for (int c : columns) {
            decays |= decay.rate(c) > 0;
            for (int i = 0; i < STEPS.length; i++) {
                double z = decay.rate(c) * STEPS[i];
                double first = z == 0 ? 1 : -Math.expm1(-z) / z;
                double second = z < 1e-2 ? 0.5 - z / 6 + z * z / 24 - z * z * z / 120 : (1 - first) / z;
                assertThat(decay.first(c)[i]).isCloseTo(first, within(1e-12 * first));
                assertThat(decay.second(c)[i]).isCloseTo(second, within(1e-9 * second));
            }
        }
        assertThat(decays).isTrue();
    }

    @Test
    void aLaneDoesNotDependOnItsNeighbours() {
        Decay alone = new Decay(bench.program, bench.layout, columns, 1);
        decay.over(STEPS);
        for (int i = 0; i < STEPS.length; i++) {
            alone.over(new double[] {STEPS[i]});
            for (int c : columns) {
                assertThat(decay.first(c)[i]).isEqualTo(alone.first(c)[0]);
                assertThat(decay.second(c)[i]).isEqualTo(alone.second(c)[0]);
            }
        }
    }
}
