package ligare.model.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void positiveEndsAreDividedIntoEqualRatios() {
        Span doses = new Span(1, 100);
        assertThat(doses.at(0)).isEqualTo(1);
        assertThat(doses.at(0.5)).isEqualTo(10, within(1e-12));
        assertThat(doses.at(1)).isEqualTo(100);
    }

    @Test
    void otherEndsAreDividedIntoEqualDifferences() {
        assertThat(new Span(-1, 3).at(0.25)).isEqualTo(0);
        assertThat(new Span(0, 8).at(0.5)).isEqualTo(4);
    }

    @Test
    void endsOutOfOrderAreRefused() {
        assertThatThrownBy(() -> new Span(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2.0 to 1.0");
        assertThatThrownBy(() -> new Span(1, 2).at(1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
