package ligare.study.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Stream;
import ligare.model.NullModel;
import ligare.model.evidence.Finding;
import ligare.study.score.Controls;
import ligare.study.score.NullPrediction;
import ligare.study.score.Score;
import ligare.study.score.Verdict;
import org.jspecify.annotations.Nullable;

/// Every finding with its verdict, beside the null models, below the controls.
///
/// @param version  of the program
/// @param seed     of all random numbers
/// @param subjects simulated per group
/// @param rows     one per finding, in the order in which they are shown
/// @param controls how often the same tests find something where there is nothing
/// @param figures  how many numbers have been traced how far
/// @param leftOut  id of a finding → its verdict in a fit that left its family out; empty: nothing was cross-validated
public record Scoreboard(
        String version,
        long seed,
        int subjects,
        List<Row> rows,
        Controls controls,
        FigureCounts figures,
        Map<String, Verdict> leftOut) {
    public Scoreboard {
        rows = List.copyOf(rows);
        leftOut = Map.copyOf(leftOut);
    }

    /// A board beside which no cross-validation stands.
    public Scoreboard(
            String version, long seed, int subjects, List<Row> rows, Controls controls, FigureCounts figures) {
        this(version, seed, subjects, rows, controls, figures, Map.of());
    }

    /// The same board beside a cross-validation.
    public Scoreboard beside(Map<String, Verdict> verdicts) {
        return new Scoreboard(version, seed, subjects, rows, controls, figures, verdicts);
    }

    /// The same board with other rows.
    public Scoreboard with(List<Row> others) {
        return new Scoreboard(version, seed, subjects, others, controls, figures, leftOut);
    }

    /// The findings that were asked anew with the other animals running, in the order of the board.
    public Reruns reruns() {
        return new Reruns(rows.stream().flatMap(row -> Stream.ofNullable(row.rerun())).toList());
    }

    /// The part of the board whose findings have this role. Shares are told per role: those of calibration findings say what
    /// the model can be made to explain, those of held-out findings what it explains that no value was chosen for.
    public Scoreboard of(Finding.Role role) {
        List<Row> part = rows.stream().filter(row -> row.role() == role).toList();
        return with(part);
    }

    /// True if a finding of this board that counts was held out.
    public boolean holdsOut() {
        return of(Finding.Role.HELD_OUT).tally().total() > 0;
    }

    /// A finding on the board.
    ///
    /// @param score of the circuit
    /// @param nulls name of a null model → its verdict
    /// @param rivals name of another manner in which its learners were asked → what came out: shown, counted nowhere
    /// @param rerun with the other animals running; null: that was not asked, or it meets none
    public record Row(
            Score score,
            SequencedMap<String, Verdict> nulls,
            SequencedMap<String, Score> rivals,
            @Nullable Rerun rerun) {
        public Row {
            nulls = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(nulls));
            rivals = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rivals));
        }

        /// The same, beside these rivals.
        public Row beside(SequencedMap<String, Score> others) {
            return new Row(score, nulls, others, rerun);
        }

        /// The same, beside the finding with the other animals running.
        ///
        /// @param other null: it meets none
        public Row beside(@Nullable Rerun other) {
            return new Row(score, nulls, rivals, other);
        }

        /// Its verdict with the other animals running; that among stimulus animals where nobody runs.
        Verdict running() {
            Score other = rerun == null ? null : rerun.score();
            return other == null ? score.verdict() : other.verdict();
        }

        /// What the finding may be used for.
        public Finding.Role role() {
            return score.finding().role();
        }

        /// A finding with what each null model makes of it.
        public static Row of(Score score, SequencedMap<String, NullModel> models) {
            SequencedMap<String, Verdict> nulls = new LinkedHashMap<>();
            models.forEach((name, model) -> nulls.put(name, NullPrediction.of(model, score.finding())));
            return new Row(score, nulls, Collections.emptyNavigableMap(), null);
        }
    }

    /// The circuit's verdicts over all findings that count: those that can be scored and are not contested.
    public Tally tally() {
        return Tally.of(counting().stream().map(r -> r.score().verdict()).toList());
    }

    /// The same with the other animals running wherever they can.
    public Tally tallyRunning() {
        return Tally.of(counting().stream().map(Row::running).toList());
    }

    /// A null model's verdicts over those of the same findings of which it says something.
    public Tally tally(String nullModel) {
        return Tally.of(
                counting().stream().map(r -> r.nulls().getOrDefault(nullModel, Verdict.NOT_APPLICABLE)).toList());
    }

    /// Names of the null models on the board.
    public SequencedSet<String> nullModels() {
        SequencedSet<String> names = new LinkedHashSet<>();
        rows.forEach(r -> names.addAll(r.nulls().keySet()));
        return names;
    }

    /// What the circuit adds to a null model: the difference of the shares that agree, over the findings of which the null
    /// model says something.
    public double gain(String nullModel) {
        return beside(nullModel).share() - tally(nullModel).share();
    }

    /// The circuit's verdicts over the counting findings of which a null model says something.
    public Tally beside(String nullModel) {
        return Tally.of(
                counting().stream()
                        .filter(r ->
                                r.nulls().getOrDefault(nullModel, Verdict.NOT_APPLICABLE) != Verdict.NOT_APPLICABLE)
                        .map(r -> r.score().verdict())
                        .toList());
    }

    /// The shares of fitted, left-out and null models over the findings that a fit left out; empty if none did.
    public Optional<SideBySide> sideBySide() {
        List<Row> both = counting().stream().filter(r -> leftOut.containsKey(r.score().finding().id())).toList();
        return both.isEmpty() ? Optional.empty() : Optional.of(SideBySide.of(both, nullModels(), leftOut));
    }

    /// Ids of the counting findings with this verdict: percentages on small counts come with names.
    public List<String> named(Verdict verdict) {
        return counting().stream()
                .filter(r -> r.score().verdict() == verdict)
                .map(r -> r.score().finding().id())
                .toList();
    }

    private List<Row> counting() {
        return rows.stream().filter(r -> r.score().counts()).toList();
    }

    /// The board as lines of text, with the reasons of what does not agree.
    public String words() {
        return new BoardText(this).text();
    }

    /// The document `scoreboard.json`.
    public String toJson() {
        Map<String, Object> board = new LinkedHashMap<>();
        board.put("version", version);
        board.put("seed", seed);
        board.put("subjects", subjects);
        board.put("findings", rows.stream().map(row -> FindingJson.of(row, leftOut)).toList());
        board.put("controls", Map.of("falsePositiveRate", controls.falsePositiveRate()));
        if (!reruns().all().isEmpty()) {
            board.put("flips", reruns().flips().stream().map(FindingJson::flip).toList());
        }
        sideBySide().ifPresent(shares -> board.put("shares", shares.toMap()));
        return Json.write(board);
    }
}
