package ligare.study.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.model.Study;
import ligare.model.evidence.RealTests;
import ligare.study.Results;
import ligare.study.page.ReportInput;
import ligare.study.planning.OwnData;
import ligare.study.report.Answer;
import ligare.study.report.FigureCounts;
import ligare.study.report.Outcome;
import ligare.study.report.Scoreboard;
import ligare.study.score.Controls;
import org.jspecify.annotations.Nullable;

/// A study that was run, with the findings that it names.
///
/// @param asked what was run
/// @param answer to its question
/// @param results at each point of its open spans
/// @param findings id → results of the finding's own study
/// @param data the author's own tests against the middle of its open spans; null: it names none
/// @param version of the program
public record StudyRun(
        Asked asked,
        Answer answer,
        List<Results> results,
        Map<String, List<Results>> findings,
        @Nullable OwnData data,
        String version) {
    /// Runs it.
    public static StudyRun of(Asked asked, int subjects, long seed, String version, Runner runner) {
        Study study = asked.study();
        List<List<Results>> results = runner.of(asked.plans(subjects, seed));
        Map<String, List<Results>> byFinding = new LinkedHashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        int next = 1;
        for (Case each : asked.cases()) {
            List<Results> own = List.of();
            if (asked.own(each)) {
                own = results.getFirst();
            } else if (!each.plans(subjects, seed).isEmpty()) {
                own = results.get(next++);
            }
            byFinding.put(each.finding().id(), own);
            outcomes.add(each.outcome(own, seed));
        }
        Answer answer = Answer.of(study, results.getFirst(), subjects, seed, outcomes);
        RealTests tests = asked.data();
        OwnData data = tests == null ? null : OwnData.of(tests, study, Results.middle(results.getFirst()), seed);
        return new StudyRun(asked, answer, results.getFirst(), byFinding, data, version);
    }

    /// Everything that was run.
    public List<List<Results>> all() {
        List<List<Results>> all = new ArrayList<>(findings.values());
        all.remove(results);
        all.addFirst(results);
        return all;
    }

    /// The board of its findings; without controls, which `score` runs.
    public Scoreboard board() {
        return new Scoreboard(
                version,
                answer.seed(),
                answer.subjects(),
                answer.findings(),
                new Controls(List.of()),
                FigureCounts.of(asked.atlas()));
    }

    /// What the report is made of.
    ///
    /// @param time when the runs were made
    public ReportInput report(Instant time) {
        return ReportInput.of(asked.atlas(), answer, results, findings, data, version, time);
    }

    /// Whether the file itself names findings.
    public boolean scored() {
        return !asked.findings().isEmpty();
    }
}
