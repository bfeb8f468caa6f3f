package ligare.study.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ligare.engine.Randomness;
import ligare.model.evidence.RealTests;
import ligare.model.measure.Measure;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/// Assurance against textbook power, and where the spread comes from.
class AssuranceTest {
    private static final Measure.TimeIn A = new Measure.TimeIn("a", "sit", "x", "visit");
    private static final Measure.TimeIn B = new Measure.TimeIn("b", "sit", "y", "visit");
    private static final Comparand TIME = new Comparand.One(A);
    private static final Randomness STREAM = Randomness.of(11);

    /// Animals at the quantiles of a normal distribution with standard deviation 10.
    private static RealTests normal(int animals, String... cohorts) {
        NormalDistribution normal = NormalDistribution.of(0, 10);
        List<RealTests.Test> tests = new ArrayList<>();
        for (int c = 0; c < cohorts.length; c++) {
            for (int i = 0; i < animals; i++) {
                double value = 100 * c + normal.inverseCumulativeProbability((i + 0.5) / animals);
                tests.add(new RealTests.Test(cohorts[c] + i, "", cohorts[c], Map.of("a", value)));
            }
        }
        return new RealTests("table", tests, List.of());
    }

    private static Assurance assurance(List<String> groups, List<Double> effects) {
        Spread spread = Spread.of(normal(400, "g"), TIME, "g").orElseThrow();
        return Assurance.of(
                new Planned(groups, "a", "s", TIME),
                effects,
                effects.getFirst(),
                10,
                groups.stream().map(_ -> spread).toList(),
                STREAM);
    }

    @Test
    void powerOfTwoGroupsIsThatOfTheTextbook() {
        // Cohen 1988, table 2.3.5: d = 1, alpha 0.05 two-sided, 80 % with 17 per group; d = 0.8: 26
        assertThat(assurance(List.of("g", "h"), List.of(10.0)).needed().getAsInt()).isBetween(16, 18);
        assertThat(assurance(List.of("g", "h"), List.of(-8.0)).needed().getAsInt()).isBetween(24, 28);
        Assurance weak = assurance(List.of("g", "h"), List.of(10.0));
        assertThat(weak.neededAtHalf()).isEmpty();
        // half of d = 1 with 40 per group: 60 %
        assertThat(weak.half()[Assurance.MOST - Assurance.LEAST]).isCloseTo(0.60, within(0.04));
    }

    @Test
    void powerOfPairsIsThatOfTheTextbook() {
        // one-sample t-test, d_z = 1: 10 pairs
        assertThat(assurance(List.of("g"), List.of(10.0)).needed().getAsInt()).isBetween(9, 11);
    }

    @Test
    void withoutAnEffectBothDirectionsShareTheAlpha() {
        double[] power = assurance(List.of("g", "h"), List.of(0.001)).power();
        assertThat(IntStream.range(0, power.length).mapToDouble(i -> power[i]).average().orElseThrow())
                .isCloseTo(0.025, within(0.006));
    }

    @Test
    void whatHasNoEffectCannotBeFound() {
        Assurance none = assurance(List.of("g", "h"), List.of(0.0, 0.0));
        assertThat(none.power()).containsOnly(0);
        assertThat(none.half()).containsOnly(0);
        assertThat(none.needed()).isEmpty();
    }

    @Test
    void aDoubtfulDirectionLimitsAssurance() {
        Assurance doubtful = assurance(List.of("g", "h"), List.of(30.0, 30.0, 30.0, -30.0));
        assertThat(doubtful.agreeing()).isEqualTo(0.75);
        assertThat(doubtful.power()[Assurance.MOST - Assurance.LEAST]).isCloseTo(0.75, within(0.01));
        assertThat(doubtful.needed()).isEmpty();
    }

    @Test
    void spreadIsWithinCohortsNotBetweenThem() {
        Spread own = Spread.of(normal(50, "g", "h"), TIME, "g").orElseThrow();
        assertThat(own.deviation()).isCloseTo(10, within(0.5));
        assertThat(own.cohorts()).isEqualTo(1);
        // 100 apart, but no wider
        Spread pooled = Spread.of(normal(50, "g", "h"), TIME, "another").orElseThrow();
        assertThat(pooled.deviation()).isCloseTo(10, within(0.5));
        assertThat(pooled.cohorts()).isEqualTo(2);
    }

    @Test
    void smallCohortsAreNotTakenToBeMoreAlike() {
        // pairs: the mean of two lies between them; unscaled residuals would give 10/√2
        List<RealTests.Test> tests = new ArrayList<>();
        for (int c = 0; c < 2000; c++) {
            for (int i = 0; i < 2; i++) {
                double value = 10 * STREAM.at(c).gaussian(i);
                tests.add(new RealTests.Test("animal " + c + " " + i, "", "cohort " + c, Map.of("a", value)));
            }
        }
        Spread spread = Spread.of(new RealTests("table", tests, List.of()), TIME, "none").orElseThrow();
        assertThat(spread.deviation()).isCloseTo(10, within(0.5));
    }

    @Test
    void fewAnimalsGiveNoSpread() {
        assertThat(Spread.of(normal(3, "g"), TIME, "g")).isEmpty();
        assertThat(Spread.of(normal(50, "g"), new Comparand.One(B), "g")).isEmpty();
    }

    @Test
    void aShareIsTakenOfRealTestsAsOfSimulatedOnes() {
        Comparand share = new Comparand.One(new Measure.Share("share", A, B, 60));
        assertThat(share.of(new RealTests.Test("x", "", "g", Map.of("a", 90.0, "b", 30.0)))).isEqualTo(0.75);
        assertThat(share.of(new RealTests.Test("x", "", "g", Map.of("a", 20.0, "b", 30.0)))).isNaN();
        assertThat(share.of(new RealTests.Test("x", "", "g", Map.of("a", 20.0)))).isNaN();
        assertThat(new Comparand.Difference(A, B).of(new RealTests.Test("x", "", "g", Map.of("a", 90.0, "b", 30.0))))
                .isEqualTo(60);
    }
}
