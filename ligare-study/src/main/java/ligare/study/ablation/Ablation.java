package ligare.study.ablation;

import java.util.ArrayList;
import java.util.List;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.ablation.Part;
import ligare.model.evidence.Finding;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.ablation.AblationMatrix.Cell;
import ligare.study.ablation.AblationMatrix.Column;
import ligare.study.ablation.AblationMatrix.Row;
import ligare.study.run.BatchRunner;
import ligare.study.run.Case;
import ligare.study.run.Runner;
import ligare.study.score.ClaimScore;
import ligare.study.score.Judge;
import ligare.study.score.Score;
import ligare.study.score.Verdict;

/// Runs findings on whole and on ablated circuits, at one point of their open spans, with the same random numbers.
///
///     AblationMatrix matrix = new Ablation(cases, subjects, seed).matrix(parts, version, digest, all, whole, without);
public final class Ablation {
    private final List<Case> cases;
    private final int subjects;
    private final long seed;

    /// @param cases    those that are not scored are left out
    /// @param subjects per group
    /// @param seed     of all random numbers
    public Ablation(List<Case> cases, int subjects, long seed) {
        this.cases =
                cases.stream()
                        .filter(c -> c.finding().scored() == Finding.Scored.YES && c.finding().study() != null)
                        .toList();
        this.subjects = subjects;
        this.seed = seed;
    }

    /// Runs every finding on the whole circuit, then without each part.
    ///
    /// @param parts   to be taken out
    /// @param version of the program
    /// @param digest  of what decides how the animals run
    /// @param all     also run without a part what the whole circuit does not agree with
    /// @param whole   runs the whole circuit
    /// @param without runs one batch per part
    public AblationMatrix matrix(
            List<Part> parts, String version, String digest, boolean all, Runner whole, BatchRunner without) {
        List<Column> columns = whole(whole.of(plans()));
        List<List<RunPlan>> plans = parts.stream().map(part -> plans(part, columns, all)).toList();
        List<Row> rows = new ArrayList<>();
        without.each(plans, (i, results) -> rows.add(row(parts.get(i), columns, all, results)));
        return new AblationMatrix(version, digest, seed, subjects, columns, rows);
    }

    /// What has to be run of the whole circuits: one plan per finding.
    public List<RunPlan> plans() {
        return cases.stream().map(c -> plan(c.atlas(), study(c))).toList();
    }

    /// What will have to be run at most, as if the whole circuits agreed with every finding: what it costs.
    ///
    /// @param parts to be taken out
    public List<RunPlan> foreseen(List<Part> parts) {
        List<RunPlan> plans = new ArrayList<>(plans());
        for (Part part : parts) {
            cases.stream()
                    .filter(c -> concerns(part, c) && decidable(part, c))
                    .map(c -> plan(c.atlas(), study(c)))
                    .forEach(plans::add);
        }
        return plans;
    }

    /// The findings as the whole circuits have them.
    ///
    /// @param results of [#plans()], in their order
    public List<Column> whole(List<List<Results>> results) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            columns.add(new Column(cases.get(i).finding(), judge(cases.get(i), results.get(i))));
        }
        return columns;
    }

    /// What has to be run without a part.
    ///
    /// @param whole the findings with it
    /// @param all   also run what cannot decide: findings with which the whole circuit does not agree (removal may repair
    ///     them), that record or manipulate the part, that claim no behaviour, or that are contested
    public List<RunPlan> plans(Part part, List<Column> whole, boolean all) {
        List<RunPlan> plans = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            if (runs(part, cases.get(i), whole.get(i), all)) {
                plans.add(plan(Excision.of(part, cases.get(i).atlas()), study(cases.get(i))));
            }
        }
        return plans;
    }

    /// What became of the findings without a part.
    ///
    /// @param results of [#plans(Part, List, boolean)], in their order
    public Row row(Part part, List<Column> whole, boolean all, List<List<Results>> results) {
        List<Cell> cells = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < cases.size(); i++) {
            Case each = cases.get(i);
            String contact = new Contact(each.atlas(), study(each)).with(part).orElse("");
            cells.add(
                    runs(part, each, whole.get(i), all)
                            ? cell(each, whole.get(i).whole(), judge(each, results.get(next++)), contact)
                            : new Cell(
                                    each.finding().id(),
                                    Outcome.NOT_RUN,
                                    Verdict.NOT_APPLICABLE,
                                    contact,
                                    List.of(),
                                    false,
                                    whole.get(i).whole().contested()));
        }
        return new Row(part, cells);
    }

    private static Cell cell(Case each, Score whole, Score without, String contact) {
        List<ClaimScore> lost = new ArrayList<>();
        for (int i = 0; i < whole.claims().size(); i++) {
            ClaimScore before = whole.claims().get(i);
            boolean agreed = before.scored() && before.verdict() == Verdict.AGREES;
            if (agreed && without.claims().get(i).verdict() != Verdict.AGREES) {
                lost.add(before);
            }
        }
        return new Cell(
                each.finding().id(),
                outcome(whole.verdict(), without.verdict()),
                without.verdict(),
                contact,
                lost.stream().map(c -> c.claim().words()).toList(),
                lost.stream().anyMatch(c -> Behavioural.is(study(each), c.claim())),
                whole.contested());
    }

    private static Outcome outcome(Verdict whole, Verdict without) {
        if (without == Verdict.FAILED) {
            return Outcome.FAILED;
        }
        if (whole == Verdict.AGREES) {
            return without == Verdict.AGREES ? Outcome.KEPT : Outcome.BROKEN;
        }
        return without == Verdict.AGREES ? Outcome.REPAIRED : Outcome.STILL_OPEN;
    }

    private static boolean runs(Part part, Case each, Column whole, boolean all) {
        return concerns(part, each) && (all || decides(part, each, whole.whole()));
    }

    private static boolean concerns(Part part, Case each) {
        return study(each).circuit().equals(part.of()) || study(each).learner().equals(part.of());
    }

    private static boolean decides(Part part, Case each, Score whole) {
        return whole.verdict() == Verdict.AGREES
                && whole.claims().stream().anyMatch(c -> c.scored() && Behavioural.is(study(each), c.claim()))
                && decidable(part, each);
    }

    private static boolean decidable(Part part, Case each) {
        return !each.finding().contested()
                && each.finding().claims().stream().anyMatch(claim -> Behavioural.is(study(each), claim))
                && new Contact(each.atlas(), study(each)).with(part).isEmpty();
    }

    private Score judge(Case each, List<Results> results) {
        return new Judge(seed, each.atlas().datasets()).judge(each.finding(), results);
    }

    private RunPlan plan(Atlas atlas, Study study) {
        return RunPlan.inTheMiddle(atlas, study, subjects, seed);
    }

    private static Study study(Case each) {
        Study study = each.finding().study();
        if (study == null) {
            throw new IllegalStateException("a finding that is scored has a study: " + each.finding().id());
        }
        return study;
    }
}
