package ligare.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ligare.study.page.PlanningPage;
import ligare.study.planning.OwnData;
import ligare.study.planning.Power;
import ligare.study.planning.PowerPlan;
import ligare.study.run.Asked;
import ligare.study.run.StudyRun;
import org.jspecify.annotations.Nullable;

/// What `run` does beyond the runs of a study: holds the author's own tests against them, and plans how many animals are
/// needed.
///
/// @param power what to run for a power analysis; null: none is asked for
record Planning(@Nullable PowerPlan power) {
    /// @param draws    of the calibration; 0: no power is asked for
    /// @param subjects per group and draw
    /// @throws Refusal if the study allows no power
    static Planning of(Path file, Asked asked, int draws, int subjects, long seed) {
        return new Planning(draws == 0 ? null : PowerRun.of(file, asked, draws, subjects, seed));
    }

    /// What came out.
    ///
    /// @param words    for people; empty: nothing was asked for
    /// @param document for programs
    /// @param page     of the power analysis
    record Result(String words, Map<String, Object> document, Optional<String> page) {}

    Result result(StudyRun run, Runs runs) {
        StringBuilder words = new StringBuilder();
        Map<String, Object> document = new LinkedHashMap<>();
        OwnData own = run.data();
        if (own != null) {
            words.append('\n').append(own.words());
            document.put("data", own.document());
        }
        if (power == null) {
            return new Result(words.toString(), document, Optional.empty());
        }
        Power found = power.power(power.batches(), runs.batches("power"));
        words.append('\n').append(found.words());
        document.put("power", found.document());
        return new Result(words.toString(), document, Optional.of(PlanningPage.of(found, Version.number())));
    }
}
