package ligare.study.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ligare.engine.Randomness;
import ligare.study.score.Experiments.Pool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Shares of significant experiments against the power of the test from the noncentral t distribution (scipy 1.17.1,
/// scipy.stats.nct). A share of 1,000 experiments that lies further than 4.5 standard errors (plus 0.01 for a pool of
/// 2,000 instead of a normal distribution) from it has a probability below 1e-5.
class ExperimentsTest {
    private static final int POOL = 2000;

    @ParameterizedTest
    @CsvSource({
        "0.0, 12, 0.025",
        "0.5, 12, 0.3526",
        "0.8, 12, 0.7137",
        "1.2, 12, 0.9651",
        "0.8, 20, 0.9239",
        "0.8, 6, 0.3560"
    })
    void pairedTestsHaveTheirPower(double effect, int n, double power) {
        Pool pool = new Pool("pool", Fixture.normal(effect, 1, POOL));
        assertThat(experiments(n).paired(pool).towards()).isBetween(power - reach(power), power + reach(power));
        Pool mirrored = new Pool("pool", Fixture.normal(-effect, 1, POOL));
        assertThat(experiments(n).paired(mirrored).against()).isBetween(power - reach(power), power + reach(power));
    }

    @ParameterizedTest
    @CsvSource({"0.0, 0.025", "0.5, 0.2153", "0.8, 0.4657", "1.2, 0.8021", "2.0, 0.9967"})
    void twoSampleTestsHaveTheirPower(double effect, double power) {
        Pool first = new Pool("first", Fixture.normal(effect, 1, POOL));
        Pool second = new Pool("second", Fixture.normal(0, 1, POOL));
        assertThat(experiments(12).between(first, second).towards())
                .isBetween(power - reach(power), power + reach(power));
    }

    /// Subjects that share their random numbers are alike, but the experiments are of different animals.
    @ParameterizedTest
    @CsvSource({"0.5, 0.2153", "0.8, 0.4657", "1.2, 0.8021"})
    void groupsOfOneKeyAreDrawnApart(double effect, double power) {
        Pool first = new Pool("key", Fixture.normal(effect, 1, POOL));
        Pool second = new Pool("key", Fixture.normal(0, 1, POOL));
        assertThat(experiments(12).between(first, second).towards())
                .isBetween(power - reach(power), power + reach(power));
        Shares trend = experiments(12).ordered(List.of(second, second, second));
        assertThat(trend.any()).isBetween(0.05 - reach(0.05), 0.05 + reach(0.05));
        assertThat(trend.rising()).isBetween(0.5 - reach(0.5), 0.5);
    }

    /// Without any effect each trend test errs in about 2.5 % to each side, and each neighbouring pair rises in one half.
    @ParameterizedTest
    @CsvSource({"3", "4"})
    void trendTestsKeepTheirLevel(int groups) {
        List<Pool> pools =
                java.util.stream.IntStream.range(0, groups)
                        .mapToObj(g -> new Pool("group " + g, Fixture.normal(0, 1, POOL)))
                        .toList();
        Shares shares = experiments(12).ordered(pools);
        assertThat(shares.any()).isBetween(0.05 - reach(0.05), 0.05 + reach(0.05));
        assertThat(shares.rising()).isBetween(0.5 - reach(0.5), 0.5);
    }

    private static Experiments experiments(int n) {
        return new Experiments(Randomness.of(3).at("experiments"), n);
    }

    private static double reach(double power) {
        return 0.01 + 4.5 * Math.sqrt(power * (1 - power) / Experiments.NUMBER);
    }
}
