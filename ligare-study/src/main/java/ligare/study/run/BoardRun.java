package ligare.study.run;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import ligare.model.Atlas;
import ligare.model.NullModel;
import ligare.model.Study;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.explain.Columns;
import ligare.study.report.FigureCounts;
import ligare.study.report.Outcome;
import ligare.study.report.Rerun;
import ligare.study.report.Row;
import ligare.study.report.Scoreboard;
import ligare.study.report.Tally;
import ligare.study.score.Controls;
import ligare.study.score.NullScore;
import ligare.study.score.Score;
import ligare.study.score.Verdict;

/// A scoreboard and the runs behind it.
///
/// @param words the board as text
/// @param board every finding with its verdict
/// @param findings id → results
/// @param controls results of the negative controls
public record BoardRun(String words, Scoreboard board, Map<String, List<Results>> findings, List<Results> controls) {
    /// What has to be run: every finding, then every control of the atlas, then the rivals of every finding.
    public static List<RunPlan> plans(List<Case> cases, Atlas atlas, int subjects, long seed) {
        List<RunPlan> plans = new ArrayList<>();
        cases.forEach(c -> plans.addAll(c.plans(subjects, seed)));
        atlas.controls().values().forEach(study -> plans.add(RunPlan.of(atlas, study, subjects, seed)));
        cases.forEach(c -> plans.addAll(c.rivals(subjects, seed).values()));
        return plans;
    }

    /// Runs all findings and all controls.
    ///
    /// @param atlas with the controls
    public static BoardRun of(List<Case> cases, Atlas atlas, int subjects, long seed, String version, Runner runner) {
        List<List<Results>> results = runner.of(plans(cases, atlas, subjects, seed));

        Map<String, List<Results>> findings = new LinkedHashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        int next = 0;
        for (Case each : cases) {
            List<Results> own = each.plans(subjects, seed).isEmpty() ? List.of() : results.get(next++);
            findings.put(each.finding().id(), own);
            outcomes.add(each.outcome(own, seed));
        }
        List<Controls.Run> controlled = new ArrayList<>();
        for (Study study : atlas.controls().values()) {
            controlled.add(new Controls.Run(study, Results.middle(results.get(next++))));
        }
        for (int i = 0; i < outcomes.size(); i++) {
            Case each = cases.get(i);
            SequencedMap<String, Score> rivals = new LinkedHashMap<>();
            for (String name : each.rivals(subjects, seed).keySet()) {
                rivals.put(name, each.outcome(results.get(next++), seed).score());
            }
            outcomes.set(i, outcomes.get(i).beside(rivals));
        }
        Scoreboard board = board(cases, subjects, seed, version, outcomes, Controls.of(controlled, seed));
        return of(board, findings, controlled.stream().map(Controls.Run::results).toList());
    }

    /// The findings whose verdict hangs on who was simulated: see [Case#settled]. What their verdict is does not matter.
    ///
    /// @param cases of the board
    public List<Case> unsettled(List<Case> cases) {
        Map<String, Score> scores = new HashMap<>();
        board.outcomes().forEach(outcome -> scores.put(outcome.id(), outcome.score()));
        return cases.stream()
                .filter(each -> {
                    Score score = requireNonNull(scores.get(each.finding().id()));
                    return !each.settled(score, results(each), board.seed());
                })
                .toList();
    }

    /// The same board, with these findings asked again of larger pools. Of those only the verdicts are kept, one finding after
    /// the other: what was recorded stays that of the usual pools, whose subjects are the first of the larger ones. Where
    /// subjects were lost, all is kept.
    ///
    /// @param again some of the board
    /// @param subjects per group
    public BoardRun enlarged(List<Case> again, int subjects, BatchRunner runner) {
        long seed = board.seed();
        Map<String, List<Results>> all = new LinkedHashMap<>(findings);
        Map<String, Integer> larger = new LinkedHashMap<>();
        Map<String, Outcome> renewed = new HashMap<>();
        runner.each(
                again.stream().map(each -> each.plans(subjects, seed)).toList(),
                (number, results) -> {
                    Case each = again.get(number);
                    String id = each.finding().id();
                    larger.put(id, subjects);
                    renewed.put(id, each.outcome(results.getFirst(), seed));
                    if (results.getFirst().stream()
                            .flatMap(variant -> variant.cohorts().stream())
                            .anyMatch(cohort -> !cohort.lost().isEmpty())) {
                        all.put(id, results.getFirst());
                    }
                });
        List<Outcome> outcomes =
                board.outcomes().stream()
                        .map(outcome -> renewed.getOrDefault(outcome.id(), outcome).beside(outcome.rivals()))
                        .toList();
        return of(board.enlarged(outcomes, larger), all, controls);
    }

