package ligare.study.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import ligare.model.NullModel;
import ligare.model.evidence.Finding;
import ligare.study.score.NullPrediction;
import ligare.study.score.Score;
import ligare.study.score.Verdict;
import org.jspecify.annotations.Nullable;

/// What became of a finding: one outcome in a row of the board.
///
/// @param score of the circuit
/// @param nulls name of a null model → its verdict
/// @param rivals name of another manner in which its learners were asked → what came out: shown, counted nowhere
/// @param rerun with the other animals running; null: that was not asked, or it meets none
public record Outcome(
        Score score, SequencedMap<String, Verdict> nulls, SequencedMap<String, Score> rivals, @Nullable Rerun rerun) {
    public Outcome {
        nulls = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(nulls));
        rivals = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rivals));
    }

    /// A finding with what each null model makes of it.
    public static Outcome of(Score score, SequencedMap<String, NullModel> models) {
        SequencedMap<String, Verdict> nulls = new LinkedHashMap<>();
        models.forEach((name, model) -> nulls.put(name, NullPrediction.of(model, score.finding())));
        return new Outcome(score, nulls, Collections.emptyNavigableMap(), null);
    }

    /// The same, beside these rivals.
    public Outcome beside(SequencedMap<String, Score> others) {
        return new Outcome(score, nulls, others, rerun);
    }

    /// The same, beside the finding with the other animals running.
    ///
    /// @param other null: it meets none
    public Outcome beside(@Nullable Rerun other) {
        return new Outcome(score, nulls, rivals, other);
    }

    /// The finding's id.
    public String id() {
        return score.finding().id();
    }

    /// What the finding may be used for.
    public Finding.Role role() {
        return score.finding().role();
    }

    /// Its verdict with the other animals running; that among stimulus animals where nobody runs.
    Verdict running() {
        Score other = rerun == null ? null : rerun.score();
        return other == null ? score.verdict() : other.verdict();
    }

    /// What a null model makes of it.
    public Verdict of(String nullModel) {
        return nulls.getOrDefault(nullModel, Verdict.NOT_APPLICABLE);
    }
}
