package ligare.study.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import ligare.model.Atlas;
import ligare.model.NullModel;
import ligare.model.Study;
import ligare.model.evidence.Citation;
import ligare.model.evidence.Claim;
import ligare.model.evidence.Conflict;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Finding;
import ligare.model.evidence.Status;
import ligare.model.measure.Measure;
import ligare.model.measure.Recording;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.protocol.Phase;
import ligare.model.unit.Dimension;
import ligare.model.unit.Span;
import ligare.study.Results;
import ligare.study.report.Answer;
import ligare.study.report.FigureCounts;
import ligare.study.report.Outcome;
import ligare.study.report.Scoreboard;
import ligare.study.score.Controls;
import ligare.study.score.Fixture;
import ligare.study.score.Judge;
import org.jspecify.annotations.Nullable;

/// A whole input without a simulation: two groups, one of which prefers, and every kind of claim and intervention. All
/// texts pass through one function, so a test can spoil every one of them.
final class Synthetic {
    private static final double HOUR = 36e5;
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");
    private static final int SUBJECTS = 30;
    private static final long SEED = 7;

    private final UnaryOperator<String> text;
    private final String control;
    private final String treated;
    private final String partner;
    private final String stranger;
    private final String test;

    private Synthetic(UnaryOperator<String> text) {
        this.text = text;
        control = text.apply("vehicle");
        treated = text.apply("antagonist");
        partner = text.apply("partner");
        stranger = text.apply("stranger");
        test = text.apply("test phase");
    }

    static ReportInput board(UnaryOperator<String> text) {
        return new Synthetic(text).board();
    }

    static ReportInput run(UnaryOperator<String> text) {
        return new Synthetic(text).run();
    }

    private ReportInput board() {
        Map<String, List<Results>> results = new LinkedHashMap<>();
        return ReportInput.of(atlas(), scoreboard(results), results, TIME);
    }

    private ReportInput run() {
        Map<String, List<Results>> findings = new LinkedHashMap<>();
        Scoreboard board = scoreboard(findings);
        Answer answer = Answer.of(study("study of one"), results(), SUBJECTS, SEED, board.outcomes());
        return ReportInput.of(atlas(), answer, results(), findings, null, text.apply("version"), TIME);
    }

    private Scoreboard scoreboard(Map<String, List<Results>> results) {
        Judge judge = new Judge(SEED, datasets());
        List<Outcome> outcomes = new ArrayList<>();
        for (Finding finding : findings()) {
            results.put(finding.id(), results());
            outcomes.add(Outcome.of(judge.judge(finding, results()), nulls()));
        }
        Study alike = study("control study");
        Controls controls = Controls.of(List.of(new Controls.Run(alike, results().get(1))), SEED);
        return new Scoreboard(text.apply("version"), SEED, SUBJECTS, outcomes, controls, FigureCounts.of(atlas()));
    }

    private List<Finding> findings() {
        String contact = text.apply("partner contact");
        String other = text.apply("stranger contact");
        String share = text.apply("share of contact");
        Claim all = new Claim.Preference(text.apply("claim of preference"), control, contact, other, false);
        return List.of(
                finding("agreeing finding", Finding.Standing.REPLICATED, null, Finding.Scored.YES, List.of(all)),
                finding(
                        "disagreeing finding",
                        Finding.Standing.SINGLE,
                        null,
                        Finding.Scored.YES,
                        List.of(
                                new Claim.NoPreference(
                                        text.apply("claim of none"), control, contact, other, 0.2, false),
                                new Claim.Higher(text.apply("claim of more"), control, treated, contact, false),
                                new Claim.NoDifference(
                                        text.apply("claim of equality"), control, treated, contact, 0.2, true),
                                new Claim.Ordered(
                                        text.apply("claim of order"), List.of(treated, control), contact, true),
                                new Claim.Within(text.apply("claim of range"), control, contact, 3000, 6000, false),
                                distribution(share))),
                finding("contested finding", Finding.Standing.CONTESTED, null, Finding.Scored.YES, List.of(all)),
                finding(
                        "other laboratory's finding",
                        Finding.Standing.CONTESTED,
                        new Conflict(
                                text.apply("contested finding"),
                                text.apply("what they differ over"),
                                text.apply("found here"),
                                text.apply("found there")),
                        Finding.Scored.YES,
                        List.of(all)),
                finding("listed finding", Finding.Standing.SINGLE, null, Finding.Scored.INPUT, List.of(all)));
    }

