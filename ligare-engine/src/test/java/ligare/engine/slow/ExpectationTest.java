package ligare.engine.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Read-outs that expect what they were, and bounded ones, against algebra by hand.
class ExpectationTest {
    @Test
    void expectationFollowsItsShareOfTheWayWhileTheSenseLasts() {
        Bench bench =
                new Bench(
                        new Small()
                                .population("cells", 1, 14)
                                .sense("touch", "cells", 0, false)
                                .readout("cells", 50, 0.004, 0.3, 600_000, "touch"));
        assertThat(bench.block.state[bench.layout.expectation][0]).isEqualTo(0.004);
        bench.advance(600_000);
        double rate = bench.block.rate[0][0];
        assertThat(bench.block.state[bench.layout.expectation][0]).isEqualTo(0.004);
        bench.block.sense[0][0] = 1;
        bench.advance(600_000);
        double expected = 0.004 + 0.3 * (rate - 0.004) * (1 - Math.exp(-1));
        assertThat(bench.block.state[bench.layout.expectation][0]).isCloseTo(expected, within(1e-7));
        QuasiStationary kernel = new QuasiStationary(bench.program, bench.layout, bench.block, 1e-3);
        assertThat(kernel.value(0, 0)).isCloseTo(50 * (rate - expected), within(1e-5));
        assertThat(Math.abs(rate - 0.004)).isGreaterThan(0.001);
    }

    @Test
    void expectationThatNothingRenewsIsForgotten() {
        Bench bench =
                new Bench(
                        new Small()
                                .population("cells", 1, 14)
                                .sense("touch", "cells", 0, false)
                                .readout("cells", 50, 0.004, 0.3, 600_000, "touch")
                                .forgetting(1_200_000));
        bench.block.state[bench.layout.expectation][0] = 0.010;
        bench.advance(1_200_000);
        double forgotten = 0.004 + 0.006 * Math.exp(-1);
        assertThat(bench.block.state[bench.layout.expectation][0]).isCloseTo(forgotten, within(1e-7));
        bench.block.sense[0][0] = 1;
        bench.advance(20_000_000);
        double target = 0.3 * (bench.block.rate[0][0] - 0.004);
        assertThat(bench.block.state[bench.layout.expectation][0])
                .isCloseTo(0.004 + target * (1 / 600_000d) / (1 / 600_000d + 1 / 1_200_000d), within(1e-7));
    }

    /// As itself where it is small, never beyond the limit where it is large, either way.
    @Test
    void aBoundedValueFollowsTheHyperbolicTangent() {
        for (double slope : new double[] {-5000, -5, 5, 5000}) {
            Small small =
                    new Small()
                            .population("cells", 1, 14)
                            .sense("touch", "cells", 0, false)
                            .readout("cells", slope, 0.02, 0, 600_000, "touch");
            Bench bench = new Bench(small.limit(2));
            QuasiStationary kernel = new QuasiStationary(bench.program, bench.layout, bench.block, 1e-3);
            kernel.refresh();
            double unbounded = slope * (bench.block.rate[0][0] - 0.02);
            assertThat(Math.abs(unbounded)).isGreaterThan(0.01);
            assertThat(kernel.value(0, 0)).isCloseTo(2 * Math.tanh(unbounded / 2), within(1e-12));
            assertThat(Math.abs(kernel.value(0, 0))).isLessThanOrEqualTo(2);
        }
    }
}
