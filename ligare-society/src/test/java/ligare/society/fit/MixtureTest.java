package ligare.society.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import ligare.engine.Randomness;
import org.junit.jupiter.api.Test;

class MixtureTest {
    @Test
    void distanceOfTwoSamplesIsThatOfTheirStepFunctions() {
        double[] first = {1, 2, 2, 5};
        double[] second = {0, 3};
        Mixture mixture = new Mixture(first, second, 0.25);
        // Before 4 the sample is at 0, the mixture at 0.75 · 0.75 + 0.25.
        assertThat(mixture.largestDistance(new double[] {4, 6})).isCloseTo(0.8125, within(1e-15));
        // Before 2 the mixture is at 0.3125 and the sample at 0, at 2 they are at 0.6875 and 1.
        assertThat(mixture.largestDistance(new double[] {2})).isCloseTo(0.3125, within(1e-15));
    }

    @Test
    void aTrueModelIsAsFarAsSamplingMakesIt() {
        double[] whole = new double[20_000];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (i + 0.5) / whole.length;
        }
        Mixture mixture = new Mixture(whole, whole, 0.3);
        Randomness stream = Randomness.of(4);
        int samples = 2_000;
        int n = 12;
        double sum = 0;
        double squares = 0;
        for (int s = 0; s < samples; s++) {
            double[] sample = new double[n];
            for (int i = 0; i < n; i++) {
                sample[i] = stream.uniform((long) s * n + i);
            }
            Arrays.sort(sample);
            double distance = mixture.meanSquaredDistance(sample);
            sum += distance;
            squares += distance * distance;
        }
        double mean = sum / samples;
        double error = Math.sqrt((squares / samples - mean * mean) / samples);
        // Over this distribution the expectation is 1/(6n). Over the sample's own points, at the middle of each step,
        // it is
        // 1/(6n) − 1/(12n²). 4.9 standard errors: 1e-6 false alarms.
        double expected = 1.0 / (6 * n) - 1.0 / (24 * n * n);
        assertThat(mean).isCloseTo(expected, within(4.9 * error));
    }
}
