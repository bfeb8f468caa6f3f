package ligare.engine.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TurnTest {
    @Test
    void isTheCosine() {
        for (double turns = -3; turns < 3; turns += 0.0173) {
            assertThat(Turn.cosine(turns)).isCloseTo(Math.cos(2 * Math.PI * turns), within(1e-11));
        }
    }

    @Test
    void quartersAreExact() {
        assertThat(Turn.cosine(0.25)).isZero();
        assertThat(Turn.cosine(-0.75)).isZero();
        assertThat(Turn.cosine(1000)).isCloseTo(1, within(1e-11));
        assertThat(Turn.cosine(-999.5)).isCloseTo(-1, within(1e-11));
    }
}
