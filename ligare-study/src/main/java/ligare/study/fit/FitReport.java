package ligare.study.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import ligare.model.Atlas;
import ligare.study.explain.Columns;
import ligare.study.report.Count;
import ligare.study.report.Json;
import org.jspecify.annotations.Nullable;

/// What a fit came to: the loss of every finding before and after, with the subjects that were fitted to and with others.
///
/// @param objective that was minimised
/// @param values that were fitted, with what they were before
/// @param fitted name → fitted value
/// @param found by the search
/// @param before and after with the subjects that were fitted to
/// @param fresh before and after with other subjects: what is not mere luck of the draw
/// @param withheld before and after of the findings that were left out of the fit, with the subjects of the fit; empty: none
/// @param around what each value moves where the fit has put it; null: there were too many to ask
public record FitReport(
        Objective objective,
        List<FreeValue> values,
        SequencedMap<String, Atlas.Free> fitted,
        Search.Found found,
        Pair before,
        Pair fresh,
        List<Pair> withheld,
        @Nullable Screening around) {
    /// The name of the document that a fit writes.
    public static final String DOCUMENT = "fit.json";

    /// The same findings at two sets of values.
    ///
    /// @param before at the present values
    /// @param after at the fitted ones
    public record Pair(Evaluation before, Evaluation after) {}

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
                                found.trials(),
                                objective.subjects(),
                                objective.seed(),
                                found.ended() ? "" : "; the search has contracted to a point"));
        words.append(
                "Loss: 0 agrees with room to spare, towards 1 out of reach. Fresh: subjects that no value was fitted to.\n\n");
        words.append(losses).append("\n\n");
        withheld.forEach(pair -> words.append(withheld(pair)).append("\n\n"));
        words.append(moved()).append("\n\n");
        if (around == null) {
            words.append(
                    "Which of %d values are identified was not asked: ligare sweep --calibration FILE says so of the fitted ones.\n"
                            .formatted(values.size()));
        } else {
            words.append("Each value moved alone from where the fit has put it:\n").append(around.table());
        }
        return words.toString();
    }

    private static String withheld(Pair pair) {
        Columns columns = new Columns();
        columns.row("withheld from the fit, not from its authors", "before", "after", "family");
        for (int i = 0; i < pair.before.findings().size(); i++) {
            FindingLoss finding = pair.before.findings().get(i);
            columns.row(
                    finding.id(),
                    number(finding.loss()),
                    number(pair.after.findings().get(i).loss()),
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
        document.put("evaluations", found.trials());
        document.put("loss", pair(before));
        document.put("freshLoss", pair(fresh));
        List<Object> entries = new ArrayList<>();
        for (FreeValue value : values) {
            FreeValue after = after(value);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", value.name());
            entry.put("before", value.free().figure().written());
            entry.put("after", after.free().figure().written());
            entry.put("placeBefore", value.place());
            entry.put("placeAfter", after.place());
            if (around != null) {
                entry.put("identified", !around.unidentified().contains(value.name()));
            }
            entries.add(entry);
        }
        document.put("values", entries);
        document.put("findings", findings(before, fresh));
        document.put("withheld", withheld.stream().flatMap(p -> findings(p, p).stream()).toList());
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
