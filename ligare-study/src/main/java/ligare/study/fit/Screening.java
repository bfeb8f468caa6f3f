package ligare.study.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ligare.engine.Randomness;
import ligare.study.explain.Columns;
import ligare.study.report.Json;

/// Which free values matter: elementary effects (Morris 1991, doi:10.1080/00401706.1991.10484804) in a radial design
/// (Campolongo, Saltelli & Cariboni 2011, doi:10.1016/j.cpc.2010.12.039). From a base each value alone is moved by a part of
/// its prior range; the first base are the present values, and its moves are the slopes of a fit; the others are drawn from a box about them.
///
///     e = (f(base moved) − f(base))/step        μ* = mean |e|        σ = standard deviation of e
///
/// f is the loss, and each effect of each claim, which moves also where the loss is flat.
///
/// @param values that were screened
/// @param start at the present values
/// @param trials that were made
/// @param effects by value and base: the elementary effects of the loss, then of every effect of every claim, in its
///     own scale
public record Screening(List<FreeValue> values, Evaluation start, int trials, List<List<double[]>> effects) {
    /// The document that a screening writes.
    public static final String DOCUMENT = "screening.json";

    /// Bases other than the first lie no farther from the present values, as a share of the ranges.
    private static final double BOX = 0.15;

    /// A value counts as identified if it moves some claim, over its whole range, by so much of the way from no effect to an
    /// effect that is just found; assumed, because a few subjects cannot tell less from chance.
    private static final double LEAST = 0.5;

    /// Values that a fit of a quarter of an hour can move; assumed, because it makes some tens of evaluations.
    private static final int FITTED = 8;

    /// Screens until all bases are done or the budget is spent.
    ///
    /// @param bases how many
    /// @param seed of the bases
    public static Screening of(Trials trials, int bases, long seed) {
        List<List<double[]>> effects = new ArrayList<>();
        trials.values().forEach(_ -> effects.add(new ArrayList<>()));
        Randomness stream = Randomness.of(seed).at("screening");
        try {
            for (int b = 0; b < bases; b++) {
                double[] base = base(trials.presentPlace(), b, stream.at(b));
                Evaluation before = trials.at(base);
                for (int i = 0; i < base.length; i++) {
                    double[] moved = Slopes.moved(base, i);
                    effects.get(i).add(change(before, trials.at(moved), moved[i] - base[i]));
                }
            }
        } catch (Trials.Spent end) {
            // What was found so far counts.
        }
        return new Screening(trials.values(), trials.start(), trials.count(), effects);
    }

    private static double[] base(double[] present, int number, Randomness stream) {
        double[] base = present.clone();
        for (int i = 0; number > 0 && i < base.length; i++) {
            base[i] = Math.clamp(base[i] + BOX * (2 * stream.uniform(i) - 1), 0, 1);
        }
        return base;
    }

    /// What is not measured does not move.
    private static double[] change(Evaluation before, Evaluation after, double step) {
        double[] first = before.scaled();
        double[] second = after.scaled();
        double[] change = new double[first.length + 1];
        change[0] = (after.loss() - before.loss()) / step;
        for (int e = 0; e < first.length; e++) {
            double moved = (second[e] - first[e]) / step;
            change[e + 1] = Double.isFinite(moved) ? moved : 0;
        }
        return change;
    }

    /// One value's line.
    ///
    /// @param value its name
    /// @param bases elementary effects that were made
    /// @param loss μ* of the loss
    /// @param spread σ of the loss
    /// @param most largest μ* of a claim
    /// @param claim that claim, with its finding
    private record Line(String value, int bases, double loss, double spread, double most, String claim) {
        boolean identified() {
            return most >= LEAST;
        }
    }

    private List<Line> lines() {
        List<String> claims = new ArrayList<>();
        start.findings()
                .forEach(f -> f.claims().forEach(c -> c.effects().forEach(_ -> claims.add(f.id() + ": " + c.words()))));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<double[]> own = effects.get(i);
            double most = 0;
            String which = "";
            for (int c = 0; c < claims.size(); c++) {
                double size = size(own, c + 1);
                if (size > most) {
                    most = size;
                    which = claims.get(c);
                }
            }
            lines.add(new Line(values.get(i).name(), own.size(), size(own, 0), spread(own), most, which));
        }
        lines.sort(Comparator.comparingDouble(Line::most).reversed());
        return lines;
    }

    private static double size(List<double[]> effects, int number) {
        return effects.stream().mapToDouble(e -> Math.abs(e[number])).average().orElse(0);
    }

    private static double spread(List<double[]> effects) {
        double mean = effects.stream().mapToDouble(e -> e[0]).average().orElse(0);
        double squares = effects.stream().mapToDouble(e -> (e[0] - mean) * (e[0] - mean)).sum();
        return effects.size() < 2 ? Double.NaN : Math.sqrt(squares / (effects.size() - 1));
    }

    /// The screening as text, the most moving value first, and how to go on.
    public String words() {
        return table() + next();
    }

    /// The screening as text, the most moving value first.
    String table() {
        Columns columns = new Columns();
        columns.row("value", "bases", "loss μ*", "loss σ", "claim μ*", "the claim that it moves most");
        List<Line> lines = lines();
        for (Line line : lines) {
            columns.row(
                    line.value,
                    Integer.toString(line.bases),
                    number(line.loss),
                    number(line.spread),
                    number(line.most),
                    line.claim);
        }
        List<String> idle = unidentified();
        return "%s\n\nμ* per whole prior range; a claim's 1 is the way from no effect to one that is just found.\nNot identified by these findings: %s\n"
                .formatted(columns, idle.isEmpty() ? "none" : String.join(", ", idle));
    }

    /// The values that move no claim.
    List<String> unidentified() {
        return lines().stream().filter(l -> l.bases > 0 && !l.identified()).map(Line::value).toList();
    }

    private String next() {
        List<String> most = lines().stream().filter(Line::identified).limit(FITTED).map(Line::value).toList();
        return most.isEmpty()
                ? ""
                : "To fit what matters most: ligare fit --values \"%s\"\n".formatted(String.join(",", most));
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "" : String.format(Locale.ROOT, "%.3f", number);
    }

    /// The document `screening.json`.
    public String toJson() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("evaluations", trials);
        List<Object> entries = new ArrayList<>();
        for (Line line : lines()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("value", line.value);
            entry.put("bases", line.bases);
            entry.put("lossMuStar", line.loss);
            entry.put("lossSigma", line.spread);
            entry.put("claimMuStar", line.most);
            entry.put("claim", line.claim);
            entry.put("identified", line.identified());
            entries.add(entry);
        }
        document.put("values", entries);
        return Json.write(document);
    }
}
