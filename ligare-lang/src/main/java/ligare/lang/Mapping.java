package ligare.lang;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;
import ligare.model.unit.Dimension;
import ligare.model.unit.Span;

/// One mapping of a YAML file, read by key. No accessor throws for a user's mistake: it records a [Problem] and returns a
/// harmless placeholder (1, `unreadable`, an empty list, a silent mapping), so that one pass finds all mistakes.
///
/// Every number needs a source and a status. `source:` and `status:` in a mapping hold for everything below it; a number may
/// carry its own, `{value: 0.8 nM, source: "…", status: read}`; `{calibrated: NAME}` takes value, source and status from the
/// [Calibration]. Keys that nobody asked for become problems when the [Document] is finished.
///
/// Quantities are returned in the coherent unit of their [Dimension]. Accessors ending in `Or` return their fallback when the
/// key is missing, those ending in `IfGiven` an empty value.
public final class Mapping {
    /// As a least value: anything above zero.
    public static final double POSITIVE = Double.MIN_VALUE;

    private static final double LOWEST = Double.NEGATIVE_INFINITY;
    private static final double HIGHEST = Double.POSITIVE_INFINITY;
    private static final String PLACEHOLDER = "unreadable";

    private final Document document;
    private final Lookup keys;
    private Evidence evidence;
    private final Map<Node, Map<String, Mapping>> children = new IdentityHashMap<>();
    private boolean done;

    Mapping(Document document, Node.Table table, String path, Evidence evidence, boolean mute) {
        this.document = document;
        this.keys = new Lookup(document.collected(), table, path, mute);
        this.evidence = evidence;
    }

    /// Where this mapping stands.
    public Where where() {
        return keys.where();
    }

    /// Where the value of a key stands; of a missing key, where the mapping stands.
    public Where where(String key) {
        return keys.where(key);
    }

    /// The keys in file order, without `source` and `status`.
    public List<String> keys() {
        return keys.names();
    }

    /// Whether a key is there with a value. Asking makes the key a known one.
    public boolean has(String key) {
        return keys.has(key);
    }

    /// The one of several keys that is there; a problem unless exactly one is, and then the first.
    public String either(String... names) {
        return keys.either(List.of(names));
    }

    /// The source that holds here, empty when the file names none.
    public Optional<String> source() {
        return Optional.ofNullable(evidence.source());
    }

    /// The status that holds here, empty when the file names none.
    public Optional<Status> status() {
        return Optional.ofNullable(evidence.effectiveStatus());
    }

    /// Says what the numbers below are where the file names no source: for mappings that state a design (a study's doses and
    /// times), not a claim.
    public Mapping unlessSourced(String source, Status status) {
        if (evidence.source() == null) evidence = new Evidence(source, status, evidence.fallback());
        return this;
    }

    /// A text, not blank.
    public String text(String key) {
        return keys.required(key, "a text", "…", document.texts()::text).orElse(PLACEHOLDER);
    }

    /// A text, or `fallback` when the key is missing.
    public String textOr(String key, String fallback) {
        return has(key) ? text(key) : fallback;
    }

    /// A name: one line of at most 100 characters.
    public String name(String key) {
        return keys.required(key, "a name", "NAME", document.texts()::name).orElse(PLACEHOLDER);
    }

    /// A name, or `fallback` when the key is missing.
    public String nameOr(String key, String fallback) {
        return has(key) ? name(key) : fallback;
    }

    /// A name that must be among the known ones; `kind` says what it names, `a receptor`.
    public String reference(String key, Collection<String> known, String kind) {
        return keys.required(
                        key,
                        kind + ": " + Excerpt.oneOf(known),
                        known.isEmpty() ? "NAME" : known.iterator().next(),
                        (node, at) -> document.texts().reference(node, at, known, kind))
                .orElseGet(() -> known.isEmpty() ? PLACEHOLDER : known.iterator().next());
    }

    /// One of the given words.
    public String choice(String key, Collection<String> words) {
        return reference(key, words, "a word");
    }

