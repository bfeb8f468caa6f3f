package ligare.study.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import ligare.model.evidence.Finding;
import ligare.study.score.Controls;
import ligare.study.score.Verdict;

/// Every finding with its verdict, beside the null models, below the controls.
///
/// @param version  of the program
/// @param seed     of all random numbers
/// @param subjects simulated per group
/// @param outcomes one per finding, in the order in which they are shown
/// @param controls how often the same tests find something where there is nothing
/// @param figures  how many numbers have been traced how far
/// @param larger   id of a finding that was asked of a larger pool, because the halves of the usual one did not share its
///     verdict → its subjects per group
/// @param leftOut  id of a finding → its verdict in a fit that left its family out; empty: nothing was cross-validated
public record Scoreboard(
        String version,
        long seed,
        int subjects,
        List<Outcome> outcomes,
        Controls controls,
        FigureCounts figures,
        Map<String, Integer> larger,
        Map<String, Verdict> leftOut) {
    public Scoreboard {
        outcomes = List.copyOf(outcomes);
        larger = Map.copyOf(larger);
        leftOut = Map.copyOf(leftOut);
    }

    /// A board beside which no cross-validation stands.
    public Scoreboard(
            String version, long seed, int subjects, List<Outcome> outcomes, Controls controls, FigureCounts figures) {
        this(version, seed, subjects, outcomes, controls, figures, Map.of(), Map.of());
    }

    /// How many subjects were simulated, in words.
    public String pools() {
        String usual = "%d subjects per group".formatted(subjects);
        return larger.isEmpty()
                ? usual
                : "%s (%d where the verdicts of their halves differed: %s)"
                        .formatted(
                                usual,
                                Collections.max(larger.values()),
                                larger.size() == 1 ? "1 finding" : larger.size() + " findings");
    }

    /// The same board beside a cross-validation.
    public Scoreboard beside(Map<String, Verdict> verdicts) {
        return new Scoreboard(version, seed, subjects, outcomes, controls, figures, larger, verdicts);
    }

    /// The same board with other outcomes.
    public Scoreboard with(List<Outcome> others) {
        return new Scoreboard(version, seed, subjects, others, controls, figures, larger, leftOut);
    }

    /// The findings that were asked anew with the other animals running, in the order of the board.
    public Reruns reruns() {
        return new Reruns(outcomes.stream().flatMap(outcome -> Stream.ofNullable(outcome.rerun())).toList());
    }

    /// The same board, of which these findings were asked again.
    ///
    /// @param renewed every finding
    /// @param pools id of a finding that was asked again → subjects per group
    public Scoreboard enlarged(List<Outcome> renewed, Map<String, Integer> pools) {
        return new Scoreboard(version, seed, subjects, renewed, controls, figures, pools, leftOut);
    }

    /// The part of the board whose findings have this role. Shares are told per role: those of calibration findings say what
    /// the model can be made to explain, those of held-out findings what it explains that no value was chosen for.
    public Scoreboard of(Finding.Role role) {
        List<Outcome> part = outcomes.stream().filter(outcome -> outcome.role() == role).toList();
        return with(part);
    }

    /// True if a finding of this board that counts was held out.
    public boolean holdsOut() {
        return of(Finding.Role.HELD_OUT).tally().total() > 0;
    }

    /// What counts as one each: findings alone, and those whose laboratories differ together.
    public List<Row> rows() {
        return Row.of(outcomes);
    }

    /// The circuit's verdicts over all rows that count: those that can be scored and are not contested.
    public Tally tally() {
        return tally(counting(), Row::verdict);
    }

    /// The same with the other animals running wherever they can.
    public Tally tallyRunning() {
        return tally(counting(), row -> row.verdict(Outcome::running));
    }

    /// A null model's verdicts over those of the same rows of which it says something.
    public Tally tally(String nullModel) {
        return tally(counting(), row -> row.of(nullModel));
    }

    /// Names of the null models on the board.
    public SequencedSet<String> nullModels() {
        SequencedSet<String> names = new LinkedHashSet<>();
        outcomes.forEach(outcome -> names.addAll(outcome.nulls().keySet()));
        return names;
    }

    /// What the circuit adds to a null model: the difference of the shares that agree, over the rows of which the null
    /// model says something.
    public double gain(String nullModel) {
        return beside(nullModel).share() - tally(nullModel).share();
    }

    /// The circuit's verdicts over the counting rows of which a null model says something.
    public Tally beside(String nullModel) {
        return tally(counting(), row -> row.beside(nullModel));
    }

    /// The shares of fitted, left-out and null models over the rows that a fit left out; empty if none did.
    public Optional<SideBySide> sideBySide() {
        List<Row> both = counting().stream().filter(row -> row.outcomes().stream().allMatch(this::wasLeftOut)).toList();
        return both.isEmpty() ? Optional.empty() : Optional.of(SideBySide.of(both, nullModels(), leftOut));
    }

    private boolean wasLeftOut(Outcome outcome) {
        return leftOut.containsKey(outcome.id());
    }

    /// The findings of the counting rows with this verdict: percentages on small counts come with names.
    public List<String> named(Verdict verdict) {
        return counting().stream().filter(row -> row.verdict() == verdict).map(Row::ids).toList();
    }

    private List<Row> counting() {
        return rows().stream().filter(Row::counts).toList();
    }

    static Tally tally(List<Row> rows, Function<Row, Verdict> verdict) {
        return Tally.of(rows.stream().map(verdict).toList());
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
        if (!larger.isEmpty()) {
            board.put("largerPools", new TreeMap<>(larger));
        }
        board.put("findings", outcomes.stream().map(outcome -> FindingJson.of(outcome, leftOut)).toList());
        List<Row> differing = rows().stream().filter(Row::differ).toList();
        if (!differing.isEmpty()) {
            board.put("conflicts", differing.stream().map(FindingJson::conflict).toList());
        }
        board.put("controls", Map.of("falsePositiveRate", controls.falsePositiveRate()));
        if (!reruns().all().isEmpty()) {
            board.put("flips", reruns().flips().stream().map(FindingJson::flip).toList());
        }
        sideBySide().ifPresent(shares -> board.put("shares", shares.toMap()));
        return Json.write(board);
    }
}