    private Claim distribution(String share) {
        return new Claim.Distribution(
                text.apply("claim of distribution"),
                control,
                share,
                "animals",
                "value",
                Map.of(),
                "animal",
                Double.NaN,
                0.2,
                false);
    }

    private Finding finding(
            String id,
            Finding.Standing standing,
            @Nullable Conflict conflict,
            Finding.Scored scored,
            List<Claim> claims) {
        return new Finding(
                text.apply(id),
                new Citation(
                        text.apply("authors"), 1999, text.apply("journal"), text.apply("10.1/doi"), text.apply("page")),
                Finding.Role.CALIBRATION,
                text.apply("family"),
                standing,
                text.apply("standing note"),
                conflict,
                scored,
                scored == Finding.Scored.YES ? null : text.apply("reason"),
                12,
                new Span(60 * 24 * HOUR, 120 * 24 * HOUR),
                text.apply("comment"),
                study(id),
                claims);
    }

    private Study study(String name) {
        Measure.TimeIn contact = new Measure.TimeIn(text.apply("partner contact"), "huddle", partner, test);
        Measure.TimeIn other = new Measure.TimeIn(text.apply("stranger contact"), "huddle", stranger, test);
        List<Phase> phases =
                List.of(
                        phase("cohabitation", 24, List.of(partner), List.of(text.apply("mating"))),
                        phase("test phase", 3, List.of(partner, stranger), List.of()));
        Span dose = new Span(0.5, 5);
        List<Moment> before = List.of(new Moment(text.apply("cohabitation"), -HOUR / 6));
        List<Intervention> done =
                List.of(
                        new Intervention.Give(
                                text.apply("ligand"),
                                dose,
                                new Intervention.Route.Site(text.apply("region")),
                                0,
                                before),
                        new Intervention.Give(
                                text.apply("second ligand"), dose, new Intervention.Route.Ventricle(), HOUR, before),
                        new Intervention.Give(
                                text.apply("third ligand"), dose, new Intervention.Route.Systemic(), 0, before),
                        new Intervention.Express(
                                text.apply("receptor"), text.apply("region"), new Span(2, 2), List.of()),
                        new Intervention.Drive(text.apply("population"), new Span(3, 3), HOUR, before));
        return new Study(
                text.apply(name),
                "key of " + name,
                text.apply("question"),
                "circuit",
                "ethogram",
                SUBJECTS,
                SEED,
                List.of(
                        new Group(
                                control, "key of control", text.apply("species"), text.apply("sex"), phases, List.of()),
                        new Group(treated, "key of treated", text.apply("species"), text.apply("sex"), phases, done)),
                List.of(contact, other, new Measure.Share(text.apply("share of contact"), contact, other, 60)),
                List.of(new Study.Contrast(control, treated)),
                List.of(new Study.Contrast(contact.name(), other.name())),
                List.of(),
                List.of(figure("study file", Status.UNCONFIRMED)),
                "",
                new LinkedHashMap<>());
    }

    private Phase phase(String name, double hours, List<String> others, List<String> conditions) {
        return new Phase(
                text.apply(name), text.apply("place"), new Span(hours * HOUR, hours * HOUR), others, conditions);
    }

    private List<Results> results() {
        return List.of(results(0), results(0.5), results(1));
    }

