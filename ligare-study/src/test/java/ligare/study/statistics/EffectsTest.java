package ligare.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import ligare.engine.Randomness;
import org.junit.jupiter.api.Test;

class EffectsTest {
    private static final Randomness STREAM = Randomness.of(1).at("effects");
    private static final double[] A = {4.1, 5.0, 6.2, 3.3, 7.9, 5.5, 4.8, 6.6, 9.4, 5.1};
    private static final double[] B = {3.2, 2.9, 4.4, 1.8, 3.9, 5.2, 2.5, 3.1};

    /// Reference: scipy 1.17.1, scipy.stats.bootstrap((a, b), g, method='BCa', n_resamples=200000, rng=1).
    @Test
    void hedgesAgreesWithAnIndependentImplementation() {
        Estimate g = Effects.hedges(A, B, STREAM);
        assertThat(g.value()).isCloseTo(1.497093183189554, within(1e-12));
        assertThat(g.low()).isCloseTo(0.589, within(0.1));
        assertThat(g.high()).isCloseTo(2.268, within(0.1));
        assertThat(g.n()).isEqualTo(18);
    }

    /// Reference as above, of the eight differences a − b.
    @Test
    void pairedEffectAgreesWithAnIndependentImplementation() {
        Estimate d = Effects.pairedStandardised(Arrays.copyOf(A, 8), B, STREAM);
        assertThat(d.value()).isCloseTo(1.6565535838358512, within(1e-12));
        assertThat(d.low()).isCloseTo(0.885, within(0.1));
        assertThat(d.high()).isCloseTo(2.510, within(0.15));
    }

    /// A standardised effect of few animals is infinite in resamples in which they are all alike.
    @Test
    void anInfiniteEndIsInfinite() {
        double infinity = Double.POSITIVE_INFINITY;
        double[] sorted = {-infinity, -infinity, 1, 2, infinity, infinity};
        assertThat(Bootstrap.quantile(sorted, 1.5 / 7)).isEqualTo(-infinity);
        assertThat(Bootstrap.quantile(sorted, 2.5 / 7)).isEqualTo(-infinity);
        assertThat(Bootstrap.quantile(sorted, 3.5 / 7)).isEqualTo(1.5);
        assertThat(Bootstrap.quantile(sorted, 4.0 / 7)).isEqualTo(2);
        assertThat(Bootstrap.quantile(sorted, 4.5 / 7)).isEqualTo(infinity);
    }

    @Test
    void aFewAnimalsHaveAnIntervalWithEnds() {
        Estimate effect = Effects.pairedStandardised(new double[] {5, 9, 1, 2}, new double[] {4, 1, 6, 9}, STREAM);
        assertThat(effect.low()).isNotNaN();
        assertThat(effect.high()).isNotNaN();
    }

    /// Efron & Tibshirani 1993, spatial test data A: variance 171.5; 400,000 resamples give the 95 % BCa interval
    /// 105.6 to 279.4 (and the book's 90 % interval, 115.8 to 259.6).
    @Test
    void intervalOfASkewedStatisticAsPublished() {
        double[] spatial = {
            48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41
        };
        double[] interval =
                Bootstrap.interval(
                        new double[][] {spatial},
                        s -> Sample.of(s[0]).variance() * (s[0].length - 1) / s[0].length,
                        STREAM);
        assertThat(interval[0]).isCloseTo(105.6, within(5.0));
        assertThat(interval[1]).isCloseTo(279.4, within(8.0));
    }

    /// 95 % intervals of a true d_z of 0.8 at n = 30: if the true coverage is between 92 % and 96 %, the number that cover
    /// of 300 lies outside [258, 298] with probability below 1e-3.
    @Test
    void intervalsCoverTheTruth() {
        int covered = 0;
        for (int repeat = 0; repeat < 300; repeat++) {
            Randomness stream = STREAM.at("coverage").at(repeat);
            double[] first = IntStream.range(0, 30).mapToDouble(i -> 0.8 + stream.gaussian(i)).toArray();
            Estimate d = Effects.pairedStandardised(first, new double[30], stream.at("bootstrap"));
            covered += d.low() <= 0.8 && 0.8 <= d.high() ? 1 : 0;
        }
        assertThat(covered).isBetween(258, 298);
    }

    @Test
    void withoutSpreadNothingIsInvented() {
        double[] same = {3, 3, 3, 3};
        assertThat(Effects.pairedStandardised(same, same, STREAM).value()).isZero();
        Estimate difference = Effects.difference(same, new double[] {1, 1}, "s", STREAM);
        assertThat(difference.value()).isEqualTo(2);
        assertThat(difference.low()).isEqualTo(2);
        assertThat(difference.high()).isEqualTo(2);
        assertThat(Effects.hedges(same, new double[] {1, 1}, STREAM).value()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void tooFewValuesHaveNoInterval() {
        Estimate one = Effects.mean(new double[] {4, Double.NaN}, "s", STREAM);
        assertThat(one.value()).isEqualTo(4);
        assertThat(one.low()).isNaN();
        assertThat(Effects.mean(new double[] {Double.NaN}, "s", STREAM).value()).isNaN();
    }

    @Test
    void sameStreamSameBits() {
        assertThat(Effects.hedges(A, B, STREAM)).isEqualTo(Effects.hedges(A, B, STREAM));
        assertThat(Effects.hedges(A, B, STREAM).low()).isNotEqualTo(Effects.hedges(A, B, STREAM.at("another")).low());
    }
}
