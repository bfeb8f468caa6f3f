package ligare.study.score;

import static ligare.study.score.Verdict.AGREES;
import static ligare.study.score.Verdict.DISAGREES;
import static ligare.study.score.Verdict.NOT_APPLICABLE;
import static ligare.study.score.Verdict.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.model.NullModel;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.protocol.Phase;
import ligare.model.unit.Span;
import org.junit.jupiter.api.Test;

class NullPredictionTest {
    private static final double HOUR = 3_600_000;
    private static final NullModel TIME =
            new NullModel("time", "", 1, Map.of("feast", 10.0), Map.of(), Map.of(), false, 12);
    private static final NullModel SIGNS =
            new NullModel(
                    "signs",
                    "",
                    0,
                    Map.of("feast", 1.0),
                    Map.of("tonic", 1.0, "poison", -1.0),
                    Map.of("lock", 1.0),
                    true,
                    0.5);

    @Test
    void hoursInCompanyAndConditionsBeforeTheTestCount() {
        assertThat(prefers(TIME, group(12, false))).isEqualTo(DISAGREES);
        assertThat(prefers(TIME, group(12.1, false))).isEqualTo(AGREES);
        assertThat(prefers(TIME, group(2.1, true))).isEqualTo(AGREES);
        assertThat(prefersNone(TIME, group(12, false))).isEqualTo(AGREES);
        Group test =
                new Group(
                        "g",
                        "g",
                        "s",
                        "f",
                        List.of(new Phase("test", "p", span(99), List.of("a"), List.of("feast"))),
                        List.of());
        assertThat(prefers(TIME, test)).isEqualTo(DISAGREES);
    }

    @Test
    void theMostNegativeTermVetoes() {
        assertThat(prefers(SIGNS, group(1, true))).isEqualTo(AGREES);
        assertThat(prefers(SIGNS, group(1, false, give("tonic", "together", 0)))).isEqualTo(AGREES);
        assertThat(prefers(SIGNS, group(1, true, give("tonic", "together", 0), give("poison", "together", 0))))
                .isEqualTo(DISAGREES);
        assertThat(prefers(SIGNS, group(1, true, express(0)))).isEqualTo(DISAGREES);
        assertThat(prefers(SIGNS, group(1, false, express(2)))).isEqualTo(AGREES);
        assertThat(prefers(SIGNS, group(1, false, express(1)))).isEqualTo(DISAGREES);
    }

    @Test
    void whatIsGivenInTheTestComesTooLate() {
        assertThat(prefers(SIGNS, group(1, true, give("poison", "test", 0)))).isEqualTo(AGREES);
        assertThat(prefers(SIGNS, group(1, true, give("poison", "test", -HOUR)))).isEqualTo(DISAGREES);
        assertThat(prefers(SIGNS, group(1, false, give("other", "together", 0)))).isEqualTo(DISAGREES);
    }

    @Test
    void differencesFollowTheScores() {
        Group plain = named("plain", group(1, true));
        Group poisoned = named("poisoned", group(1, true, give("poison", "together", 0)));
        Group unrelated = named("unrelated", group(1, true, give("other", "together", 0)));
        Study study = Fixture.study(plain, poisoned, unrelated);
        assertThat(NullPrediction.of(SIGNS, study, Fixture.higher("plain", "poisoned"))).isEqualTo(AGREES);
        assertThat(NullPrediction.of(SIGNS, study, Fixture.higher("poisoned", "plain"))).isEqualTo(DISAGREES);
        assertThat(NullPrediction.of(SIGNS, study, Fixture.higher("plain", "unrelated"))).isEqualTo(DISAGREES);
        assertThat(
                        NullPrediction.of(
                                SIGNS, study, new Claim.NoDifference("", "plain", "unrelated", Fixture.A, 0.1, false)))
                .isEqualTo(AGREES);
        assertThat(
                        NullPrediction.of(
                                SIGNS, study, new Claim.Ordered("", List.of("poisoned", "plain"), Fixture.A, false)))
                .isEqualTo(AGREES);
        assertThat(
                        NullPrediction.of(
                                SIGNS,
                                study,
                                new Claim.Ordered("", List.of("poisoned", "plain", "unrelated"), Fixture.A, false)))
                .isEqualTo(DISAGREES);
    }

