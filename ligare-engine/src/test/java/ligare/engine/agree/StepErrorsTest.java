package ligare.engine.agree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every model's error falls with the order that its docstring states.
class StepErrorsTest {
    /// Single precision at 60 mV is 4e-6 mV per operation; it adds up over a few thousand steps.
    private static final double ROUNDING = 2e-3;

    @Test
    void errorsFallWithTheOrderOfTheMethod() {
        List<StepErrors.Curve> curves = StepErrors.all();
        assertThat(curves).extracting(StepErrors.Curve::order).containsExactly(0, 2, 2, 1);
        for (StepErrors.Curve curve : curves) {
            if (curve.order() == 0) {
                assertThat(Arrays.stream(curve.errors()).max().orElseThrow()).as(curve.name()).isLessThan(ROUNDING);
            } else {
                assertThat(curve.measuredOrder()).as(curve.name()).isCloseTo(curve.order(), within(0.25));
                assertThat(curve.errors()[0]).as(curve.name()).isGreaterThan(ROUNDING);
            }
        }
    }
}
