package ligare.study.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import ligare.engine.Randomness;
import ligare.model.Atlas;
import ligare.study.explain.Columns;
import ligare.study.report.Json;

/// Which free values matter: elementary effects (Morris 1991, doi:10.1080/00401706.1991.10484804) in a radial design
/// (Campolongo, Saltelli & Cariboni 2011, doi:10.1016/j.cpc.2010.12.039). From a base each value alone is moved by a part of
/// its prior range; the first base are the present values, the others are drawn from a box about them.
///
///     e = (f(base moved) − f(base))/step        μ* = mean |e|        σ = standard deviation of e
///
/// f is the loss, and how far each claim is from holding, which moves also where the loss is flat.
///
/// @param values that were screened
/// @param start at the present values
/// @param trials that were made
/// @param effects by value and base: the elementary effects of the loss, then of every claim
public record Screening(List<FreeValue> values, Evaluation start, int trials, List<List<double[]>> effects) {
    /// The document that a screening writes.
    public static final String DOCUMENT = "screening.json";

    /// Elementary step, as a share of the prior range.
    private static final double STEP = 1.0 / 3;

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
                double[] before = b == 0 ? numbers(trials.start()) : numbers(trials.at(base));
                for (int i = 0; i < base.length; i++) {
                    double[] moved = base.clone();
                    moved[i] += base[i] + STEP <= 1 ? STEP : -STEP;
                    double step = moved[i] - base[i];
                    double[] after = numbers(trials.at(moved));
                    Arrays.setAll(after, m -> (after[m] - before[m]) / step);
                    effects.get(i).add(after);
                }
            }
        } catch (Trials.Spent end) {
            // What was found so far counts.
        }
        return new Screening(trials.values(), trials.start(), trials.count(), effects);
    }

    /// Moves each value alone from where a fit has put it.
    ///
    /// @param values that were fitted
    /// @param fitted where
    /// @param found what the objective gave there
    static Screening around(
            Objective objective,
            List<FreeValue> values,
            Map<String, Atlas.Free> fitted,
            Evaluation found,
            ExecutorService workers) {
        double[] before = numbers(found);
        List<List<double[]>> effects = new ArrayList<>();
        for (FreeValue value : values) {
            Atlas.Free free = fitted.getOrDefault(value.name(), value.free());
            double place = new FreeValue(value.name(), free).place();
            double step = place + STEP <= 1 ? STEP : -STEP;
            Map<String, Atlas.Free> moved = new LinkedHashMap<>(fitted);
            moved.put(value.name(), value.at(place + step, free.figure().source()));
            List<double[]> own = new ArrayList<>();
            try {
                double[] after = numbers(objective.at(moved, workers));
                Arrays.setAll(after, m -> (after[m] - before[m]) / step);
                own.add(after);
            } catch (Model.Unusable refused) {
                // What the atlas refuses says nothing about the value.
            }
            effects.add(own);
        }
        return new Screening(values, found, values.size(), effects);
    }

    private static double[] base(double[] present, int number, Randomness stream) {
        double[] base = present.clone();
        for (int i = 0; number > 0 && i < base.length; i++) {
            base[i] = Math.clamp(base[i] + BOX * (2 * stream.uniform(i) - 1), 0, 1);
        }
        return base;
    }

    private static double[] numbers(Evaluation evaluation) {
        double[] reaches = evaluation.reaches();
        double[] numbers = new double[reaches.length + 1];
        numbers[0] = evaluation.loss();
        System.arraycopy(reaches, 0, numbers, 1, reaches.length);
        return numbers;
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
        start.findings().forEach(f -> f.claims().forEach(c -> claims.add(f.id() + ": " + c.words())));
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
