package ligare.engine.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ligare.engine.Randomness;
import org.junit.jupiter.api.Test;

/// Counts have the mean and the variance of Poisson's law; 20,000 draws, bounds of five standard errors.
class PoissonTest {
    private static final int DRAWS = 20_000;

    @Test
    void meanAndVarianceAreEqual() {
        for (double mean : new double[] {0.3, 4, 23.9, 60}) {
            Randomness stream = Randomness.of(3).at((long) (10 * mean));
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < DRAWS; i++) {
                int count = Poisson.of(mean, stream, 64L * i);
                sum += count;
                squares += (double) count * count;
            }
            double found = sum / DRAWS;
            double variance = squares / DRAWS - found * found;
            assertThat(found).isCloseTo(mean, within(5 * Math.sqrt(mean / DRAWS)));
            assertThat(variance).isCloseTo(mean, within(5 * Math.sqrt((mean + 2 * mean * mean) / DRAWS)));
        }
        assertThat(Poisson.of(0, Randomness.of(1), 0)).isZero();
    }
}
