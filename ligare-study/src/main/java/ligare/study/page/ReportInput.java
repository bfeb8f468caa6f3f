package ligare.study.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ligare.model.Atlas;
import ligare.study.Results;
import ligare.study.planning.OwnData;
import ligare.study.report.Answer;
import ligare.study.report.Outcome;
import ligare.study.report.Scoreboard;
import org.jspecify.annotations.Nullable;

/// Everything that a report is made of.
///
/// @param atlas that the runs used
/// @param version of the program
/// @param time when the runs were made
/// @param seed of all random numbers
/// @param subjects simulated per group
/// @param board every finding; null: one study was run
/// @param answer of the study; null: the board was run
/// @param results of the study, one per point of its open spans; empty without one
/// @param findings id of a finding → its results; a finding without an entry is shown without its subjects
/// @param data the author's own tests against the study; null: it names none
public record ReportInput(
        Atlas atlas,
        String version,
        Instant time,
        long seed,
        int subjects,
        @Nullable Scoreboard board,
        @Nullable Answer answer,
        List<Results> results,
        Map<String, List<Results>> findings,
        @Nullable OwnData data) {
    public ReportInput {
        results = List.copyOf(results);
        findings = Map.copyOf(findings);
    }

    /// What `score` reports.
    public static ReportInput of(Atlas atlas, Scoreboard board, Map<String, List<Results>> findings, Instant time) {
        return new ReportInput(
                atlas, board.version(), time, board.seed(), board.subjects(), board, null, List.of(), findings, null);
    }

    /// What `run` reports.
    ///
    /// @param results of the study, one per point of its open spans
    /// @param findings results of the findings that the study names
    /// @param data the author's own tests against the study; null: it names none
    public static ReportInput of(
            Atlas atlas,
            Answer answer,
            List<Results> results,
            Map<String, List<Results>> findings,
            @Nullable OwnData data,
            String version,
            Instant time) {
        return new ReportInput(
                atlas, version, time, answer.seed(), answer.subjects(), null, answer, results, findings, data);
    }

    /// How many subjects were simulated, in words.
    String pools() {
        return board != null ? board.pools() : "%d subjects per group".formatted(subjects);
    }

    /// Every finding that is shown.
    List<Outcome> outcomes() {
        return board != null ? board.outcomes() : answer != null ? answer.findings() : List.of();
    }
}
