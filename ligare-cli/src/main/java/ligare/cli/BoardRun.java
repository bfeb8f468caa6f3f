package ligare.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.lang.Suggestion;
import ligare.model.NullModel;
import ligare.model.Study;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.explain.Columns;
import ligare.study.report.FigureCounts;
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
record BoardRun(String words, Scoreboard board, Map<String, List<Results>> findings, List<Results> controls) {
    /// Runs all findings and all controls.
    static BoardRun of(Cases cases, int subjects, long seed, Runs runs) {
        List<Study> controls = List.copyOf(cases.atlas().controls().values());
        List<RunPlan> plans = new ArrayList<>();
        cases.cases().forEach(c -> plans.addAll(c.plans(subjects, seed)));
        controls.forEach(study -> plans.add(RunPlan.of(cases.atlas(), study, subjects, seed)));
        List<List<Results>> results = runs.of("score", plans);

        Map<String, List<Results>> findings = new LinkedHashMap<>();
        List<Scoreboard.Row> rows = new ArrayList<>();
        int next = 0;
        for (Case each : cases.cases()) {
            List<Results> own = each.plans(subjects, seed).isEmpty() ? List.of() : results.get(next++);
            findings.put(each.finding().id(), own);
            rows.add(each.row(own, seed));
        }
        List<Controls.Run> controlled = new ArrayList<>();
        for (Study study : controls) {
            List<Results> variants = results.get(next++);
            controlled.add(new Controls.Run(study, variants.get(variants.size() / 2)));
        }
        Scoreboard board = board(cases, subjects, seed, rows, Controls.of(controlled, seed));
        return new BoardRun(
                heading(board) + "\n\n" + board.words(),
                board,
                findings,
                controlled.stream().map(Controls.Run::results).toList());
    }

    /// Asks a null model, which needs no runs.
    ///
    /// @throws Refusal if the atlas has none of this name
    static BoardRun ofNull(Cases cases, String name, int subjects, long seed) {
        NullModel model = cases.atlas().nulls().get(name);
        if (model == null) {
            List<String> known = List.copyOf(cases.atlas().nulls().keySet());
            throw Refusal.commandLine(
                    "--null " + name,
                    "a null model: " + String.join(", ", known),
                    Suggestion.of(name, known)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("see ligare list null models"));
        }
        List<Scoreboard.Row> rows =
                cases.cases().stream()
                        .map(c -> Scoreboard.Row.of(NullScore.of(model, c.finding()), c.atlas().nulls()))
                        .toList();
        Scoreboard board = board(cases, subjects, seed, rows, new Controls(List.of()));
        return new BoardRun(words(model, board), board, Map.of(), List.of());
    }

    /// Everything that was run.
    List<List<Results>> all() {
        List<List<Results>> all = new ArrayList<>(findings.values());
        all.add(controls);
        return all;
    }

    private static String words(NullModel model, Scoreboard board) {
        Columns columns = new Columns();
        for (Scoreboard.Row row : board.rows()) {
            Score score = row.score();
            columns.row(score.finding().id(), score.verdict().word());
            score.claims().stream()
                    .filter(claim -> claim.verdict() != Verdict.AGREES)
                    .forEach(claim -> columns.row("", claim.verdict().word(), claim.claim().words()));
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
            Cases cases, int subjects, long seed, List<Scoreboard.Row> rows, Controls controls) {
        return new Scoreboard(
                Version.number(), seed, subjects, rows, controls, FigureCounts.of(JoinedAtlas.of(cases.cases())));
    }

    private static String heading(Scoreboard board) {
        return "Ligare %s: %s, %d subjects per group, seed %d"
                .formatted(
                        board.version(),
                        Count.of(board.rows().size(), "finding", "findings"),
                        board.subjects(),
                        board.seed());
    }
}
