package ligare.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ligare.engine.Randomness;
import org.junit.jupiter.api.Test;

/// Randomness has the moments it should, and depends on names and counters only. Seeds are fixed; bounds are five
/// standard errors, so another seed would fail about once in two million.
class CounterRandomnessTest {

    @Test
    void quantileHasItsKnownValues() {
        assertThat(NormalQuantile.at(0.975)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(NormalQuantile.at(0.5)).isZero();
        assertThat(NormalQuantile.at(0.25)).isCloseTo(-0.6744897501960817, within(1e-14));
        assertThat(NormalQuantile.at(1e-10)).isCloseTo(-6.361340902404056, within(1e-13));
        assertThat(NormalQuantile.at(0.001)).isCloseTo(-3.090232306167813, within(1e-14));
        assertThat(NormalQuantile.at(1e-20)).isCloseTo(-9.262340089798408, within(1e-13));
    }

    @Test
    void tableFollowsTheQuantile() {
        int[] words = {
            0,
            1,
            5,
            1000,
            123_456,
            10_000_000,
            500_000_000,
            2_000_000_000,
            Integer.MAX_VALUE,
            -1,
            -2_000_000_000,
            Integer.MIN_VALUE,
            Integer.MIN_VALUE + 77
        };
        float[] normals = new float[words.length];
        NormalTable.fill(words, normals);
        for (int k = 0; k < words.length; k++) {
            double tail = ((words[k] & 0x7fffffff) + 0.5) * 0x1.0p-32;
            double expected = words[k] < 0 ? NormalQuantile.at(tail) : -NormalQuantile.at(tail);
            assertThat((double) normals[k]).as("word %d", words[k]).isCloseTo(expected, within(1e-4));
        }
    }

    @Test
    void normalNumbersHaveNormalMomentsAndNoMemory() {
        int units = 1000;
        int steps = 1000;
        double n = (double) units * steps;
        int[] entities = CounterHash.entities(0, units);
        int[] words = new int[units];
        float[] normals = new float[units];
        float[] before = new float[units];
        double[] power = new double[5];
        double lagged = 0;
        double neighbours = 0;
        Randomness key = Randomness.of(17).at("noise");
        for (int step = 0; step < steps; step++) {
            CounterHash.fill(key, step, entities, words);
            NormalTable.fill(words, normals);
            for (int i = 0; i < units; i++) {
                double x = normals[i];
                for (int p = 1; p <= 4; p++) {
                    power[p] += Math.pow(x, p);
                }
                lagged += x * before[i];
                neighbours += i > 0 ? x * normals[i - 1] : 0;
            }
            System.arraycopy(normals, 0, before, 0, units);
        }
        double error = 1 / Math.sqrt(n);
        assertThat(power[1] / n).isCloseTo(0, within(5 * error));
        assertThat(power[2] / n).isCloseTo(1, within(5 * error * Math.sqrt(2)));
        assertThat(power[3] / n).isCloseTo(0, within(5 * error * Math.sqrt(15)));
        assertThat(power[4] / n).isCloseTo(3, within(5 * error * Math.sqrt(96)));
        assertThat(lagged / n).isCloseTo(0, within(5 * error));
        assertThat(neighbours / n).isCloseTo(0, within(5 * error));
    }

    @Test
    void aWordDependsOnKeyStepAndEntityOnly() {
        Randomness key = Randomness.of(3).at("a");
        int[] all = new int[100];
        int[] some = new int[10];
        CounterHash.fill(key, 42, CounterHash.entities(0, 100), all);
        CounterHash.fill(key, 42, CounterHash.entities(37, 10), some);
        for (int k = 0; k < 10; k++) {
            assertThat(some[k]).isEqualTo(all[37 + k]);
        }
        CounterHash.fill(Randomness.of(3).at("b"), 42, CounterHash.entities(37, 10), some);
        assertThat(some[0]).isNotEqualTo(all[37]);
    }
}
