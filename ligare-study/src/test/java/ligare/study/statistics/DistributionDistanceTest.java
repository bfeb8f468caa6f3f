package ligare.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ligare.engine.Randomness;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class DistributionDistanceTest {
    private static final Randomness STREAM = Randomness.of(1).at("distance");

    @Test
    void agreesWithTheLibraryWithAndWithoutTies() {
        double[] a = {4.1, 5.0, 6.2, 3.3, 7.9, 5.5, 4.8, 6.6, 9.4, 5.1};
        double[] b = {3.2, 2.9, 4.4, 1.8, 3.9, 5.2, 2.5, 3.1};
        assertThat(distance(a, b)).isCloseTo(0.675, within(1e-12));
        double[] tied = {1, 1, 2, 2, 2, 5};
        double[] others = {1, 2, 2, 3, 5, 5, 5};
        assertThat(distance(tied, others))
                .isCloseTo(KolmogorovSmirnovTest.withDefaults().statistic(tied, others), within(1e-12));
        assertThat(distance(tied, tied)).isZero();
        assertThat(distance(new double[] {1, 2}, new double[] {3, Double.MAX_VALUE})).isEqualTo(1);
    }

    @Test
    void notApplicableSubjectsAreLeftOut() {
        Estimate estimate = DistributionDistance.of(new double[] {1, Double.NaN, 2}, animals(1, 2), STREAM).estimate();
        assertThat(estimate.value()).isZero();
        assertThat(estimate.n()).isEqualTo(2);
        assertThat(DistributionDistance.of(new double[] {Double.NaN}, animals(1), STREAM).estimate().value()).isNaN();
    }

    /// Each animal tested three times with the same outcome carries the information of one test, not of three.
    @Test
    void animalsAreResampledNotTests() {
        double[] model = normals(60, 0, "model");
        double[] real = normals(20, 0.5, "real");
        List<double[]> once = Arrays.stream(real).mapToObj(x -> new double[] {x}).toList();
        List<double[]> thrice = Arrays.stream(real).mapToObj(x -> new double[] {x, x, x}).toList();
        List<double[]> independent =
                Arrays.stream(real)
                        .boxed()
                        .flatMap(x -> IntStream.range(0, 3).mapToObj(i -> new double[] {x}))
                        .toList();
        Estimate single = DistributionDistance.of(model, once, STREAM).estimate();
        assertThat(DistributionDistance.of(model, thrice, STREAM).estimate()).isEqualTo(single);
        Estimate tooSure = DistributionDistance.of(model, independent, STREAM).estimate();
        assertThat(tooSure.high() - tooSure.low()).isLessThan(0.9 * (single.high() - single.low()));
    }

    /// Two normal distributions half a standard deviation apart are 0.1974 apart. At 95 % coverage or more, fewer than
    /// 175 of 200 intervals cover with probability below 1e-5.
    @Test
    void intervalsCoverTheTruth() {
        int covered = 0;
        for (int repeat = 0; repeat < 200; repeat++) {
            double[] model = normals(50, 0.5, "model " + repeat);
            Estimate estimate =
                    DistributionDistance.of(
                                    model, animals(normals(20, 0, "real " + repeat)), STREAM.at("resample").at(repeat))
                            .estimate();
            covered += estimate.low() <= 0.1974 && 0.1974 <= estimate.high() ? 1 : 0;
        }
        assertThat(covered).isBetween(175, 200);
    }

    private static double distance(double[] a, double[] b) {
        return DistributionDistance.of(a, animals(b), STREAM).estimate().value();
    }

    private static List<double[]> animals(double... values) {
        return Arrays.stream(values).mapToObj(x -> new double[] {x}).toList();
    }

    private static double[] normals(int n, double mean, String name) {
        Randomness stream = STREAM.at(name);
        return IntStream.range(0, n).mapToDouble(i -> mean + stream.gaussian(i)).toArray();
    }
}
