package ligare.study.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ligare.model.Atlas;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;
import ligare.model.unit.Dimension;
import ligare.model.unit.Quantity;
import org.junit.jupiter.api.Test;

class FreeValueTest {
    private static FreeValue value(String written, String low, String high, Dimension dimension) {
        Figure figure =
                new Figure("file#x", written, coherent(written, dimension), dimension, Status.ASSUMED, "assumed");
        return new FreeValue(
                "x", new Atlas.Free(figure, coherent(low, dimension), coherent(high, dimension), "because"));
    }

    private static double coherent(String written, Dimension dimension) {
        return Quantity.parse(written, dimension).orElseThrow().coherent();
    }

    @Test
    void aDecadeOfOneSignIsTakenInRatios() {
        FreeValue rate = value("1 /h", "0.1 /h", "10 /h", Dimension.RATE);

        assertThat(rate.place()).isCloseTo(0.5, within(1e-12));
        assertThat(rate.at(0.25, "why").figure().written()).isEqualTo("0.316228 /h");
        assertThat(value("-1 mV", "-10 mV", "-1 mV", Dimension.VOLTAGE).at(0.5, "why").figure().written())
                .isEqualTo("-3.16228 mV");
    }

    @Test
    void lessThanADecadeOrZeroIsTakenInDifferences() {
        assertThat(value("2 mm", "1 mm", "5 mm", Dimension.LENGTH).at(0.5, "why").figure().written()).isEqualTo("3 mm");
        assertThat(value("1", "0", "60", Dimension.NUMBER).at(0.25, "why").figure().written()).isEqualTo("15");
    }

    @Test
    void whatIsWrittenGivesTheValueThatWasUsedToTheLastBit() {
        FreeValue rate = value("0.5 /h", "0.1 /h", "8 /h", Dimension.RATE);

        for (int i = 0; i <= 100; i++) {
            Atlas.Free moved = rate.at(i / 100.0, "why");
            assertThat(moved.figure().value()).isEqualTo(coherent(moved.figure().written(), Dimension.RATE));
            assertThat(moved.figure().value()).isBetween(moved.low(), moved.high());
            assertThat(new FreeValue("x", moved).place()).isCloseTo(i / 100.0, within(1e-5));
        }
    }
}