    private Results results(double variant) {
        return new Results(
                variant,
                List.of(
                        new Results.Cohort(control, recordings(5000, 600, 1)),
                        new Results.Cohort(treated, recordings(2500, 2400, 2))));
    }

    private List<Recording> recordings(double withPartner, double withStranger, long seed) {
        Random random = new Random(seed);
        List<Recording> recordings = new ArrayList<>();
        for (int s = 0; s < SUBJECTS; s++) {
            double a = s == 3 ? 10 : Math.max(0, withPartner + 1200 * random.nextGaussian());
            double b = s == 3 ? 20 : Math.max(0, withStranger + 400 * random.nextGaussian());
            recordings.add(
                    new Recording(
                            List.of(
                                    record("cohabitation", 24, List.of(partner), 0, 0),
                                    record("test phase", 3, List.of(partner, stranger), a, b)),
                            s == 0 ? traces(withPartner > 3000) : List.of()));
        }
        return recordings;
    }

    private Recording.PhaseRecord record(String name, double hours, List<String> others, double a, double b) {
        double left = hours * HOUR - 1000 * (a + b);
        boolean two = others.size() == 2;
        return Fixture.acts(
                text.apply(name),
                hours * HOUR,
                List.of("roam", "huddle"),
                others,
                two
                        ? new double[][] {{0, 0, left}, {1000 * a, 1000 * b, 0}}
                        : new double[][] {{0, left}, {1000 * a, 0}},
                two ? new int[][] {{0, 0, 90}, {9, 9, 0}} : new int[][] {{0, 90}, {9, 0}},
                two ? new double[][] {{0, 0, 0}, {1, 1, 0}} : new double[][] {{0, 0}, {1, 0}});
    }

    private List<Recording.Trace> traces(boolean learns) {
        int n = 240;
        double[] times = new double[n];
        double[] concentration = new double[n];
        double[] flat = new double[n];
        double[] first = new double[n];
        double[] second = new double[n];
        for (int i = 0; i < n; i++) {
            times[i] = 27 * HOUR * i / n - HOUR / 6;
            concentration[i] = 0.3 + Math.exp(-Math.pow((times[i] / HOUR - 4) / 3, 2));
            flat[i] = 4;
            first[i] = learns ? -0.7 * (1 - Math.exp(-Math.max(0, times[i]) / HOUR / 10)) : 0;
            second[i] = 0.1 * first[i];
        }
        return List.of(
                new Recording.Trace(text.apply("concentration"), "", text.apply("unit"), times, concentration),
                new Recording.Trace(text.apply("flat course"), "", "Hz", times, flat),
                new Recording.Trace(text.apply("weight"), partner, "", times, first),
                new Recording.Trace(text.apply("weight"), stranger, "", times, second));
    }

    private Atlas atlas() {
        SequencedMap<String, Atlas.Free> calibration = new LinkedHashMap<>();
        calibration.put(
                text.apply("free value"),
                new Atlas.Free(figure("calibration file", Status.ASSUMED), 1, 50, text.apply("why so")));
        SequencedMap<String, Study> controls = new LinkedHashMap<>();
        controls.put("control", study("control study"));
        return new Atlas(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                controls,
                nulls(),
                datasets(),
                calibration,
                new LinkedHashMap<>());
    }

    private Figure figure(String where, Status status) {
        return new Figure(
                text.apply(where),
                text.apply("20 ms"),
                20,
                Dimension.TIME,
                status,
                text.apply("https://example.org/source of " + where));
    }

    private SequencedMap<String, NullModel> nulls() {
        SequencedMap<String, NullModel> nulls = new LinkedHashMap<>();
        String name = text.apply("null model");
        nulls.put(name, new NullModel(name, text.apply("describes"), 1, Map.of(), Map.of(), Map.of(), false, 12));
        return nulls;
    }

    private static Map<String, String> datasets() {
        return Map.of("animals", "animal,value\na,0.9\na,0.8\nb,0.7\nc,0.95\n");
    }
}
