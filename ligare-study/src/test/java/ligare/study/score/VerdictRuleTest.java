package ligare.study.score;

import static ligare.study.score.Verdict.AGREES;
import static ligare.study.score.Verdict.DISAGREES;
import static ligare.study.score.Verdict.FAILED;
import static ligare.study.score.Verdict.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The table of verdicts, on both sides of each of its limits.
class VerdictRuleTest {
    @Test
    void preference() {
        assertThat(VerdictRule.preference(shares(0.800, 0))).isEqualTo(AGREES);
        assertThat(VerdictRule.preference(shares(0.799, 0))).isEqualTo(UNDECIDED);
        assertThat(VerdictRule.preference(shares(0.201, 0))).isEqualTo(UNDECIDED);
        assertThat(VerdictRule.preference(shares(0.200, 0.5))).isEqualTo(DISAGREES);
    }

    @Test
    void higher() {
        assertThat(VerdictRule.higher(shares(0.800, 0))).isEqualTo(AGREES);
        assertThat(VerdictRule.higher(shares(0.799, 0))).isEqualTo(UNDECIDED);
        assertThat(VerdictRule.higher(shares(0.101, 0.1))).isEqualTo(UNDECIDED);
        assertThat(VerdictRule.higher(shares(0.100, 0.1))).isEqualTo(DISAGREES);
        assertThat(VerdictRule.higher(shares(0, 0.799))).isEqualTo(UNDECIDED);
        assertThat(VerdictRule.higher(shares(0, 0.800))).isEqualTo(DISAGREES);
    }

    @Test
    void noneNeedsFewSignificantAndAnEffectInsideTheMargin() {
        assertThat(VerdictRule.none(shares(0.1, 0.1), 0.25, 0.25)).isEqualTo(AGREES);
        assertThat(VerdictRule.none(shares(0.1, 0.1), -0.26, 0.25)).isEqualTo(UNDECIDED);
        assertThat(VerdictRule.none(shares(0.1, 0.101), 0, 0.25)).isEqualTo(UNDECIDED);
        assertThat(VerdictRule.none(shares(0, 0.8), 0, 0.25)).isEqualTo(DISAGREES);
    }

    @Test
    void orderedNeedsSignsAndTrend() {
        assertThat(VerdictRule.ordered(new Shares(12, 0.8, 0, 0.8, 0.1))).isEqualTo(AGREES);
        assertThat(VerdictRule.ordered(new Shares(12, 0.8, 0, 0.79, 0.1))).isEqualTo(UNDECIDED);
        assertThat(VerdictRule.ordered(new Shares(12, 0.79, 0, 0.8, 0.1))).isEqualTo(UNDECIDED);
        assertThat(VerdictRule.ordered(new Shares(12, 0, 0, 0.5, 0.5))).isEqualTo(UNDECIDED);
        assertThat(VerdictRule.ordered(new Shares(12, 0, 0.8, 0.1, 0.8))).isEqualTo(DISAGREES);
    }

    @Test
    void quantity() {
        assertThat(VerdictRule.within(10, 10, 20)).isEqualTo(AGREES);
        assertThat(VerdictRule.within(9.9, 10, 20)).isEqualTo(UNDECIDED);
        assertThat(VerdictRule.within(25, 10, 20)).isEqualTo(UNDECIDED);
        assertThat(VerdictRule.within(25.1, 10, 20)).isEqualTo(DISAGREES);
        assertThat(VerdictRule.within(4, 5, Double.POSITIVE_INFINITY)).isEqualTo(DISAGREES);
        assertThat(VerdictRule.within(6, 5, Double.POSITIVE_INFINITY)).isEqualTo(AGREES);
    }

    @Test
    void distribution() {
        assertThat(VerdictRule.distribution(0.2, 0.2)).isEqualTo(AGREES);
        assertThat(VerdictRule.distribution(0.4, 0.2)).isEqualTo(UNDECIDED);
        assertThat(VerdictRule.distribution(0.41, 0.2)).isEqualTo(DISAGREES);
    }

    @Test
    void twoThirdsOfTheVariantsDecide() {
        assertThat(VerdictRule.overVariants(List.of(AGREES, DISAGREES, AGREES))).isEqualTo(AGREES);
        assertThat(VerdictRule.overVariants(List.of(AGREES, DISAGREES, UNDECIDED))).isEqualTo(UNDECIDED);
        assertThat(VerdictRule.overVariants(List.of(DISAGREES, DISAGREES, AGREES))).isEqualTo(DISAGREES);
        assertThat(VerdictRule.overVariants(List.of(AGREES, FAILED, AGREES))).isEqualTo(FAILED);
        assertThat(VerdictRule.overVariants(List.of(UNDECIDED))).isEqualTo(UNDECIDED);
    }

    private static Shares shares(double towards, double against) {
        return new Shares(12, towards, against);
    }
}