    private List<Results> results(Case each) {
        return requireNonNull(findings.get(each.finding().id()));
    }

    private int subjects(String finding) {
        return board.larger().getOrDefault(finding, board.subjects());
    }

    /// What has to be run so that the other animals run: every finding in which they can. Null models and controls do not ask
    /// what others do.
    public static List<RunPlan> companyPlans(List<Case> cases, int subjects, long seed) {
        return cases.stream().flatMap(each -> each.companyPlans(subjects, seed).stream()).toList();
    }

    /// The same board, beside what its findings are with the other animals running.
    ///
    /// @param cases of the board
    public BoardRun besideRunningOthers(List<Case> cases, Runner runner) {
        long seed = board.seed();
        List<List<RunPlan>> plans =
                cases.stream().map(each -> each.companyPlans(subjects(each.finding().id()), seed)).toList();
        List<List<Results>> results = runner.of(plans.stream().flatMap(List::stream).toList());
        List<Outcome> outcomes = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < cases.size(); i++) {
            Case each = cases.get(i);
            Outcome outcome = board.outcomes().get(i);
            Score score = null;
            if (!plans.get(i).isEmpty()) {
                score = each.outcome(results.get(next++), seed).score();
            }
            Score after = score;
            outcomes.add(
                    outcome.beside(
                            each.company().map(others -> new Rerun(others, outcome.score(), after)).orElse(null)));
        }
        return of(board.with(outcomes), findings, controls);
    }

    private static BoardRun of(Scoreboard board, Map<String, List<Results>> findings, List<Results> controls) {
        return new BoardRun(heading(board) + "\n\n" + board.words(), board, findings, controls);
    }

    /// The same runs, with the board beside a cross-validation.
    public BoardRun beside(Map<String, Verdict> leftOut) {
        return of(board.beside(leftOut), findings, controls);
    }

    /// Asks a null model, which needs no runs.
    public static BoardRun ofNull(NullModel model, List<Case> cases, int subjects, long seed, String version) {
        List<Outcome> outcomes =
                cases.stream().map(c -> Outcome.of(NullScore.of(model, c.finding()), c.atlas().nulls())).toList();
        Scoreboard board = board(cases, subjects, seed, version, outcomes, new Controls(List.of()));
        return new BoardRun(words(model, board), board, Map.of(), List.of());
    }

    /// Everything that was run.
    public List<List<Results>> all() {
        List<List<Results>> all = new ArrayList<>(findings.values());
        all.add(controls);
        return all;
    }

    private static String words(NullModel model, Scoreboard board) {
        Columns columns = new Columns();
        for (Row row : board.rows()) {
            if (row.differ()) {
                columns.row(row.over(), row.verdict().word(), row.ids());
            }
            for (Outcome outcome : row.outcomes()) {
                Score score = outcome.score();
                columns.row(outcome.id(), score.verdict().word());
                score.claims().stream()
                        .filter(claim -> claim.verdict() != Verdict.AGREES)
                        .forEach(claim -> columns.row("", claim.verdict().word(), claim.claim().words()));
            }
        }
        Tally tally = board.tally();
        return "Null model %s in the place of the circuit, without any run. %s\n\n%s\n\n%d of %d agree, %d disagree, %d undecided\n"
                .formatted(
                        model.name(),
                        model.describes(),
                        columns,
                        tally.agree(),
                        tally.total(),
                        tally.disagree(),
                        tally.undecided());
    }

    private static Scoreboard board(
            List<Case> cases, int subjects, long seed, String version, List<Outcome> outcomes, Controls controls) {
        return new Scoreboard(version, seed, subjects, outcomes, controls, FigureCounts.of(JoinedAtlas.of(cases)));
    }

    private static String heading(Scoreboard board) {
        int findings = board.outcomes().size();
        return "Ligare %s: %d %s, %s, seed %d"
                .formatted(
                        board.version(), findings, findings == 1 ? "finding" : "findings", board.pools(), board.seed());
    }
}
