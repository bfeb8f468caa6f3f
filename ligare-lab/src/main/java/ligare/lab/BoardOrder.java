package ligare.lab;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import ligare.model.Atlas;
import ligare.study.RunPlan;
import ligare.study.page.Report;
import ligare.study.page.ReportInput;
import ligare.study.report.Count;
import ligare.study.run.BoardRun;
import ligare.study.run.Case;
import ligare.study.run.JoinedAtlas;
import ligare.study.run.Runner;

/// Findings of the atlas to be scored as `ligare score` scores them.
///
/// @param atlas with the findings
/// @param ids of the findings; empty: all
/// @param subjects per group
/// @param seed of all random numbers
/// @param runningOthers whether they are asked once more with the other animals running
/// @param version of the program
record BoardOrder(Atlas atlas, List<String> ids, int subjects, long seed, boolean runningOthers, String version)
        implements Order {
    BoardOrder {
        ids = List.copyOf(ids);
    }

    private List<Case> cases() {
        return Case.of(atlas, ids);
    }

    List<RunPlan> plans() {
        List<RunPlan> plans = new ArrayList<>(BoardRun.plans(cases(), atlas, subjects, seed));
        if (runningOthers) {
            plans.addAll(BoardRun.companyPlans(cases(), subjects, seed));
        }
        return plans;
    }

    @Override
    public String label() {
        return ids.isEmpty() ? "the board" : Count.of(ids.size(), "finding", "findings");
    }

    @Override
    public double subjectTime() {
        return RunPlan.subjectTime(plans());
    }

    @Override
    public Map<String, Document> fill(ExecutorService workers, Progress progress) {
        Runner runner = new PlanRunner(workers, progress::lived);
        BoardRun run = BoardRun.of(cases(), atlas, subjects, seed, version, runner);
        if (runningOthers) {
            run = run.besideRunningOthers(cases(), runner);
        }
        Map<String, Document> results = new LinkedHashMap<>();
        results.put("scoreboard.json", Document.json(run.board().toJson()));
        Instant now = Instant.now();
        Atlas joined = JoinedAtlas.of(cases());
        ReportInput input = ReportInput.of(joined, run.board(), run.findings(), now);
        results.put("report.html", Document.html(Report.of(input).html()));
        run.board()
                .outcomes()
                .forEach(outcome -> {
                    String id = outcome.id();
                    results.put(id + ".html", Document.html(Report.finding(input, id).toString()));
                });
        return results;
    }
}
