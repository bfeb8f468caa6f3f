package ligare.study.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ligare.engine.Randomness;
import ligare.model.Atlas;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;
import ligare.model.unit.Dimension;
import org.junit.jupiter.api.Test;

class CalibrationDrawTest {
    private static final Map<String, Atlas.Free> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("positive", free(1, 0.01, 100));
        VALUES.put("negative", free(-2, -8, -0.5));
        VALUES.put("from zero", free(2, 0, 4));
        VALUES.put("fixed", free(5, 5, 5));
    }

    private static Atlas.Free free(double value, double low, double high) {
        return new Atlas.Free(
                new Figure("x", String.valueOf(value), value, Dimension.NUMBER, Status.ASSUMED, "assumed for a test"),
                low,
                high,
                "a test");
    }

    private static double drawn(String name, int number, double share) {
        Atlas.Free free = CalibrationDraw.of(VALUES, Randomness.of(3).at(number), share).get(name);
        return free == null ? Double.NaN : free.figure().value();
    }

    @Test
    void drawsFillTheShareOfTheWayToBothEndsAndNoMore() {
        record Reach(String name, double low, double high) {}
        // ratios towards an end of the same sign, differences towards others
        for (Reach reach :
                List.of(
                        new Reach("positive", Math.pow(0.01, 0.1), Math.pow(100, 0.1)),
                        new Reach("negative", -2 * Math.pow(4, 0.1), -2 * Math.pow(0.25, 0.1)),
                        new Reach("from zero", 1.8, 2 * Math.pow(2, 0.1)))) {
            List<Double> values = IntStream.range(0, 400).mapToObj(i -> drawn(reach.name, i, 0.1)).toList();
            double width = reach.high - reach.low;
            assertThat(values).allMatch(v -> v > reach.low - 1e-12 && v < reach.high + 1e-12);
            assertThat(values).anyMatch(v -> v < reach.low + 0.05 * width).anyMatch(v -> v > reach.high - 0.05 * width);
        }
        assertThat(drawn("fixed", 1, 0.1)).isEqualTo(5);
    }

    @Test
    void aValueIsDrawnByItsName() {
        Map<String, Atlas.Free> alone = Map.of("from zero", free(2, 0, 4));
        Atlas.Free free = CalibrationDraw.of(alone, Randomness.of(3).at(7), 0.1).get("from zero");
        assertThat(free).isNotNull().extracting(f -> f.figure().value()).isEqualTo(drawn("from zero", 7, 0.1));
    }
}
