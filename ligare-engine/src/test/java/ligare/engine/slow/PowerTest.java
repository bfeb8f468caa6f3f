package ligare.engine.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class PowerTest {
    @Test
    void isThePowerOfTheLibrary() {
        for (double x = 1e-12; x < 1e6; x *= 1.0137) {
            for (double n : new double[] {0.1, 0.5, 1.5, 2.25, 3.7, 7.999, 12.5}) {
                double expected = StrictMath.pow(x, n);
                assertThat(Power.of(x, n)).as("%s to the %s", x, n).isCloseTo(expected, within(bound(x, n) * expected));
            }
        }
    }

    @Test
    void halfAndOneAndAHalfAreRoots() {
        MathContext digits = new MathContext(40);
        for (double x : new double[] {2, 3, 0.7, 1e-5, 12_345.678}) {
            double root = new BigDecimal(x).sqrt(digits).doubleValue();
            double cube = new BigDecimal(x).pow(3, digits).sqrt(digits).doubleValue();
            assertThat(Power.of(x, 0.5)).isCloseTo(root, within(bound(x, 0.5) * root));
            assertThat(Power.of(x, 1.5)).isCloseTo(cube, within(bound(x, 1.5) * cube));
        }
    }

    @Test
    void grows() {
        double before = 0;
        for (double x = 0.9; x < 1.1; x += 1e-5) {
            assertThat(Power.of(x, 2.5)).isGreaterThan(before);
            before = Power.of(x, 2.5);
        }
    }

    @Test
    void endsWhereNumbersEnd() {
        assertThat(Power.of(0, 2.5)).isZero();
        assertThat(Power.of(Double.MIN_VALUE, 2.5)).isZero();
        assertThat(Power.of(1, 2.5)).isEqualTo(1);
        assertThat(Power.of(1e-200, 2.5)).isZero();
        assertThat(Power.of(1e200, 2.5)).isInfinite();
        assertThat(Power.of(Double.MAX_VALUE, 0.999999))
                .isFinite()
                .isCloseTo(StrictMath.pow(Double.MAX_VALUE, 0.999999), within(1e297));
    }

    @Test
    void aSteepnessNextToAWholeOneIsNextToIt() {
        for (double x = 0.01; x < 100; x *= 1.1) {
            assertThat(Hill.power(x, 3 + 1e-9)).isCloseTo(Hill.power(x, 3), within(1e-7 * Hill.power(x, 3)));
        }
    }

    private static double bound(double x, double n) {
        return 1e-13 * Math.max(1, n * Math.abs(StrictMath.log(x) / StrictMath.log(2)));
    }
}