    /// One of an enum's constants, written in small letters with spaces or hyphens: `held-out` for `HELD_OUT`.
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants())
            words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        return keys.required(
                        key,
                        "a word: " + Excerpt.oneOf(words.keySet()),
                        words.keySet().iterator().next(),
                        (node, at) -> document.texts().word(node, at, words))
                .orElse(type.getEnumConstants()[0]);
    }

    /// One of an enum's constants, or `fallback` when the key is missing.
    public <E extends Enum<E>> E choiceOr(String key, Class<E> type, E fallback) {
        return has(key) ? choice(key, type) : fallback;
    }

    /// `true` or `false`.
    public boolean truth(String key) {
        return keys.required(key, "true or false", "true", document.texts()::truth).orElse(false);
    }

    /// `true` or `false`, or `fallback` when the key is missing.
    public boolean truth(String key, boolean fallback) {
        return has(key) ? truth(key) : fallback;
    }

    /// A list of texts.
    public List<String> texts(String key) {
        return keys.list(key, "a list of texts", "[…]", document.texts()::text);
    }

    /// A list of names, each once. One name without brackets counts as a list of one.
    public List<String> names(String key) {
        return keys.distinct(key, "a list of names", "[NAME, NAME]", document.texts()::name);
    }

    /// A list of names that must be among the known ones, each once.
    public List<String> references(String key, Collection<String> known, String kind) {
        return keys.distinct(
                key,
                "a list, each " + kind,
                "[NAME, NAME]",
                (node, at) -> document.texts().reference(node, at, known, kind));
    }

    /// A whole number that names and does not measure (seed, year, version): needs no source.
    public long serial(String key) {
        return keys.required(key, "a whole number", "1", document.texts()::serial).orElse(1L);
    }

    /// A whole number that names and does not measure, or `fallback` when the key is missing.
    public long serialOr(String key, long fallback) {
        return has(key) ? serial(key) : fallback;
    }

    /// A whole number ≥ 0, with a source.
    public int count(String key) {
        return count(key, "");
    }

    /// A whole number ≥ 0 of something, with a source; `ofWhat` completes the message: `neurons`.
    public int count(String key, String ofWhat) {
        return count(key, ofWhat, 0, Integer.MAX_VALUE);
    }

    /// A whole number of something from `min` to `max`, with a source.
    public int count(String key, String ofWhat, int min, int max) {
        return (int) (double) number(key, Wanted.count(ofWhat, min, max)).orElse((double) Math.clamp(1, min, max));
    }

    /// A count, or `fallback` when the key is missing.
    public int countOr(String key, int fallback) {
        return has(key) ? count(key) : fallback;
    }

    /// A pure number, `0.05` or `5 %`, with a source.
    public double number(String key) {
        return quantity(key, Dimension.NUMBER);
    }

    /// A pure number from `min` to `max`.
    public double number(String key, double min, double max) {
        return quantity(key, Dimension.NUMBER, min, max);
    }

    /// A pure number, or `fallback` when the key is missing.
    public double numberOr(String key, double fallback) {
        return has(key) ? number(key) : fallback;
    }

    /// A quantity in its coherent unit, with a source.
    public double quantity(String key, Dimension dimension) {
        return quantity(key, dimension, LOWEST, HIGHEST);
    }

    /// A quantity from `min` to `max`, all three in the coherent unit; [#POSITIVE] as `min` means above zero.
    public double quantity(String key, Dimension dimension, double min, double max) {
        Wanted wanted = Wanted.quantity(dimension, min, max);
        return number(key, wanted).orElse(wanted.inside());
    }

    /// A quantity in its coherent unit, or `fallback` when the key is missing.
    public double quantityOr(String key, Dimension dimension, double fallback) {
        return has(key) ? quantity(key, dimension) : fallback;
    }

    /// A quantity from `min` to `max`, or `fallback` when the key is missing.
    public double quantityOr(String key, Dimension dimension, double fallback, double min, double max) {
        return has(key) ? quantity(key, dimension, min, max) : fallback;
    }

    /// A quantity in its coherent unit, or empty when the key is missing.
    public OptionalDouble quantityIfGiven(String key, Dimension dimension) {
        return has(key) ? OptionalDouble.of(quantity(key, dimension)) : OptionalDouble.empty();
    }

    /// One value, `5 ng`, or a range, `{between: [1 ng, 50 ng]}`.
    public Span range(String key, Dimension dimension) {
        return range(key, dimension, LOWEST, HIGHEST);
    }

    /// One value or a range, all of it from `min` to `max`.
    public Span range(String key, Dimension dimension, double min, double max) {
        Wanted wanted = Wanted.quantity(dimension, min, max);
        return keys.required(
                        key,
                        wanted.expected() + ", or {between: [LOW, HIGH]}",
                        wanted.example(),
                        (node, at) -> document.numbers().span(node, at, wanted, evidence))
                .orElseGet(() -> new Span(wanted.inside(), wanted.inside()));
    }

    /// A list of quantities; one without brackets counts as a list of one.
    public List<Double> quantities(String key, Dimension dimension, double min, double max) {
        Wanted wanted = Wanted.quantity(dimension, min, max);
        return keys.list(
                key,
                "a list, each " + wanted.words(),
                "[" + wanted.example() + "]",
                (node, at) -> document.numbers().number(node, at, wanted, evidence));
    }

    /// Quantities by name, in file order: `affinity: {oxytocin: 0.8 nM, vasopressin: 1.7 nM}`.
    public Map<String, Double> quantitiesByName(String key, Dimension dimension, double min, double max) {
        Mapping inner = mapping(key);
        Map<String, Double> read = new LinkedHashMap<>();
        for (String name : inner.keys()) read.put(name, inner.quantity(name, dimension, min, max));
        return read;
    }

    /// Counts by name, in file order: `groups: {vehicle: 24, antagonist: 24}`.
    public Map<String, Integer> countsByName(String key, String ofWhat) {
        Mapping inner = mapping(key);
        Map<String, Integer> read = new LinkedHashMap<>();
        for (String name : inner.keys()) read.put(name, inner.count(name, ofWhat));
        return read;
    }

    /// Times in ms, ≥ 0 and rising: one, a list, or `{every: 12 h, from: 0 h, until: 3 d}` with both ends.
    public List<Double> schedule(String key) {
        return Times.schedule(this, key, keys.find(key).filter(Node.Table.class::isInstance).isPresent());
    }

    /// A mapping.
    public Mapping mapping(String key) {
        return keys.required(key, "a mapping", "{…}", this::readMapping)
                .orElseGet(() -> document.mute(keys.where(key)));
    }

    /// A mapping, or empty when the key is missing.
    public Optional<Mapping> mappingIfGiven(String key) {
        return has(key) ? Optional.of(mapping(key)) : Optional.empty();
    }

    /// A list of mappings; one mapping without a dash counts as a list of one.
    public List<Mapping> mappings(String key) {
        return keys.list(key, "a list of mappings", "a dash before each", this::readMapping);
    }

    /// A list of mappings, empty when the key is missing.
    public List<Mapping> mappingsIfGiven(String key) {
        return has(key) ? mappings(key) : List.of();
    }

    /// Mappings by name, in file order.
    public Map<String, Mapping> named(String key) {
        return mapping(key).entries();
    }

    /// Mappings by name, empty when the key is missing.
    public Map<String, Mapping> namedIfGiven(String key) {
        return has(key) ? named(key) : Map.of();
    }

    /// Every key of this mapping with the mapping behind it, in file order.
    public Map<String, Mapping> entries() {
        Map<String, Mapping> read = new LinkedHashMap<>();
        for (String name : keys()) read.put(name, mapping(name));
        return read;
    }

    /// Reads and builds a part; empty when anything in it was wrong. An [IllegalArgumentException] of a record that refuses
    /// its values becomes a problem at this mapping, unless a problem inside explains it.
    public <T> Optional<T> make(Function<Mapping, T> reading) {
        int before = document.collected().total();
        try {
            T made = reading.apply(this);
            return keys.mute() || document.collected().total() > before ? Optional.empty() : Optional.of(made);
        } catch (IllegalArgumentException refusal) {
            if (document.collected().total() == before) {
                String refused = Excerpt.sentence(String.valueOf(refusal.getMessage()));
                keys.problem("values that do not go together", refused, "change one of them");
            }
            ignore();
            return Optional.empty();
        }
    }

    /// Reports every key that nobody asked for. The document does this for all mappings when it is finished.
    public void done() {
        if (!done) keys.reportUnknown();
        done = true;
    }

    /// Leaves the rest of this mapping unread without a further problem; for when a problem was reported already.
    public void ignore() {
        done = true;
    }

    /// Reports a mistake that the caller found in the value of a key.
    public void problem(String key, String found, String expected, String fix) {
        keys.problem(key, found, expected, fix);
    }

    Document document() {
        return document;
    }

    Evidence evidence() {
        return evidence;
    }

    /// The numbers read so far in this mapping and below.
    List<Figure> figures() {
        String path = where().path();
        String here = document.name() + "#" + path;
        return document.figures().stream()
                .filter(figure ->
                        path.isEmpty() || figure.path().startsWith(here + ".") || figure.path().startsWith(here + "["))
                .toList();
    }

    /// Whether one plain word stands behind a key.
    boolean says(String key, String word) {
        boolean says =
                keys.find(key)
                        .filter(node -> node instanceof Node.Scalar scalar && scalar.text().strip().equals(word))
                        .isPresent();
        return says && has(key);
    }

    /// The keys of the mapping behind a key, without reading it; empty when something else stands there.
    List<String> keysBehind(String key) {
        return keys.find(key)
                .filter(Node.Table.class::isInstance)
                .map(node -> List.copyOf(((Node.Table) node).entries().keySet()))
                .orElse(List.of());
    }

    /// A list read item by item, from node and path.
    <T> List<T> list(String key, String expected, String example, BiFunction<Node, String, Optional<T>> reading) {
        return keys.list(key, expected, example, reading);
    }

    int problemsSoFar() {
        return document.collected().total() + (keys.mute() ? 1 : 0);
    }

    private Optional<Double> number(String key, Wanted wanted) {
        return keys.required(
                key,
                wanted.expected(),
                wanted.example(),
                (node, at) -> document.numbers().number(node, at, wanted, evidence));
    }

    private Optional<Mapping> readMapping(Node node, String at) {
        if (node instanceof Node.Table inner) {
            Map<String, Mapping> places = children.computeIfAbsent(inner, _ -> new HashMap<>());
            return Optional.of(places.computeIfAbsent(at, _ -> document.open(inner, at, evidence)));
        }
        return document.texts()
                .wrong(node, at, "a mapping: keys with a colon", "write key: value in the lines below, indented");
    }
}
