package ligare.lab;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import ligare.study.RunPlan;
import ligare.study.page.Report;
import ligare.study.page.ReportInput;
import ligare.study.planning.OwnData;
import ligare.study.report.SubjectTable;
import ligare.study.run.Runner;
import ligare.study.run.StudyRun;

/// A study to be run as `ligare run` runs it.
///
/// @param received the file
/// @param subjects per group
/// @param seed of all random numbers
/// @param version of the program
record StudyOrder(Received received, int subjects, long seed, String version) implements Order {
    List<RunPlan> plans() {
        return received.asked().plans(subjects, seed);
    }

    @Override
    public String label() {
        return received.asked().study().name();
    }

    @Override
    public double subjectTime() {
        return RunPlan.subjectTime(plans());
    }

    @Override
    public Map<String, Document> fill(ExecutorService workers, Progress progress) {
        Runner runner = new PlanRunner(workers, progress::lived, Seen.viewer(received.asked().study(), progress));
        StudyRun run = StudyRun.of(received.asked(), subjects, seed, version, runner);
        ReportInput input = run.report(Instant.now());
        Map<String, Document> results = new LinkedHashMap<>();
        Map<String, Object> more = new LinkedHashMap<>();
        OwnData own = run.data();
        if (own != null) {
            more.put("data", own.document());
        }
        results.put("answer.json", Document.json(run.answer().toJson(more)));
        results.put("pictures.html", Document.html(Report.study(input) + "" + Report.findings(input)));
        results.put("report.html", Document.html(Report.of(input).html()));
        results.put("subjects.csv", Document.csv(SubjectTable.of(run.answer())));
        results.put("study.yaml", Document.yaml(received.text()));
        if (run.scored()) {
            results.put("scoreboard.json", Document.json(run.board().toJson()));
        }
        return results;
    }
}
