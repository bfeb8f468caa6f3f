package ligare.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.model.Study;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.page.ReportInput;
import ligare.study.report.Answer;
import ligare.study.report.FigureCounts;
import ligare.study.report.Scoreboard;
import ligare.study.score.Controls;

/// A study that was run, with the findings that it names.
///
/// @param answer to its question
/// @param results at each point of its open spans
/// @param findings id → results of the finding's own study
record StudyRun(Asked asked, Answer answer, List<Results> results, Map<String, List<Results>> findings) {
    static StudyRun of(Asked asked, int subjects, long seed, Runs runs) {
        Study study = asked.study();
        List<Case> cases = asked.findings().stream().map(f -> new Case(f, asked.atlas())).toList();
        List<RunPlan> plans = new ArrayList<>();
        plans.add(RunPlan.of(asked.atlas(), study, subjects, seed));
        List<Case> others = cases.stream().filter(c -> c.finding().study() != study).toList();
        others.forEach(c -> plans.addAll(c.plans(subjects, seed)));
        List<List<Results>> results = runs.of("run", plans);

        Map<String, List<Results>> byFinding = new LinkedHashMap<>();
        List<Scoreboard.Row> rows = new ArrayList<>();
        int next = 1;
        for (Case each : cases) {
            List<Results> own = List.of();
            if (each.finding().study() == study) {
                own = results.getFirst();
            } else if (!each.plans(subjects, seed).isEmpty()) {
                own = results.get(next++);
            }
            byFinding.put(each.finding().id(), own);
            rows.add(each.row(own, seed));
        }
        Answer answer = Answer.of(study, results.getFirst(), subjects, seed, rows);
        return new StudyRun(asked, answer, results.getFirst(), byFinding);
    }

    /// Everything that was run.
    List<List<Results>> all() {
        List<List<Results>> all = new ArrayList<>(findings.values());
        all.remove(results);
        all.addFirst(results);
        return all;
    }

    /// The board of its findings; without controls, which `score` runs.
    Scoreboard board() {
        return new Scoreboard(
                Version.number(),
                answer.seed(),
                answer.subjects(),
                answer.findings(),
                new Controls(List.of()),
                FigureCounts.of(asked.atlas()));
    }

    /// What the report is made of.
    ///
    /// @param time when the runs were made
    ReportInput report(Instant time) {
        return ReportInput.of(asked.atlas(), answer, results, findings, Version.number(), time);
    }

    /// Whether the file itself names findings.
    boolean scored() {
        return !asked.findings().isEmpty();
    }
}