    @Test
    void ofLearnersNothingIsSaid() {
        Study lives = Fixture.study(group(1, true));
        Study learns =
                new Study(
                        lives.name(),
                        lives.key(),
                        lives.question(),
                        "",
                        "",
                        lives.subjects(),
                        lives.seed(),
                        lives.groups(),
                        lives.measures(),
                        lives.contrasts(),
                        lives.preferences(),
                        lives.findings(),
                        lives.figures(),
                        "learner",
                        new LinkedHashMap<>());
        Claim claim = Fixture.preference("g");
        assertThat(NullPrediction.of(SIGNS, Fixture.finding(lives, 12, claim))).isNotEqualTo(NOT_APPLICABLE);
        assertThat(NullPrediction.of(SIGNS, Fixture.finding(learns, 12, claim))).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void quantitiesStayUndecidedAndRecalledClaimsDoNotCount() {
        Study study = Fixture.study(group(1, true));
        Claim quantity = new Claim.Within("", "g", Fixture.A, 1, 2, false);
        assertThat(NullPrediction.of(SIGNS, study, quantity)).isEqualTo(UNDECIDED);
        assertThat(NullPrediction.of(SIGNS, Fixture.finding(study, 12, Fixture.preference("g"), quantity)))
                .isEqualTo(UNDECIDED);
        Claim wrong = Fixture.noPreference("g", 0.2);
        assertThat(NullPrediction.of(SIGNS, Fixture.finding(study, 12, wrong, quantity))).isEqualTo(DISAGREES);
        assertThat(
                        NullPrediction.of(
                                SIGNS,
                                Fixture.finding(study, 12, Fixture.approximate(Fixture.preference("g")).getFirst())))
                .isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void openSpansAreMetOverTheirRange() {
        Group open = new Group("g", "g", "s", "f", phases(new Span(2 * HOUR, 20 * HOUR), false), List.of());
        // 2, 6.3 and 20 hours: no preference at two of three.
        assertThat(prefers(TIME, open)).isEqualTo(DISAGREES);
        assertThat(prefersNone(TIME, open)).isEqualTo(AGREES);
    }

    private static Verdict prefers(NullModel model, Group group) {
        return NullPrediction.of(model, Fixture.study(group), Fixture.preference("g"));
    }

    private static Verdict prefersNone(NullModel model, Group group) {
        return NullPrediction.of(model, Fixture.study(group), Fixture.noPreference("g", 0.2));
    }

    private static Group group(double hours, boolean feast, Intervention... interventions) {
        return new Group("g", "g", "s", "f", phases(span(hours), feast), List.of(interventions));
    }

    private static Group named(String name, Group group) {
        return new Group(name, name, group.species(), group.sex(), group.phases(), group.interventions());
    }

    private static List<Phase> phases(Span together, boolean feast) {
        return List.of(
                new Phase("alone", "p", span(50), List.of(), List.of()),
                new Phase("together", "p", together, List.of("a"), feast ? List.of("feast") : List.of()),
                new Phase("test", "p", span(3), List.of("a", "b"), List.of()));
    }

    private static Intervention give(String ligand, String phase, double offset) {
        return new Intervention.Give(
                ligand, new Span(1, 1), new Intervention.Route.Systemic(), 0, List.of(new Moment(phase, offset)));
    }

    private static Intervention express(double factor) {
        return new Intervention.Express("lock", null, new Span(factor, factor), List.of());
    }

    private static Span span(double hours) {
        return new Span(hours * HOUR, hours * HOUR);
    }
}
