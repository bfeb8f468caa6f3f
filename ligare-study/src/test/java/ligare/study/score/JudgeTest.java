package ligare.study.score;

import static ligare.study.score.Fixture.cohort;
import static ligare.study.score.Fixture.finding;
import static ligare.study.score.Fixture.group;
import static ligare.study.score.Fixture.higher;
import static ligare.study.score.Fixture.noPreference;
import static ligare.study.score.Fixture.preference;
import static ligare.study.score.Fixture.preferring;
import static ligare.study.score.Fixture.recording;
import static ligare.study.score.Fixture.results;
import static ligare.study.score.Fixture.study;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.model.evidence.Finding;
import ligare.model.measure.Recording;
import ligare.model.protocol.Group;
import ligare.study.Results;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final Judge JUDGE = new Judge(11, Map.of());
    private static final int POOL = 200;

    /// Standard deviation 100 s: a mean of 200 s is d_z = 2 (power 1.000 at 12), of 60 s d_z = 0.6 (power near one half).
    @Test
    void knownEffectsGetTheirVerdicts() {
        Study study = study(group("g"));
        assertThat(verdict(study, preference("g"), 200)).isEqualTo(Verdict.AGREES);
        assertThat(verdict(study, preference("g"), 60)).isEqualTo(Verdict.UNDECIDED);
        assertThat(verdict(study, preference("g"), 0)).isEqualTo(Verdict.DISAGREES);
        assertThat(verdict(study, preference("g"), -200)).isEqualTo(Verdict.DISAGREES);
        assertThat(verdict(study, noPreference("g", 0.25), 0)).isEqualTo(Verdict.AGREES);
        assertThat(verdict(study, noPreference("g", 0.25), 60)).isEqualTo(Verdict.UNDECIDED);
        assertThat(verdict(study, noPreference("g", 0.25), 200)).isEqualTo(Verdict.DISAGREES);
        assertThat(verdict(study, noPreference("g", 0.25), -200)).isEqualTo(Verdict.DISAGREES);
    }

    /// One half is at 60 s, where a finding is undecided, the other at 200 s, as in the first test.
    @Test
    void aVerdictThatTheHalvesDoNotShareIsNotSettled() {
        Finding finding = finding(study(group("g")), 12, preference("g"));
        List<Recording> weak = preferring(60, POOL / 2);
        List<Recording> strong = preferring(200, POOL / 2);
        List<Recording> mixed = new ArrayList<>();
        for (int i = 0; i < POOL / 2; i++) {
            mixed.add(weak.get(i));
            mixed.add(strong.get(i));
        }
        assertThat(settled(finding, strong)).isTrue();
        assertThat(settled(finding, weak)).isTrue();
        assertThat(settled(finding, mixed)).isFalse();
    }

    private static boolean settled(Finding finding, List<Recording> recordings) {
        List<Results> results = List.of(results(cohort("g", recordings)));
        return JUDGE.settled(JUDGE.judge(finding, results), results);
    }

    /// Three of 40 are too many to have lost, and a larger pool would lose as many.
    @Test
    void whatFailedIsNotAskedAgain() {
        List<Results.Lost> lost = IntStream.range(0, 3).mapToObj(i -> new Results.Lost(i, "it diverged")).toList();
        List<Results> results = List.of(results(new Results.Cohort("g", preferring(200, 37), lost)));
        Score failed = JUDGE.judge(finding(study(group("g")), 12, preference("g")), results);
        assertThat(failed.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(JUDGE.settled(failed, results)).isTrue();
    }

    /// At n = 3 few experiments are significant, yet a mean effect of 200 of 2,200 s is outside a margin of 5 %.
    @Test
    void aSmallExperimentCannotShowThatThereIsNone() {
        Study study = study(group("g"));
        Results results = results(cohort("g", preferring(200, POOL)));
        Score inside = JUDGE.judge(finding(study, 2, noPreference("g", 0.1)), List.of(results));
        Score outside = JUDGE.judge(finding(study, 2, noPreference("g", 0.05)), List.of(results));
        assertThat(inside.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(outside.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(outside.claims().getFirst().shown().reason())
                .endsWith("; the mean effect is 9.1 % of the sum of both, margin 5.0 %");
    }

    @Test
    void effectsAreThoseOfThePool() {
        Study study = study(group("g"));
        Judgement judgement =
                JUDGE.judge(finding(study, 12, preference("g")), List.of(results(cohort("g", preferring(150, POOL)))))
                        .claims()
                        .getFirst()
                        .shown();
        assertThat(judgement.effect().value()).isCloseTo(150, within(1e-6));
        assertThat(judgement.effect().unit()).isEqualTo("s");
        assertThat(judgement.standardised().value()).isCloseTo(1.5, within(1e-9));
        assertThat(judgement.subjects()).isEqualTo(POOL);
        // Normal theory: 150 ± 1.97·100/√200.
        assertThat(judgement.effect().low()).isCloseTo(136, within(2.0));
        assertThat(judgement.effect().high()).isCloseTo(164, within(2.0));
    }

    @Test
    void groupsAreComparedAndOrdered() {
        Study study = study(group("low"), group("middle"), group("high"));
        Results rising =
                results(
                        cohort("low", preferring(0, POOL)),
                        cohort("middle", preferring(150, POOL)),
                        cohort("high", preferring(300, POOL)));
        assertThat(verdict(study, higher("high", "low"), rising)).isEqualTo(Verdict.AGREES);
        assertThat(verdict(study, higher("low", "high"), rising)).isEqualTo(Verdict.DISAGREES);
        assertThat(verdict(study, ordered("low", "middle", "high"), rising)).isEqualTo(Verdict.AGREES);
        assertThat(verdict(study, ordered("high", "middle", "low"), rising)).isEqualTo(Verdict.DISAGREES);
        assertThat(verdict(study, ordered("low", "high", "middle"), rising)).isEqualTo(Verdict.UNDECIDED);
        Results equal = results(cohort("low", preferring(50, POOL)), cohort("high", preferring(50, POOL)));
        Study two = study(group("low"), group("high"));
        assertThat(verdict(two, higher("high", "low"), equal)).isEqualTo(Verdict.DISAGREES);
        assertThat(verdict(two, new Claim.NoDifference("same", "high", "low", Fixture.A, 0.1, false), equal))
                .isEqualTo(Verdict.AGREES);
    }

    @Test
    void aMeanMeetsItsInterval() {
        Study study = study(group("g"));
        assertThat(verdict(study, mean(1000, 1200), 100)).isEqualTo(Verdict.AGREES);
        assertThat(verdict(study, mean(1000, 1200), 250)).isEqualTo(Verdict.UNDECIDED);
        assertThat(verdict(study, mean(1000, 1200), 310)).isEqualTo(Verdict.DISAGREES);
    }

    @Test
    void aDistributionMeetsRealAnimals() {
        StringBuilder csv = new StringBuilder("animal,kind,seconds\n");
        for (double a : Fixture.normal(1100, 100, 60)) {
            csv.append("x").append(csv.length()).append(",wild,").append(a).append('\n');
        }
        csv.append("y,tame,5\nz,wild,NA\n");
        Judge judge = new Judge(11, Map.of("real", csv.toString()));
        Study study = study(group("g"));
        Results results = results(cohort("g", preferring(100, 60)));
        Judgement same =
                judge.judge(finding(study, null, distribution("seconds", "wild")), List.of(results))
                        .claims()
                        .getFirst()
                        .shown();
        assertThat(same.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(same.effect().value()).isLessThan(0.02);
        assertThat(same.reason()).contains("from 60 real animals").contains("1 rows without a value");
        Judgement filled =
                judge.judge(finding(study, null, distribution("seconds", "wild", 1e6)), List.of(results))
                        .claims()
                        .getFirst()
                        .shown();
        assertThat(filled.reason()).contains("from 61 real animals").doesNotContain("without a value");
        assertThat(filled.effect().value()).isGreaterThan(same.effect().value());
        Score far = judge.judge(finding(study, null, distribution("seconds", "tame")), List.of(results));
        assertThat(far.verdict()).isEqualTo(Verdict.DISAGREES);
        Score lacking = judge.judge(finding(study, null, distribution("minutes", "wild")), List.of(results));
        assertThat(lacking)
                .isInstanceOfSatisfying(
                        Score.Failed.class,
                        f ->
                                assertThat(f.why())
                                        .isEqualTo("the table has no column 'minutes', only [animal, kind, seconds]"));
    }

    @Test
    void theRangeOfAnOpenSpanNeedsTwoThirds() {
        Study study = study(group("g"));
        Finding finding = finding(study, 12, preference("g"));
        List<Results> two = List.of(at(0, 200), at(0.5, 200), at(1, 0));
        List<Results> one = List.of(at(0, 200), at(0.5, 0), at(1, 60));
        assertThat(JUDGE.judge(finding, two).verdict()).isEqualTo(Verdict.AGREES);
        assertThat(JUDGE.judge(finding, one).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(JUDGE.judge(finding, two).claims().getFirst().variants())
                .extracting(Judgement::variant)
                .containsExactly(0.0, 0.5, 1.0);
    }

    @Test
    void aFindingAgreesOnlyIfEveryScoredClaimDoes() {
        Study study = study(group("g"), group("h"));
        Results results = results(cohort("g", preferring(200, POOL)), cohort("h", preferring(0, POOL)));
        assertThat(verdicts(study, results, preference("g"), higher("g", "h"))).isEqualTo(Verdict.AGREES);
        assertThat(verdicts(study, results, preference("g"), preference("h"))).isEqualTo(Verdict.DISAGREES);
        Claim recalled = Fixture.approximate(preference("h")).getFirst();
        Score score = JUDGE.judge(finding(study, 12, preference("g"), recalled), List.of(results));
        assertThat(score.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(score.claims()).extracting(ClaimScore::verdict).containsExactly(Verdict.AGREES, Verdict.DISAGREES);
        assertThat(verdicts(study, results, recalled)).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void powerIsThatOfTheWeakestDirectionalClaimAtThePublishedN() {
        Study study = study(group("g"), group("h"));
        Results results = results(cohort("g", preferring(200, 2000)), cohort("h", preferring(80, 2000)));
        Score score =
                JUDGE.judge(
                        finding(study, 12, preference("g"), preference("h"), noPreference("h", 1)), List.of(results));
        // Noncentral t: 0.7137; five standard errors of 1,000 experiments.
        assertThat(score.powerAtPublishedN()).isCloseTo(0.7137, within(0.08));
        assertThat(score.headline().orElseThrow().claim()).isEqualTo(preference("h"));
        Score unknown = JUDGE.judge(finding(study, null, preference("g")), List.of(results));
        assertThat(unknown.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(unknown.powerAtPublishedN()).isNaN();
    }

    @Test
    void sameSeedSameBitsWhateverTheOrderOfGroupsOrThreads() {
        List<Group> groups = List.of(group("low"), group("middle"), group("high"));
        List<Results.Cohort> cohorts =
                List.of(
                        cohort("low", preferring(20, 50)),
                        cohort("middle", preferring(40, 50)),
                        cohort("high", preferring(60, 50)));
        Claim[] claims = {
            ordered("low", "middle", "high"), higher("high", "low"), preference("low"), noPreference("middle", 0.2)
        };
        List<ClaimScore> forwards =
                JUDGE.judge(
                                finding(study(groups.toArray(Group[]::new)), 12, claims),
                                List.of(new Results(0.5, cohorts)))
                        .claims();
        List<ClaimScore> backwards =
                JUDGE.judge(
                                finding(study(groups.reversed().toArray(Group[]::new)), 12, claims),
                                List.of(new Results(0.5, cohorts.reversed())))
                        .claims();
        assertThat(backwards).isEqualTo(forwards);
        List<List<ClaimScore>> parallel =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i ->
                                JUDGE.judge(
                                                finding(study(groups.toArray(Group[]::new)), 12, claims),
                                                List.of(new Results(0.5, cohorts)))
                                        .claims())
                        .toList();
        assertThat(parallel).allMatch(forwards::equals);
        Judge other = new Judge(12, Map.of());
        assertThat(
                        other.judge(
                                        finding(study(groups.toArray(Group[]::new)), 12, claims),
                                        List.of(new Results(0.5, cohorts)))
                                .claims())
                .isNotEqualTo(forwards);
    }

    /// Names decide nothing: with the keys kept, another name gives the same shares and intervals.
    @Test
    void renamingAGroupChangesNoBit() {
        Group plain = group("g");
        Group renamed =
                new Group(
                        "quite another",
                        plain.key(),
                        plain.species(),
                        plain.sex(),
                        plain.phases(),
                        plain.interventions());
        List<Recording> recordings = preferring(60, 50);
        Judgement before =
                JUDGE.judge(finding(study(plain), 12, preference("g")), List.of(results(cohort("g", recordings))))
                        .claims()
                        .getFirst()
                        .shown();
        Judgement after =
                JUDGE.judge(
                                finding(study(renamed), 12, preference("quite another")),
                                List.of(results(cohort("quite another", recordings))))
                        .claims()
                        .getFirst()
                        .shown();
        assertThat(after).isEqualTo(before);
    }

    /// Two pool sizes and two seeds, far from the limits of 80 % and 20 %: no flip.
    @Test
    void verdictsDoNotDependOnThePoolOrTheSeed() {
        for (int size : new int[] {100, 400}) {
            for (long seed : new long[] {1, 2}) {
                Judge judge = new Judge(seed, Map.of());
                Study study = study(group("g"));
                Results results = results(cohort("g", preferring(130, size)));
                assertThat(judge.judge(finding(study, 12, preference("g")), List.of(results)).verdict())
                        .isEqualTo(Verdict.AGREES);
            }
        }
    }

    @Test
    void manyLostSubjectsFailWhatNeedsThemAndNothingElse() {
        Study study = study(group("g"), group("h"));
        Results results = results(cohort("g", preferring(200, POOL)), losing("h", 11));
        assertThat(verdicts(study, results, preference("g"))).isEqualTo(Verdict.AGREES);
        assertThat(JUDGE.judge(finding(study, 12, preference("g"), preference("h")), List.of(results)))
                .isInstanceOfSatisfying(
                        Score.Failed.class,
                        f ->
                                assertThat(f.why())
                                        .isEqualTo(
                                                "11 of 211 subjects of 'h' were lost, the first: the rate grew without bound"));
    }

    @Test
    void fewLostSubjectsAreMissingAnimals() {
        Study study = study(group("h"));
        ClaimScore score =
                JUDGE.judge(finding(study, 12, preference("h")), List.of(results(losing("h", 10)))).claims().getFirst();
        assertThat(score.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(score.shown().subjects()).isEqualTo(210);
        assertThat(score.shown().notApplicable()).isEqualTo(10);
        assertThat(score.shown().reason())
                .endsWith("; 10 of 210 subjects of 'h' were lost and count as missing animals");
    }

    private static Results.Cohort losing(String group, int lost) {
        return new Results.Cohort(
                group,
                preferring(200, POOL),
                Collections.nCopies(lost, new Results.Lost(7, "the rate grew without bound")));
    }

    @Test
    void animalsWithLittleContactAreCountedAndLeaveShares() {
        List<Recording> recordings = new ArrayList<>(Collections.nCopies(30, recording(900, 100, 20)));
        recordings.addAll(Collections.nCopies(10, recording(30, 10, 20)));
        Study study = study(group("g"));
        Claim share = new Claim.Within("nearly all with a", "g", Fixture.SHARE, 0.85, 0.95, false);
        Score score = JUDGE.judge(finding(study, 12, share), List.of(results(cohort("g", recordings))));
        assertThat(score.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(score.claims().getFirst().shown().notApplicable()).isEqualTo(10);
        assertThat(score.guards().getFirst().littleContact()).isEqualTo(10);
        assertThat(score.guards().getFirst().contact()).isCloseTo((30 * 1000 + 10 * 40) / 40.0, within(1e-9));
        Score none =
                JUDGE.judge(
                        finding(study, 12, share),
                        List.of(results(cohort("g", Collections.nCopies(9, recording(5, 5, 20))))));
        assertThat(none.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(none.claims().getFirst().shown().reason()).isEqualTo("no animal can be measured");
    }

    @Test
    void listedFindingsAreNotScored() {
        Finding scored = finding(study(group("g")), 12, preference("g"));
        Finding input =
                new Finding(
                        scored.id(),
                        scored.citation(),
                        scored.role(),
                        scored.family(),
                        scored.standing(),
                        scored.standingNote(),
                        null,
                        Finding.Scored.INPUT,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of());
        assertThat(JUDGE.judge(input, List.of()))
                .isInstanceOfSatisfying(
                        Score.NotApplicable.class,
                        s -> assertThat(s.reason()).isEqualTo("its measure is set by an entry of the atlas"));
        assertThatThrownBy(() -> JUDGE.judge(scored, List.of())).hasMessage("finding author-2000-claim has no results");
    }

    private static Claim.Ordered ordered(String... groups) {
        return new Claim.Ordered("rises", List.of(groups), Fixture.A, false);
    }

    private static Claim.Within mean(double low, double high) {
        return new Claim.Within("sits so long", "g", Fixture.A, low, high, false);
    }

    private static Claim.Distribution distribution(String column, String kind) {
        return distribution(column, kind, Double.NaN);
    }

    private static Claim.Distribution distribution(String column, String kind, double empty) {
        return new Claim.Distribution(
                "spread as in real ones",
                "g",
                Fixture.A,
                "real",
                column,
                Map.of("kind", kind),
                "animal",
                empty,
                0.2,
                false);
    }

    private static Results at(double variant, double mean) {
        return new Results(variant, List.of(cohort("g", preferring(mean, POOL))));
    }

    private static Verdict verdict(Study study, Claim claim, double mean) {
        return verdict(study, claim, results(cohort("g", preferring(mean, POOL))));
    }

    private static Verdict verdict(Study study, Claim claim, Results results) {
        return verdicts(study, results, claim);
    }

    private static Verdict verdicts(Study study, Results results, Claim... claims) {
        return JUDGE.judge(finding(study, 12, claims), List.of(results)).verdict();
    }
}
