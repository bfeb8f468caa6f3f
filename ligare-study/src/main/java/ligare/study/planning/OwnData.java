package ligare.study.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ligare.engine.Randomness;
import ligare.model.Study;
import ligare.model.evidence.RealTests;
import ligare.model.measure.Measure;
import ligare.model.protocol.Group;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.explain.Columns;
import ligare.study.statistics.DistributionDistance;
import ligare.study.statistics.Effects;
import ligare.study.statistics.Estimate;

/// A user's own tests against the model: mean and distribution of every measure that both have, group by group.
///
/// A mean of real animals is the mean of the animals' means, each animal once; its interval resamples animals. The distance
/// of the distributions is that of the findings about real animals, and so is its bound.
///
/// @param tests the table
/// @param rows  one per group and measure
public record OwnData(RealTests tests, List<Row> rows) {
    /// As good as reality allows: cohorts of one laboratory lie about so far apart.
    private static final double BOUND = 0.2;

    public OwnData {
        rows = List.copyOf(rows);
    }

    /// A measure of a group.
    ///
    /// @param animals  real ones to which it applies
    /// @param real     their mean
    /// @param model    mean of simulated subjects
    /// @param distance of the distributions
    public record Row(
            String group,
            String measure,
            String unit,
            int animals,
            Estimate real,
            Estimate model,
            DistributionDistance distance) {
        /// What the comparison comes to.
        String conclusion() {
            double d = distance.estimate().value();
            if (d <= BOUND) {
                return "as close as cohorts of one laboratory";
            }
            if (d <= Math.max(2 * BOUND, distance.byChance())) {
                return d <= distance.byChance() ? "no further apart than chance" : "undecided";
            }
            return "apart";
        }
    }

    /// Compares.
    ///
    /// @param results in the middle of the study's open spans
    public static OwnData of(RealTests tests, Study study, Results results, long seed) {
        Randomness stream = Randomness.of(seed).at("own data").at(study.key());
        List<Row> rows = new ArrayList<>();
        for (Group group : study.groups()) {
            for (Measure measure : study.measures()) {
                Comparand comparand = Comparand.of(study, measure.name());
                List<double[]> animals = animals(tests, group.name(), comparand);
                if (!animals.isEmpty() && Measurement.applies(measure, group)) {
                    double[] means =
                            animals.stream().mapToDouble(a -> Arrays.stream(a).average().orElseThrow()).toArray();
                    double[] model =
                            results.cohort(group.name()).recordings().stream().mapToDouble(comparand::of).toArray();
                    Randomness draws = stream.at(rows.size());
                    rows.add(
                            new Row(
                                    group.name(),
                                    measure.name(),
                                    measure.unit(),
                                    animals.size(),
                                    Effects.mean(means, measure.unit(), draws.at("real")),
                                    Effects.mean(model, measure.unit(), draws.at("model")),
                                    DistributionDistance.of(model, animals, draws.at("distance"))));
                }
            }
        }
        return new OwnData(tests, rows);
    }

    private static List<double[]> animals(RealTests tests, String group, Comparand comparand) {
        Map<String, List<Double>> byAnimal = new LinkedHashMap<>();
        for (RealTests.Test test : tests.tests()) {
            double value = comparand.of(test);
            if (test.cohort().equals(group) && !Double.isNaN(value)) {
                byAnimal.computeIfAbsent(test.animal(), _ -> new ArrayList<>()).add(value);
            }
        }
        return byAnimal.values().stream().map(v -> v.stream().mapToDouble(Double::doubleValue).toArray()).toList();
    }

    /// In lines of text.
    public String words() {
        Columns columns = new Columns();
        columns.row("group", "measure", "animals", "your mean", "model's mean", "distance", "");
        for (Row row : rows) {
            columns.row(
                    row.group,
                    row.measure + (row.unit.isEmpty() ? "" : ", " + row.unit),
                    String.valueOf(row.animals),
                    words(row.real),
                    words(row.model),
                    "%s (chance alone %s)"
                            .formatted(number(row.distance.estimate().value()), number(row.distance.byChance())),
                    row.conclusion());
        }
        StringBuilder words = new StringBuilder();
        words.append(
                "Your tests '%s' (%d animals in %d pairs, %d tests) against the model; means with 95 %% intervals, distances are Kolmogorov–Smirnov's\n\n"
                        .formatted(tests.name(), tests.animals(), pairs(), tests.tests().size()));
        words.append(columns).append('\n');
        tests.notes().forEach(note -> words.append('\n').append(note));
        return words.append(tests.notes().isEmpty() ? "" : "\n").toString();
    }

    /// As a part of a JSON document.
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", tests.name());
        document.put("animals", tests.animals());
        document.put("pairs", pairs());
        document.put("tests", tests.tests().size());
        document.put("notes", tests.notes());
        document.put("rows", rows.stream().map(OwnData::row).toList());
        return document;
    }

    /// Pairs with a name.
    long pairs() {
        return tests.tests().stream().map(RealTests.Test::pair).filter(p -> !p.isEmpty()).distinct().count();
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("group", row.group);
        entry.put("measure", row.measure);
        entry.put("unit", row.unit);
        entry.put("animals", row.animals);
        entry.put("real", estimate(row.real));
        entry.put("model", estimate(row.model));
        entry.put("distance", estimate(row.distance.estimate()));
        entry.put("distanceByChance", row.distance.byChance());
        entry.put("conclusion", row.conclusion());
        return entry;
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("value", estimate.value());
        entry.put("low", estimate.low());
        entry.put("high", estimate.high());
        return entry;
    }

    private static String words(Estimate estimate) {
        return "%s (%s to %s)".formatted(number(estimate.value()), number(estimate.low()), number(estimate.high()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.0f", value);
    }
}
