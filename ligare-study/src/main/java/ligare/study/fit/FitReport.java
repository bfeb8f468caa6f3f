package ligare.study.fit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import ligare.model.Atlas;
import ligare.study.explain.Columns;
import ligare.study.report.Count;
import ligare.study.report.Json;

/// What a fit came to: the loss of every finding before and after, with the subjects that were fitted to and with others.
///
/// @param objective that was minimised
/// @param values that were free, with what they were before
/// @param fitted name → fitted value, of those that moved
/// @param evaluations that were made
/// @param spent true: the budget was spent before the search was done
/// @param before and after with the subjects that were fitted to
/// @param fresh before and after with other subjects: what is not mere luck of the draw
/// @param withheld before and after of the findings that were left out of the fit, with the subjects of the fit
/// @param spared ids of findings that were not fitted, because they live too long to be asked so often or conflict with one
///     that was
/// @param around what each value moves where the fit began
public record FitReport(
        Objective objective,
        List<FreeValue> values,
        SequencedMap<String, Atlas.Free> fitted,
        int evaluations,
        boolean spent,
        Pair before,
        Pair fresh,
        Pair withheld,
        List<String> spared,
        Screening around) {
    /// The name of the document that a fit writes.
    public static final String DOCUMENT = "fit.json";

    /// The same findings at two sets of values.
    ///
    /// @param before at the present values
    /// @param after at the fitted ones
    public record Pair(Evaluation before, Evaluation after) {}

    /// Looks at what a search found with other subjects.
    ///
    /// @param withheld families that the search did not see
    /// @param spared ids of findings that were not fitted
    public static FitReport of(
            Objective objective,
            Trials trials,
            Search.Found found,
            Collection<String> withheld,
            List<String> spared,
            ExecutorService workers) {
        int evaluations = trials.count();
        SequencedMap<String, Atlas.Free> fitted =
                trials.values(
                        found.place(),
                        "assumed, because fitted by ligare fit: seed %d, %d evaluations with %d subjects per group"
                                .formatted(objective.seed(), evaluations, objective.subjects()));
        Objective others =
                new Objective(objective.model(), objective.subjects(), objective.seed() + 1, objective.pace());
        Evaluation present = others.at(Map.of(), workers).without(withheld);
        return new FitReport(
                objective,
                trials.values(),
                fitted,
                evaluations,
                found.spent(),
                new Pair(trials.start().without(withheld), found.best()),
                new Pair(present, fitted.isEmpty() ? present : others.at(fitted, workers).without(withheld)),
                new Pair(trials.start().only(withheld), trials.at(found.place()).only(withheld)),
                spared,
                Screening.of(trials, 1, objective.seed()));
    }

    /// The report as text.
    public String words() {
        Columns losses = new Columns();
        losses.row("finding", "before", "after", "fresh before", "fresh after", "family");
        List<FindingLoss> start = before.before.findings();
        for (int i = 0; i < start.size(); i++) {
            losses.row(
                    start.get(i).id(),
                    number(start.get(i).loss()),
                    number(before.after.findings().get(i).loss()),
                    number(fresh.before.findings().get(i).loss()),
                    number(fresh.after.findings().get(i).loss()),
                    start.get(i).family());
        }
        losses.row(
                "mean",
                number(before.before.loss()),
                number(before.after.loss()),
                number(fresh.before.loss()),
                number(fresh.after.loss()));
        StringBuilder words = new StringBuilder();
        words.append(
                "%s fitted to %s, %d evaluations with %d subjects per group, seed %d%s\n"
                        .formatted(
                                Count.of(values.size(), "value", "values"),
                                Count.of(start.size(), "finding", "findings"),
                                evaluations,
                                objective.subjects(),
                                objective.seed(),
                                spent ? "" : "; the search found nothing better nearby"));
        words.append(
                "Loss: 0 agrees with room to spare, towards 1 out of reach. Fresh: subjects that no value was fitted to.\n\n");
        words.append(losses).append("\n\n");
        if (!withheld.before.findings().isEmpty()) {
            words.append(leftOut()).append("\n\n");
        }
        if (!spared.isEmpty()) {
            words.append(
                    "%s not fitted, too long-lived to be asked so often or in conflict with one that was: %s.\n\n"
                            .formatted(
                                    Count.of(spared.size(), "finding was", "findings were"),
                                    String.join(", ", spared)));
        }
        words.append(moved()).append("\n\nEach value moved alone from where the fit began:\n").append(around.table());
        return words.toString();
    }

    private String leftOut() {
        Columns columns = new Columns();
        columns.row("withheld from the fit, not from its authors", "before", "after", "family");
        for (int i = 0; i < withheld.before.findings().size(); i++) {
            FindingLoss finding = withheld.before.findings().get(i);
            columns.row(
                    finding.id(),
                    number(finding.loss()),
                    number(withheld.after.findings().get(i).loss()),
                    finding.family());
        }
        return columns.toString();
    }

    private String moved() {
        Columns columns = new Columns();
        columns.row("value", "before", "after", "moved by (of its range)");
        for (FreeValue value : values) {
            FreeValue after = after(value);
            columns.row(
                    value.name(),
                    value.free().figure().written(),
                    after.free().figure().written(),
                    String.format(Locale.ROOT, "%+.0f %%", 100 * (after.place() - value.place())));
        }
        return columns.toString();
    }

    private FreeValue after(FreeValue value) {
        return new FreeValue(value.name(), fitted.getOrDefault(value.name(), value.free()));
    }

    /// The document `fit.json`.
    public String toJson() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("seed", objective.seed());
        document.put("subjects", objective.subjects());
        document.put("evaluations", evaluations);
        document.put("loss", pair(before));
        document.put("freshLoss", pair(fresh));
        List<String> idle = around.unidentified();
        List<Object> entries = new ArrayList<>();
        for (FreeValue value : values) {
            FreeValue after = after(value);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", value.name());
            entry.put("before", value.free().figure().written());
            entry.put("after", after.free().figure().written());
            entry.put("placeBefore", value.place());
            entry.put("placeAfter", after.place());
            entry.put("identified", !idle.contains(value.name()));
            entries.add(entry);
        }
        document.put("values", entries);
        document.put("findings", findings(before, fresh));
        document.put("withheld", findings(withheld, withheld));
        document.put("notFitted", spared);
        return Json.write(document);
    }

    private static Map<String, Object> pair(Pair pair) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("before", pair.before.loss());
        both.put("after", pair.after.loss());
        return both;
    }

    private static List<Object> findings(Pair pair, Pair fresh) {
        List<Object> entries = new ArrayList<>();
        for (int i = 0; i < pair.before.findings().size(); i++) {
            FindingLoss start = pair.before.findings().get(i);
            FindingLoss end = pair.after.findings().get(i);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", start.id());
            entry.put("family", start.family());
            entry.put("before", start.loss());
            entry.put("after", end.loss());
            entry.put("freshBefore", fresh.before.findings().get(i).loss());
            entry.put("freshAfter", fresh.after.findings().get(i).loss());
            if (!end.trouble().isEmpty()) {
                entry.put("trouble", end.trouble());
            }
            List<Object> claims = new ArrayList<>();
            for (int c = 0; c < start.claims().size(); c++) {
                claims.add(claim(start.claims().get(c), end.claims().get(c)));
            }
            entry.put("claims", claims);
            entries.add(entry);
        }
        return entries;
    }

    private static Map<String, Object> claim(ClaimLoss before, ClaimLoss after) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("claim", before.words());
        entry.put("wanted", after.wanted());
        entry.put("effectBefore", before.effect());
        entry.put("effectAfter", after.effect());
        entry.put("shortfallBefore", before.shortfall());
        entry.put("shortfallAfter", after.shortfall());
        return entry;
    }

    private static String number(double loss) {
        return Double.isNaN(loss) ? "none" : String.format(Locale.ROOT, "%.3f", loss);
    }
}
