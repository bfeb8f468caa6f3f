package ligare.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.inference.TTest;
import org.junit.jupiter.api.Test;

class SignificanceTest {
    /// Student's (1908) extra hours of sleep; the p-values are those that R prints for these data.
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void pairedTestAsPublished() {
        Significance test = Significance.paired(Sample.of(Sample.differences(FIRST, SECOND)));
        assertThat(test.direction()).isEqualTo(-1);
        assertThat(test.p()).isCloseTo(0.002833, within(1e-6));
        assertThat(test.p()).isCloseTo(TTest.withDefaults().pairedTest(FIRST, SECOND).getPValue(), within(1e-14));
    }

    @Test
    void welchTestAsPublished() {
        Significance test = Significance.welch(Sample.of(SECOND), Sample.of(FIRST));
        assertThat(test.direction()).isEqualTo(1);
        assertThat(test.p()).isCloseTo(0.07939, within(1e-5));
        assertThat(test.at(0.05)).isZero();
        assertThat(test.at(0.1)).isEqualTo(1);
    }

    @Test
    void notApplicableValuesAreLeftOut() {
        double[] withGap = {0.7, Double.NaN, -1.6, -0.2};
        assertThat(Sample.of(withGap)).isEqualTo(Sample.of(new double[] {0.7, -1.6, -0.2}));
    }

    @Test
    void withoutSpreadADifferenceIsCertainAndEqualityIsNone() {
        double[] tenths = new double[12];
        java.util.Arrays.fill(tenths, 0.1);
        assertThat(Significance.paired(Sample.of(tenths))).isEqualTo(new Significance(1, 0));
        assertThat(Significance.welch(Sample.of(tenths), Sample.of(tenths))).isEqualTo(new Significance(0, 1));
    }

    @Test
    void tooFewValuesAllowNoTest() {
        assertThat(Significance.paired(Sample.of(new double[] {5})).at(0.05)).isZero();
        assertThat(Significance.welch(Sample.of(new double[] {5}), Sample.of(FIRST)).p()).isNaN();
        assertThat(Significance.trend(new double[][] {{1}, {2}}).p()).isNaN();
    }

    /// Hollander & Wolfe, motivational effect of knowledge of performance: J = 79, one-sided p about 0.02.
    @Test
    void trendAsPublished() {
        double[][] groups = {{40, 35, 38, 43, 44, 41}, {38, 40, 47, 44, 40, 42}, {48, 40, 45, 43, 46, 44}};
        assertThat(Jonckheere.of(groups).statistic()).isEqualTo(79);
        Significance trend = Significance.trend(groups);
        assertThat(trend.direction()).isEqualTo(1);
        assertThat(trend.p() / 2).isCloseTo(0.021, within(0.002));
        double[][] reversed = {groups[2], groups[1], groups[0]};
        assertThat(Significance.trend(reversed)).isEqualTo(new Significance(-1, trend.p()));
    }

    /// Mean and variance of J against all 210 ways to deal seven values, with ties, to groups of two, two and three.
    @Test
    void momentsOfTheTrendAgreeWithAllPermutations() {
        double[] values = {1, 2, 2, 3, 3, 3, 5};
        List<Double> statistics = new ArrayList<>();
        deal(values, 0, new int[7], new int[] {2, 2, 3}, statistics);
        assertThat(statistics).hasSize(210);
        double mean = statistics.stream().mapToDouble(x -> x).average().orElseThrow();
        double variance = statistics.stream().mapToDouble(x -> (x - mean) * (x - mean)).average().orElseThrow();
        Jonckheere one = Jonckheere.of(new double[][] {{1, 2}, {2, 3}, {3, 3, 5}});
        assertThat(one.expected()).isCloseTo(mean, within(1e-12));
        assertThat(one.variance()).isCloseTo(variance, within(1e-12));
    }

    private static void deal(double[] values, int next, int[] to, int[] room, List<Double> statistics) {
        if (next == values.length) {
            double[][] groups = new double[room.length][];
            for (int g = 0; g < room.length; g++) {
                int group = g;
                groups[g] =
                        java.util.stream.IntStream.range(0, values.length)
                                .filter(i -> to[i] == group)
                                .mapToDouble(i -> values[i])
                                .toArray();
            }
            statistics.add(Jonckheere.of(groups).statistic());
            return;
        }
        for (int g = 0; g < room.length; g++) {
            if (room[g] > 0) {
                room[g]--;
                to[next] = g;
                deal(values, next + 1, to, room, statistics);
                room[g]++;
            }
        }
    }
}
