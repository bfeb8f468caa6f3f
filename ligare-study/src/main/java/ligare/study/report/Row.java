package ligare.study.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ligare.model.evidence.Conflict;
import ligare.model.evidence.Finding;
import ligare.study.score.Score;
import ligare.study.score.Verdict;

/// A row of the board, which counts as one: a finding, or the findings of laboratories that differ over one question, each
/// with an outcome of its own.
///
/// @param outcomes in the order of the board; at least one
public record Row(List<Outcome> outcomes) {
    public Row {
        outcomes = List.copyOf(outcomes);
    }

    /// The rows of these outcomes; a row stands where its first outcome does. Who conflicts with a finding that is not
    /// among them stands alone.
    public static List<Row> of(List<Outcome> outcomes) {
        Set<String> ids = outcomes.stream().map(Outcome::id).collect(Collectors.toSet());
        Map<String, List<Outcome>> rows = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            Conflict conflict = outcome.score().finding().conflict();
            String key = conflict != null && ids.contains(conflict.with()) ? conflict.with() : outcome.id();
            rows.computeIfAbsent(key, _ -> new ArrayList<>()).add(outcome);
        }
        return rows.values().stream().map(Row::new).toList();
    }

    /// Whether laboratories differ here.
    public boolean differ() {
        return outcomes.size() > 1;
    }

    /// What they differ over; empty where they do not.
    public String over() {
        return differ() ? said(outcomes.getFirst(), Conflict::over) : "";
    }

    /// What the paper of an outcome found, where laboratories differ.
    public String found(Outcome outcome) {
        return said(outcome, Conflict::here);
    }

    private String said(Outcome outcome, Function<Conflict, String> what) {
        List<Finding> findings = outcomes.stream().map(each -> each.score().finding()).toList();
        return outcome.score().finding().conflictAmong(findings).map(what).orElse("");
    }

    /// The ids of its findings, in words.
    public String ids() {
        return outcomes.stream().map(Outcome::id).collect(Collectors.joining(" with "));
    }

    /// Whether it counts in percentages.
    public boolean counts() {
        return outcomes.stream().map(Outcome::score).anyMatch(Score::counts);
    }

    /// What the circuit makes of it.
    public Verdict verdict() {
        return verdict(outcome -> outcome.score().verdict());
    }

    /// What a null model makes of it.
    public Verdict of(String nullModel) {
        return verdict(outcome -> outcome.of(nullModel));
    }

    /// What the circuit makes of the outcomes of which a null model says something.
    Verdict beside(String nullModel) {
        return verdict(o -> o.of(nullModel) == Verdict.NOT_APPLICABLE ? Verdict.NOT_APPLICABLE : o.score().verdict());
    }

    /// The verdict of its outcomes together: one of a finding alone; where laboratories differ it agrees only if every
    /// outcome does, disagrees if none agrees and one disagrees, and is undecided otherwise, such as when one of two is met.
    Verdict verdict(Function<Outcome, Verdict> each) {
        return together(outcomes.stream().map(each).filter(v -> v != Verdict.NOT_APPLICABLE).toList());
    }

    private static Verdict together(Collection<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return Verdict.NOT_APPLICABLE;
        }
        if (verdicts.contains(Verdict.FAILED)) {
            return Verdict.FAILED;
        }
        if (!verdicts.contains(Verdict.AGREES)) {
            return verdicts.contains(Verdict.DISAGREES) ? Verdict.DISAGREES : Verdict.UNDECIDED;
        }
        return verdicts.stream().allMatch(v -> v == Verdict.AGREES) ? Verdict.AGREES : Verdict.UNDECIDED;
    }
}
