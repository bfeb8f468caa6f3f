package ligare.study.picture;

import static org.assertj.core.api.Assertions.assertThat;

import ligare.model.unit.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
    @Test
    void threeSignificantDigits() {
        assertThat(Digits.of(3.14159)).isEqualTo("3.14");
        assertThat(Digits.of(-0.0123456)).isEqualTo("−0.0123");
        assertThat(Digits.of(2.9996)).isEqualTo("3");
        assertThat(Digits.of(0)).isEqualTo("0");
        assertThat(Digits.of(-0.0)).isEqualTo("0");
        assertThat(Digits.of(Double.NaN, "s")).isEqualTo("–");
        assertThat(Digits.of(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
    }

    @Test
    void thousandsAndPowersOfTen() {
        assertThat(Digits.of(4821)).isEqualTo("4820");
        assertThat(Digits.of(123_456)).isEqualTo("123\u202f000");
        assertThat(Digits.of(2.6e-4, "nM")).isEqualTo("2.6\u202f×\u202f10⁻⁴\u202fnM");
        assertThat(Digits.of(-1.5e12)).isEqualTo("−1.5\u202f×\u202f10¹²");
    }

    @Test
    void sharesAndTimes() {
        assertThat(Digits.percent(0.0512)).isEqualTo("5.1\u202f%");
        assertThat(Digits.percent(1)).isEqualTo("100\u202f%");
        assertThat(Digits.percent(0.125)).isEqualTo("13\u202f%");
        assertThat(Digits.of(864e5, Dimension.TIME)).isEqualTo("24\u202fh");
        assertThat(Digits.signed(3)).isEqualTo("+3");
        assertThat(Digits.signed(-3)).isEqualTo("−3");
    }

    @ParameterizedTest
    @CsvSource({"0.1, 100\u202fpg/h", "1, 1\u202fng/h", "24, 24\u202fng/h", "2500, 2.5\u202fµg/h"})
    void ratesOfDosesArePerHour(double nanogramsPerHour, String shown) {
        assertThat(Digits.of(nanogramsPerHour / 36e5, Dimension.MASS_RATE)).isEqualTo(shown);
    }

    @Test
    void marksOfALogarithmicAxisAreShort() {
        assertThat(Digits.power(0.01)).isEqualTo("0.01");
        assertThat(Digits.power(1e-4)).isEqualTo("10⁻⁴");
        assertThat(Digits.power(1000)).isEqualTo("1000");
        assertThat(Digits.power(1e4)).isEqualTo("10⁴");
    }
}
