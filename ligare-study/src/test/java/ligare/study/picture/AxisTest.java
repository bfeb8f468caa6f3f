package ligare.study.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static final double HOUR = 36e5;

    @Test
    void endsAreMappedToPlaces() {
        Axis up = new Axis(0, 10, false, 100, 0);
        assertThat(up.at(0)).isEqualTo(100);
        assertThat(up.at(2.5)).isEqualTo(75);
        assertThat(up.clipped(20)).isEqualTo(0);
        Axis decades = new Axis(0.1, 1000, true, 0, 4);
        assertThat(decades.at(10)).isCloseTo(2, within(1e-12));
        assertThat(decades.ticks(4)).hasSize(5);
        assertThat(decades.ticks(2)).hasSize(3);
    }

    @Test
    void ticksAreRound() {
        assertThat(Axis.around(new double[] {0, 8731}, 4, 0, 1).ticks(4))
                .containsExactly(0.0, 2500.0, 5000.0, 7500.0, 10000.0);
        assertThat(Axis.around(new double[] {-0.07, 0.21, Double.NaN}, 4, 0, 1).ticks(4))
                .containsExactly(-0.1, 0.0, 0.1, 0.2, 0.30000000000000004);
        assertThat(new Axis(0, 27 * HOUR, false, 0, 1).times(8)).contains(6 * HOUR, 24 * HOUR).hasSizeLessThan(9);
    }

    @Test
    void theAxisHoldsAllValues() {
        Random random = new Random(7);
        for (int trial = 0; trial < 2000; trial++) {
            double scale = Math.pow(10, random.nextInt(-6, 7));
            double[] values = random.doubles(1 + random.nextInt(5), -scale, scale).toArray();
            Axis axis = Axis.around(values, 4, 0, 100);
            for (double value : values) {
                assertThat(axis.at(value)).isBetween(-1e-6, 100 + 1e-6);
            }
            assertThat(axis.ticks(4)).hasSizeBetween(2, 6);
        }
    }

    @Test
    void thereIsAlwaysAnAxis() {
        assertThat(Axis.around(new double[] {}, 4, 0, 1)).isEqualTo(new Axis(0, 1, false, 0, 1));
        assertThat(Axis.around(new double[] {0, 0}, 4, 0, 1).high()).isEqualTo(1);
        assertThat(Axis.around(new double[] {8}, 4, 0, 1).at(8)).isBetween(0.0, 1.0);
        assertThatThrownBy(() -> new Axis(1, 1, false, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Axis(0, 1, true, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAxisFromZeroLeavesRoomAboveTheGreatest() {
        Axis positive = Axis.fromZero(new double[] {3, 100, Double.NaN}, 200, 0);
        assertThat(positive.low()).isEqualTo(0);
        assertThat(positive.high()).isCloseTo(106, within(1e-9));
        Axis both = Axis.fromZero(new double[] {-50, 50}, 200, 0);
        assertThat(both.low()).isCloseTo(-56, within(1e-9));
        assertThat(Axis.fromZero(new double[] {0}, 200, 0)).isEqualTo(new Axis(0, 1, false, 200, 0));
    }
}
