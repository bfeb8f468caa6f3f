package ligare.society.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import ligare.engine.Randomness;
import org.junit.jupiter.api.Test;

class TestModelTest {
    private static final int PARTNER = Outcome.values().length;
    private static final int STRANGER = PARTNER + 1;
    private static final TestModel TYPICAL = new TestModel(new double[Parameter.values().length], TestFit.LENGTH);

    @Test
    void anUnbondedAnimalDoesNotPrefer() {
        double[][] tested = TYPICAL.test(0, 0, 0, 1500, Randomness.of(3));
        double mean = difference(tested);
        double squares =
                Arrays.stream(tested)
                        .mapToDouble(
                                row -> (row[PARTNER] - row[STRANGER] - mean) * (row[PARTNER] - row[STRANGER] - mean))
                        .average()
                        .orElseThrow();
        // 4.9 standard errors: 1e-6 false alarms.
        assertThat(mean).isCloseTo(0, within(4.9 * Math.sqrt(squares / tested.length)));
    }

    @Test
    void preferenceGrowsWithTheDifferenceInValue() {
        double before = 0;
        for (double partner : new double[] {0.2, 0.5, 1}) {
            double preference = difference(TYPICAL.test(partner, -2 * partner, 0, 500, Randomness.of(3)));
            assertThat(preference).isGreaterThan(before + 500);
            before = preference;
        }
    }

    @Test
    void chambersAndCentreFillTheTest() {
        for (double[] row : TYPICAL.test(0.5, -0.5, 0.2, 20, Randomness.of(3))) {
            double chambers = row[Outcome.PARTNER_CHAMBER.ordinal()] / row[Outcome.CHAMBER_SHARE.ordinal()];
            assertThat(chambers + row[Outcome.CENTRE.ordinal()]).isCloseTo(TestFit.LENGTH, within(1e-6));
        }
    }

    private static double difference(double[][] tested) {
        return Arrays.stream(tested).mapToDouble(row -> row[PARTNER] - row[STRANGER]).average().orElseThrow();
    }
}
