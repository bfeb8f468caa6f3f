package ligare.lang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ligare.model.evidence.Claim;
import ligare.model.measure.Measure;
import ligare.model.unit.Dimension;
import ligare.model.unit.Unit;

/// Reads what a paper claims.
///
///     {preference in: GROUP, of: MEASURE, over: MEASURE}
///     {no preference in: GROUP, of: MEASURE, over: MEASURE, margin: 0.25}
///     {higher in: GROUP, than: GROUP, measure: MEASURE}          or `lower in`
///     {no difference in: GROUP, than: GROUP, measure: MEASURE, margin: 0.25}
///     {ordered: [GROUP, GROUP, GROUP], measure: MEASURE}         rising
///     {mean in: GROUP, measure: MEASURE, between: [100 s, 200 s]}
///     {distribution in: GROUP, measure: MEASURE, dataset: NAME, column: COLUMN, where: {COLUMN: VALUE}, animal: COLUMN, distance: 0.2}
///
/// Each may have `words:`, a sentence that replaces the one made from its parts, and `approximate: true`.
final class ClaimReader {
    private static final String[] FORMS = {
        "preference in",
        "no preference in",
        "higher in",
        "lower in",
        "no difference in",
        "ordered",
        "mean in",
        "distribution in"
    };

    private final List<Arm> arms;
    private final List<String> groups;
    private final MeasureReader measures;
    private final Known known;

    ClaimReader(List<Arm> arms, MeasureReader measures, Known known) {
        this.arms = arms;
        this.groups = arms.stream().map(Arm::name).toList();
        this.measures = measures;
        this.known = known;
    }

    List<Claim> read(Mapping from) {
        List<Mapping> written = from.mappings("claims");
        List<Claim> claims = new ArrayList<>();
        for (Mapping claim : written) claim.make(this::claim).ifPresent(claims::add);
        if (written.isEmpty() && from.has("claims"))
            from.problem(
                    "claims",
                    "no claim",
                    "at least one claim",
                    "write - {preference in: GROUP, of: MEASURE, over: MEASURE}");
        return List.copyOf(claims);
    }

    private Claim claim(Mapping from) {
        String form = from.either(FORMS);
        boolean approximate = from.truth("approximate", false);
        Function<String, String> words = sentence -> from.textOr("words", sentence);
        switch (form) {
            case "ordered" -> {
                List<String> rising = from.references("ordered", groups, "a group of this study");
                if (rising.size() < 2 && from.has("ordered"))
                    from.problem(
                            "ordered",
                            "fewer than two groups",
                            "at least two groups, in rising order",
                            "name the groups, or remove the claim");
                String measure = measure(from, "measure", rising);
                return new Claim.Ordered(
                        words.apply(capital(measure) + " rises from " + String.join(" to ", rising) + "."),
                        rising,
                        measure,
                        approximate);
            }
            case "higher in", "lower in" -> {
                Pair pair = pair(from, form);
                boolean higher = form.equals("higher in");
                String sentence =
                        capital(pair.measure)
                                + " is "
                                + (higher ? "higher" : "lower")
                                + " in "
                                + pair.group
                                + " than in "
                                + pair.than
                                + ".";
                return new Claim.Higher(
                        words.apply(sentence),
                        higher ? pair.group : pair.than,
                        higher ? pair.than : pair.group,
                        pair.measure,
                        approximate);
            }
            case "no difference in" -> {
                Pair pair = pair(from, form);
                String sentence =
                        capital(pair.measure) + " does not differ between " + pair.group + " and " + pair.than + ".";
                return new Claim.NoDifference(
                        words.apply(sentence), pair.group, pair.than, pair.measure, margin(from), approximate);
            }
            case "mean in" -> {
                String group = group(from, form);
                return within(from, group, words, approximate);
            }
            case "distribution in" -> {
                String group = group(from, form);
                return distribution(from, group, words, approximate);
            }
            default -> {
                String group = group(from, form);
                String of = measure(from, "of", List.of(group));
                String over = measure(from, "over", List.of(group));
                if (form.equals("preference in"))
                    return new Claim.Preference(
                            words.apply(capital(of) + " exceeds " + over + " in " + group + "."),
                            group,
                            of,
                            over,
                            approximate);
                return new Claim.NoPreference(
                        words.apply("Neither " + of + " nor " + over + " exceeds the other in " + group + "."),
                        group,
                        of,
                        over,
                        margin(from),
                        approximate);
            }
        }
    }

