package ligare.study.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import ligare.model.Atlas;

/// One fit: some free values to some findings.
///
/// @param objective over the findings that are fitted
/// @param withheld objectives over findings that are only evaluated, before and after
/// @param values that may move
/// @param search how they are looked for
public record Fit(Objective objective, List<Objective> withheld, List<FreeValue> values, Search search) {
    /// Most values of which a fit says at its end whether they are identified, one evaluation each; assumed, because more would
    /// take as long as the fit.
    private static final int MOST_MOVED = 16;

    public Fit {
        withheld = List.copyOf(withheld);
        values = List.copyOf(values);
        if (values.isEmpty() || !values.stream().allMatch(FreeValue::open)) {
            throw new IllegalArgumentException("Fit.values must be values whose ranges leave a choice");
        }
    }

    /// Everything that decides the trials, on one line: the head of its journal.
    public String title() {
        String ranges =
                values.stream()
                        .map(v ->
                                v.name()
                                        + " "
                                        + v.free().figure().value()
                                        + " in "
                                        + v.free().low()
                                        + " "
                                        + v.free().high())
                        .collect(Collectors.joining("; "));
        String asked =
                objective.model().at(Map.of()).stream().map(q -> q.finding().id()).collect(Collectors.joining(", "));
        return "fit 1: seed %d %d, subjects %d, pace %s %s, spread %s, values %s, findings %s"
                .formatted(
                        objective.seed(),
                        search.seed(),
                        objective.subjects(),
                        objective.pace().tolerance(),
                        objective.pace().longest(),
                        search.spread(),
                        ranges,
                        asked);
    }

    /// Fits.
    ///
    /// @param journal of this fit, see [#title]; empty at its beginning
    /// @param kept told of the journal after each new trial
    public FitReport run(Journal journal, Trials.Budget budget, ExecutorService workers, Consumer<Journal> kept) {
        Trials trials = new Trials(objective, values, journal, budget, workers, kept);
        Search.Found found = search.run(trials);
        SequencedMap<String, Atlas.Free> fitted = new LinkedHashMap<>(trials.values(found.place(), source(found)));
        Objective others =
                new Objective(objective.model(), objective.subjects(), objective.seed() + 1, objective.pace());
        return new FitReport(
                objective,
                values,
                fitted,
                found,
                new FitReport.Pair(trials.start(), found.best()),
                pair(others, fitted, workers),
                withheld.stream().map(left -> pair(left, fitted, workers)).toList(),
                values.size() > MOST_MOVED ? null : Screening.around(objective, values, fitted, found.best(), workers));
    }

    private static FitReport.Pair pair(Objective objective, Map<String, Atlas.Free> fitted, ExecutorService workers) {
        return new FitReport.Pair(objective.at(Map.of(), workers), objective.at(fitted, workers));
    }

    private String source(Search.Found found) {
        return "assumed, because fitted by ligare fit: seed %d, %d evaluations with %d subjects per group"
                .formatted(objective.seed(), found.trials(), objective.subjects());
    }
}
