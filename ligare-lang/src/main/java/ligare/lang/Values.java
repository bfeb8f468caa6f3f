package ligare.lang;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ligare.model.evidence.Status;
import ligare.model.unit.Dimension;
import ligare.model.unit.Span;

/// The words and numbers behind the keys of a mapping. Quantities are returned in the coherent unit of their [Dimension].
abstract sealed class Values permits Mapping {
    private static final double LOWEST = Double.NEGATIVE_INFINITY;
    private static final double HIGHEST = Double.POSITIVE_INFINITY;
    private static final String PLACEHOLDER = "unreadable";

    final Document document;
    final Lookup keys;
    Evidence evidence;

    Values(Document document, Lookup keys, Evidence evidence) {
        this.document = document;
        this.keys = keys;
        this.evidence = evidence;
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

    /// A whole number ≥ 0 of something, with a source; `ofWhat` completes the message: `neurons`.
    public int count(String key, String ofWhat) {
        return count(key, ofWhat, 0, Integer.MAX_VALUE);
    }

    /// A whole number of something from `min` to `max`, with a source.
    public int count(String key, String ofWhat, int min, int max) {
        return (int) (double) number(key, Wanted.count(ofWhat, min, max)).orElse((double) Math.clamp(1, min, max));
    }

    /// A pure number, `0.05` or `5 %`, with a source.
    public double number(String key) {
        return quantity(key, Dimension.NUMBER);
    }

    /// A pure number from `min` to `max`.
    public double number(String key, double min, double max) {
        return quantity(key, Dimension.NUMBER, min, max);
    }

    /// A quantity in its coherent unit, with a source.
    public double quantity(String key, Dimension dimension) {
        return quantity(key, dimension, LOWEST, HIGHEST);
    }

    /// A quantity from `min` to `max`, all three in the coherent unit; [Mapping#POSITIVE] as `min` means above zero.
    public double quantity(String key, Dimension dimension, double min, double max) {
        Wanted wanted = Wanted.quantity(dimension, min, max);
        return number(key, wanted).orElse(wanted.inside());
    }

    /// A quantity from `min` to `max`, or `fallback` when the key is missing.
    public double quantityOr(String key, Dimension dimension, double fallback, double min, double max) {
        return has(key) ? quantity(key, dimension, min, max) : fallback;
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

    private Optional<Double> number(String key, Wanted wanted) {
        return keys.required(
                key,
                wanted.expected(),
                wanted.example(),
                (node, at) -> document.numbers().number(node, at, wanted, evidence));
    }
}
