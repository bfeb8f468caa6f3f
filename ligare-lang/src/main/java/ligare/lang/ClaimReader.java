package ligare.lang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ligare.model.evidence.Claim;
import ligare.model.measure.Measure;
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
/// A distribution may have `empty: 10800 s`, what a cell without a value stands for; otherwise such rows are left out.
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

    private final List<String> groups;
    private final MeasureReader measures;
    private final Known known;
    private final Attendance attendance;

    ClaimReader(List<Arm> arms, MeasureReader measures, Known known) {
        this.groups = arms.stream().map(Arm::name).toList();
        this.measures = measures;
        this.known = known;
        this.attendance = new Attendance(arms);
    }

    List<Claim> read(Mapping from) {
        List<Mapping> written = from.mappings("claims");
        if (written.isEmpty() && from.has("claims")) {
            from.problem(
                    "claims",
                    "no claim",
                    "at least one claim",
                    "write - {preference in: GROUP, of: MEASURE, over: MEASURE}");
        }
        List<Claim> claims = new ArrayList<>();
        for (Mapping claim : written) {
            Optional<String> form = Parts.form(claim, FORMS);
            form.flatMap(named -> claim.make(inner -> claim(named, inner))).ifPresent(claims::add);
        }
        return List.copyOf(claims);
    }

    private Claim claim(String form, Mapping from) {
        boolean approximate = from.truth("approximate", false);
        return switch (form) {
            case "preference in" -> preference(from, form, approximate);
            case "no preference in" -> noPreference(from, form, approximate);
            case "higher in" -> higher(from, form, approximate);
            case "lower in" -> lower(from, form, approximate);
            case "no difference in" -> noDifference(from, form, approximate);
            case "ordered" -> ordered(from, form, approximate);
            case "mean in" -> mean(from, form, approximate);
            default -> distribution(from, form, approximate);
        };
    }

    private Claim preference(Mapping from, String form, boolean approximate) {
        String group = group(from, form);
        String of = measure(from, "of", List.of(group));
        String over = over(from, of, group);
        String words = words(from, "%s exceeds %s in %s.", of, over, group);
        return new Claim.Preference(words, group, of, over, approximate);
    }

    private Claim noPreference(Mapping from, String form, boolean approximate) {
        String group = group(from, form);
        String of = measure(from, "of", List.of(group));
        String over = over(from, of, group);
        String words = words(from, "neither %s nor %s exceeds the other in %s.", of, over, group);
        return new Claim.NoPreference(words, group, of, over, margin(from), approximate);
    }

    private Claim higher(Mapping from, String form, boolean approximate) {
        Pair pair = pair(from, form);
        String words = words(from, "%s is higher in %s than in %s.", pair.measure, pair.group, pair.than);
        return new Claim.Higher(words, pair.group, pair.than, pair.measure, approximate);
    }

    private Claim lower(Mapping from, String form, boolean approximate) {
        Pair pair = pair(from, form);
        String words = words(from, "%s is lower in %s than in %s.", pair.measure, pair.group, pair.than);
        return new Claim.Higher(words, pair.than, pair.group, pair.measure, approximate);
    }

    private Claim noDifference(Mapping from, String form, boolean approximate) {
        Pair pair = pair(from, form);
        String words = words(from, "%s does not differ between %s and %s.", pair.measure, pair.group, pair.than);
        return new Claim.NoDifference(words, pair.group, pair.than, pair.measure, margin(from), approximate);
    }

    private Claim ordered(Mapping from, String form, boolean approximate) {
        int before = from.problemsSoFar();
        List<String> rising =
                groups.isEmpty() ? from.names(form) : from.references(form, groups, "a group of this study");
        if (rising.size() < 2 && from.problemsSoFar() == before) {
            from.problem(
                    form,
                    "a list of " + rising.size(),
                    "two groups or more, in rising order",
                    "name them, or remove the claim");
        }
        String measure = measure(from, "measure", rising);
        String words = words(from, "%s rises from %s.", measure, String.join(" to ", rising));
        return new Claim.Ordered(words, rising, measure, approximate);
    }

    private Claim mean(Mapping from, String form, boolean approximate) {
        String group = group(from, form);
        String measure = measure(from, "measure", List.of(group));
        Unit unit = unit(measure);
        String symbol = unit.symbol();
        int before = from.problemsSoFar();
        List<Double> ends =
                from.quantities("between", unit.dimension(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        boolean rising = ends.size() == 2 && ends.getFirst() < ends.getLast();
        if (!rising && from.problemsSoFar() == before) {
            from.problem(
                    "between", "not two rising numbers", "two ends, the lower first", "write between: [LOW, HIGH]");
        }
        double low = rising ? unit.fromCoherent(ends.getFirst()) : 0;
        double high = rising ? unit.fromCoherent(ends.getLast()) : 1;
        String words =
                words(
                        from,
                        "the mean of %s in %s lies between %s and %s%s.",
                        measure,
                        group,
                        low,
                        high,
                        symbol.isEmpty() ? "" : " " + symbol);
        return new Claim.Within(words, group, measure, low, high, approximate);
    }

    private Claim distribution(Mapping from, String form, boolean approximate) {
        String group = group(from, form);
        String measure = measure(from, "measure", List.of(group));
        Optional<String> dataset = from.make(inner -> known.refer(inner, "dataset", Kind.DATASET));
        Optional<List<String>> columns = dataset.map(name -> Dataset.columns(known.datasets.getOrDefault(name, "")));
        String column = column(from, "column", columns);
        Map<String, String> where = new LinkedHashMap<>();
        from.mappingIfGiven("where")
                .ifPresent(rows -> {
                    Parts.checkKeys(rows, columns.orElse(null), "a column of the dataset");
                    for (String key : rows.keys()) where.put(key, rows.text(key));
                });
        String animal = column(from, "animal", columns);
        Unit unit = unit(measure);
        double empty =
                from.has("empty")
                        ? unit.fromCoherent(
                                from.quantity(
                                        "empty", unit.dimension(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
                        : Double.NaN;
        double distance = from.number("distance", Mapping.POSITIVE, 1);
        String words = words(from, "%s in %s is distributed as %s in %s.", measure, group, column, dataset.orElse(""));
        return new Claim.Distribution(
                words, group, measure, dataset.orElse(""), column, where, animal, empty, distance, approximate);
    }

    /// The unit of a measure; a pure number where it is not known.
    private Unit unit(String measure) {
        String symbol = Optional.ofNullable(measures.measures().get(measure)).map(Measure::unit).orElse("");
        return Unit.of(symbol, Unit.dimensionsOf(symbol).getFirst()).orElseThrow();
    }

    private static String column(Mapping from, String key, Optional<List<String>> columns) {
        return Parts.refer(from, key, columns.orElse(null), "a column of the dataset");
    }

    private Pair pair(Mapping from, String form) {
        Optional<String> group = from.make(inner -> group(inner, form));
        Optional<String> than = from.make(inner -> group(inner, "than"));
        if (group.isPresent() && group.equals(than)) {
            from.problem(
                    "than",
                    Excerpt.quote(than.get()) + " a second time",
                    "another group than the first",
                    "name another group");
        }
        List<String> both = List.of(group.orElse(""), than.orElse(""));
        return new Pair(both.getFirst(), both.getLast(), measure(from, "measure", both));
    }

    private static double margin(Mapping from) {
        return from.number("margin", Mapping.POSITIVE, 1);
    }

    private String group(Mapping from, String key) {
        return Parts.refer(from, key, Parts.orAny(groups), "a group of this study");
    }

    private String over(Mapping from, String of, String group) {
        String over = measure(from, "over", List.of(group));
        MeasurePair.check(from, "over", of, over, measures.measures());
        return over;
    }

    /// A measure that makes sense in each of the groups.
    private String measure(Mapping from, String key, List<String> of) {
        Optional<String> name =
                from.make(inner -> Parts.refer(inner, key, Parts.orAny(measures.names()), "a measure of this study"));
        name.map(measures.measures()::get).ifPresent(measure -> attendance.check(from, key, measure, of));
        return name.orElse("");
    }

    private static String words(Mapping from, String sentence, Object... parts) {
        String made = sentence.formatted(parts);
        return from.textOr("words", made.substring(0, 1).toUpperCase(Locale.ROOT) + made.substring(1));
    }

    private record Pair(String group, String than, String measure) {}
}
