package ligare.engine.spiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ligare.engine.Randomness;
import ligare.engine.random.CounterHash;
import org.junit.jupiter.api.Test;

/// Poisson counts against their distribution. Seeds are fixed; bounds are five standard errors.
class PoissonCountsTest {

    @Test
    void momentsAreThoseOfThePoissonDistribution() {
        for (double mean : new double[] {0, 0.003, 0.2, 2, 5.5, 40, 3000}) {
            var counts = new PoissonCounts(mean);
            int units = 1000;
            int steps = 500;
            int[] entities = CounterHash.entities(0, units);
            int[] words = new int[units];
            double sum = 0;
            double squares = 0;
            for (int step = 0; step < steps; step++) {
                int[] sums = new int[units];
                CounterHash.fill(Randomness.of(5).at("counts"), step, entities, words);
                counts.add(words, sums, 0, 1);
                for (int each : sums) {
                    assertThat(each).isBetween(0, counts.most());
                    sum += each;
                    squares += (double) each * each;
                }
            }
            double n = (double) units * steps;
            double variance = squares / n - (sum / n) * (sum / n);
            assertThat(sum / n).as("mean of %s", mean).isCloseTo(mean, within(5 * Math.sqrt(mean / n) + 1e-12));
            assertThat(variance)
                    .as("variance of %s", mean)
                    .isCloseTo(mean, within(5 * Math.sqrt((mean + 2 * mean * mean) / n) + 1e-12));
        }
    }

    /// The count is the smallest k with word/2^31 <= P(X <= k): the inverse of the distribution function.
    @Test
    void eachWordGivesTheQuantileOfItsFraction() {
        double mean = 3.3;
        var counts = new PoissonCounts(mean);
        int[] words = new int[1000];
        for (int k = 0; k < words.length; k++) {
            words[k] = (int) (k * 4294967L);
        }
        int[] expected = new int[words.length];
        for (int k = 0; k < words.length; k++) {
            double fraction = (words[k] >>> 1) * 0x1p-31;
            double mass = Math.exp(-mean);
            double below = mass;
            while (fraction >= below) {
                expected[k]++;
                mass *= mean / expected[k];
                below += mass;
            }
        }
        int[] sums = new int[words.length];
        counts.add(words, sums, 0, 1);
        assertThat(sums).isEqualTo(expected);
    }
}