    private Claim within(Mapping from, String group, Function<String, String> words, boolean approximate) {
        String measure = measure(from, "measure", List.of(group));
        String symbol = Optional.ofNullable(measures.measures().get(measure)).map(Measure::unit).orElse("");
        Dimension dimension = Unit.dimensionsOf(symbol).getFirst();
        Unit unit = Unit.of(symbol, dimension).orElseThrow();
        int before = from.document().collected().total();
        List<Double> between =
                from.quantities("between", dimension, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY).stream()
                        .map(unit::fromCoherent)
                        .toList();
        boolean sound = between.size() == 2 && between.getFirst() < between.getLast();
        if (!sound && from.document().collected().total() == before) {
            from.problem(
                    "between", "not two rising numbers", "two ends, the lower first", "write between: [LOW, HIGH]");
        }
        double low = sound ? between.getFirst() : 0;
        double high = sound ? between.getLast() : 1;
        String sentence =
                "The mean of "
                        + measure
                        + " in "
                        + group
                        + " lies between "
                        + low
                        + " and "
                        + high
                        + (symbol.isEmpty() ? "." : " " + symbol + ".");
        return new Claim.Within(words.apply(sentence), group, measure, low, high, approximate);
    }

    private Claim distribution(Mapping from, String group, Function<String, String> words, boolean approximate) {
        String measure = measure(from, "measure", List.of(group));
        Optional<String> dataset = from.make(inner -> known.refer(inner, "dataset", Kind.DATASET));
        Optional<List<String>> columns = dataset.map(name -> Dataset.columns(known.datasets.getOrDefault(name, "")));
        String column = column(from, "column", columns);
        Map<String, String> where = new LinkedHashMap<>();
        from.mappingIfGiven("where")
                .ifPresent(rows -> {
                    columns.ifPresent(known -> Parts.checkKeys(rows, known, "a column of the dataset"));
                    for (String key : rows.keys()) where.put(key, rows.text(key));
                });
        String animal = column(from, "animal", columns);
        double distance = from.number("distance", Mapping.POSITIVE, 1);
        String sentence =
                capital(measure) + " in " + group + " is distributed as " + column + " in " + dataset.orElse("") + ".";
        return new Claim.Distribution(
                words.apply(sentence),
                group,
                measure,
                dataset.orElse(""),
                column,
                where,
                animal,
                distance,
                approximate);
    }

    private static String column(Mapping from, String key, Optional<List<String>> columns) {
        return Parts.refer(from, key, columns.orElse(null), "a column of the dataset");
    }

    private Pair pair(Mapping from, String form) {
        String group = group(from, form);
        String than = group(from, "than");
        if (group.equals(than) && from.has(form) && from.has("than") && groups.contains(than) && groups.size() > 1) {
            from.problem("than", "the same group twice", "two different groups", "name another group");
        }
        return new Pair(group, than, measure(from, "measure", List.of(group, than)));
    }

    private static double margin(Mapping from) {
        return from.number("margin", Mapping.POSITIVE, 1);
    }

    private String group(Mapping from, String key) {
        return from.reference(key, groups, "a group of this study");
    }

    /// A measure, which each of the groups must go through the phase of.
    private String measure(Mapping from, String key, List<String> of) {
        int before = from.document().collected().total();
        String name = from.reference(key, measures.names(), "a measure of this study");
        Optional<Measure> measure = Optional.ofNullable(measures.measures().get(name));
        if (from.document().collected().total() > before || measure.isEmpty()) return name;
        for (Arm arm : arms) {
            if (!of.contains(arm.name())) continue;
            for (Need need : needs(measure.get())) {
                Optional<Stage> stage = arm.stage(need.phase);
                boolean met =
                        stage.isPresent() && need.other.map(other -> stage.get().others().contains(other)).orElse(true);
                if (!met) {
                    String missing =
                            stage.isEmpty()
                                    ? "no phase " + Excerpt.quote(need.phase)
                                    : "no "
                                            + Excerpt.quote(need.other.orElse(""))
                                            + " in the phase "
                                            + Excerpt.quote(need.phase);
                    from.problem(
                            key,
                            Excerpt.quote(name)
                                    + " of the group "
                                    + Excerpt.quote(arm.name())
                                    + ", which has "
                                    + missing,
                            "a measure that the group's protocol allows",
                            "choose another group or measure, or change the protocol");
                    break;
                }
            }
        }
        return name;
    }

    private static List<Need> needs(Measure measure) {
        return switch (measure) {
            case Measure.TimeIn m -> List.of(new Need(m.phase(), Optional.ofNullable(m.other())));
            case Measure.Count m -> List.of(new Need(m.phase(), Optional.ofNullable(m.other())));
            case Measure.Latency m -> List.of(new Need(m.phase(), Optional.ofNullable(m.other())));
            case Measure.Concentration m -> List.of(new Need(m.phase(), Optional.empty()));
            case Measure.Rate m -> List.of(new Need(m.phase(), Optional.ofNullable(m.other())));
            case Measure.Weight m -> List.of(new Need(m.phase(), Optional.empty()));
            case Measure.Share m ->
                    List.of(
                            new Need(m.a().phase(), Optional.ofNullable(m.a().other())),
                            new Need(m.b().phase(), Optional.ofNullable(m.b().other())));
        };
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private record Pair(String group, String than, String measure) {}

    /// What a measure needs of a protocol.
    private record Need(String phase, Optional<String> other) {}
}
