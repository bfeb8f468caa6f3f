package ligare.study.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.study.Results;
import ligare.study.score.Fixture;
import ligare.study.score.Judge;
import ligare.study.score.Shares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against the judge, which counts significant experiments, where the loss only compares effects.
class ClaimLossesTest {
    private static final Study STUDY = Fixture.study(Fixture.group("one"), Fixture.group("two"));

    private static Results results(double one, double two, int size) {
        return Fixture.results(
                Fixture.cohort("one", Fixture.preferring(one, size)),
                Fixture.cohort("two", Fixture.preferring(two, size)));
    }

    private static ClaimLoss loss(Claim claim, double one, double two, int n, int size) {
        return new ClaimLosses(STUDY, results(one, two, size), n, Map.of()).of(claim);
    }

    private static double significant(Claim claim, double one, double two, int n) {
        Shares shares =
                new Judge(1, Map.of())
                        .judge(Fixture.finding(STUDY, n, claim), List.of(results(one, two, 400)))
                        .claims()
                        .getFirst()
                        .shown()
                        .shares();
        return Objects.requireNonNull(shares).any();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 12, 30})
    void anEffectThatIsJustEnoughIsFoundByFourExperimentsInFive(int n) {
        Claim paired = Fixture.preference("one");
        double enough = loss(paired, 100, 0, n, 400).wanted();
        // The spread of the fixture is 100 s.
        assertThat(significant(paired, 100 * enough, 0, n)).isCloseTo(0.8, within(0.06));

        Claim between = Fixture.higher("one", "two");
        double apart = loss(between, 100, 0, n, 400).wanted();
        assertThat(significant(between, 100 * apart, 0, n)).isCloseTo(0.8, within(0.06));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 12, 30})
    void anEffectThatIsJustNoneIsFoundByOneExperimentInFive(int n) {
        Claim paired = Fixture.noPreference("one", 0.9);
        // In 100,000 subjects chance adds nothing to the bound.
        double most = loss(paired, 0, 0, n, 100_000).wanted();
        assertThat(significant(paired, 100 * most, 0, n)).isCloseTo(0.2, within(0.06));
    }

    @Test
    void noEffectIsOneShortOfAnEffectBesideTheRoom() {
        assertThat(loss(Fixture.preference("one"), 0, 0, 12, 12).shortfall()).isCloseTo(1.25, within(1e-9));
        assertThat(loss(Fixture.preference("one"), 200, 0, 12, 12).shortfall()).isZero();
        assertThat(loss(Fixture.preference("one"), -200, 0, 12, 12).shortfall()).isGreaterThan(2);
    }

    @Test
    void theLossFallsAsTheEffectComesNearer() {
        double before = Double.POSITIVE_INFINITY;
        for (double mean = -200; mean < 90; mean += 20) {
            double loss = loss(Fixture.preference("one"), mean, 0, 12, 12).loss();
            assertThat(loss).isLessThan(before);
            before = loss;
        }
    }

    @Test
    void aMeanOutsideItsIntervalFallsShortByHalvesOfTheInterval() {
        Claim claim = new Claim.Within("words", "one", Fixture.A, 1000, 1200, false);

        assertThat(loss(claim, 100, 0, 12, 12).shortfall()).isZero();
        assertThat(loss(claim, 300, 0, 12, 12).shortfall()).isCloseTo(1, within(1e-9));
        assertThat(loss(claim, -50, 0, 12, 12).shortfall()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void orderedGroupsNeedEveryStepAndTheTrend() {
        Study study = Fixture.study(Fixture.group("a"), Fixture.group("b"), Fixture.group("c"));
        Claim claim = new Claim.Ordered("words", List.of("a", "b", "c"), Fixture.A, false);

        assertThat(ordered(study, claim, 0, 100, 200)).isZero();
        assertThat(ordered(study, claim, 0, 200, 100)).isPositive();
        assertThat(ordered(study, claim, 200, 100, 0)).isGreaterThan(1);
    }

    private static double ordered(Study study, Claim claim, double a, double b, double c) {
        Results results =
                Fixture.results(
                        Fixture.cohort("a", Fixture.preferring(a, 12)),
                        Fixture.cohort("b", Fixture.preferring(b, 12)),
                        Fixture.cohort("c", Fixture.preferring(c, 12)));
        return new ClaimLosses(study, results, 12, Map.of()).of(claim).shortfall();
    }

    @Test
    void theDistanceFromRealAnimalsIsForgivenWhatChanceMakes() {
        StringBuilder same = new StringBuilder("animal,seconds\n");
        StringBuilder other = new StringBuilder("animal,seconds\n");
        Fixture.preferring(0, 12)
                .forEach(r -> {
                    double seconds = r.phases().getFirst().timeIn()[1][0] / 1000;
                    same.append(same.length()).append(',').append(seconds).append('\n');
                    other.append(other.length()).append(',').append(seconds + 1000).append('\n');
                });
        Claim claim =
                new Claim.Distribution(
                        "words", "one", Fixture.A, "t", "seconds", Map.of(), "animal", Double.NaN, 0.2, false);

        assertThat(new ClaimLosses(STUDY, results(0, 0, 12), 12, Map.of("t", same.toString())).of(claim).shortfall())
                .isZero();
        ClaimLoss far = new ClaimLosses(STUDY, results(0, 0, 12), 12, Map.of("t", other.toString())).of(claim);
        assertThat(far.effect()).isEqualTo(1);
        assertThat(far.shortfall()).isGreaterThan(2);
    }

    private static ClaimLoss shortBy(String words, double reach) {
        return new ClaimLoss(words, 0, List.of(Effect.atLeast(reach, 0, 1)));
    }

    @Test
    void aFindingIsAsFarAsItsWorstClaimAndNeverFartherThanOne() {
        ClaimLoss near = shortBy("near", 0.1);
        ClaimLoss far = shortBy("far", 1);
        ClaimLoss lost = shortBy("lost", 1000);

        assertThat(new FindingLoss("f", "x", "", List.of(near, near)).loss()).isLessThan(0.02);
        assertThat(new FindingLoss("f", "x", "", List.of(near, far)).loss()).isCloseTo(0.5, within(1e-6));
        assertThat(new FindingLoss("f", "x", "", List.of(lost)).loss()).isBetween(0.99, 1.0);
    }

    @Test
    void aClaimHasAsManyEffectsWhetherItWasMeasuredOrNot() {
        for (Claim claim :
                List.of(
                        Fixture.preference("one"),
                        Fixture.noPreference("one", 0.9),
                        Fixture.noPreference("one", 1),
                        Fixture.higher("one", "two"),
                        new Claim.Ordered("words", List.of("one", "two"), Fixture.A, false),
                        new Claim.Within("words", "one", Fixture.A, 1000, 1200, false))) {
            assertThat(ClaimLosses.unmeasured(claim).effects()).hasSameSizeAs(loss(claim, 100, 0, 12, 12).effects());
            assertThat(ClaimLosses.unmeasured(claim).reach()).isEqualTo(1);
        }
    }
}
