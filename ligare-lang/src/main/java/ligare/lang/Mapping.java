package ligare.lang;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
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
    private static final int LONGEST_NAME = 100;
    private static final int MOST_TIMES = 10_000;
    private static final String PLACEHOLDER = "unreadable";

    private final Document document;
    private final Node.Table table;
    private final String path;
    private Evidence evidence;
    private final boolean mute;
    private final Set<String> asked = new LinkedHashSet<>(List.of("source", "status"));
    private boolean done;

    Mapping(Document document, Node.Table table, String path, Evidence evidence, boolean mute) {
        this.document = document;
        this.table = table;
        this.path = path;
        this.evidence = evidence;
        this.mute = mute;
    }

    // What is there

    /// Where this mapping stands.
    public Where where() {
        return new Where(document.name(), table.line(), table.column(), path);
    }

    /// Where the value of a key stands; of a missing key, where the mapping stands.
    public Where where(String key) {
        Node node = find(key).orElse(table);
        return new Where(document.name(), node.line(), node.column(), Tree.join(path, key));
    }

    /// The keys in file order, without `source` and `status`.
    public List<String> keys() {
        return table.entries().stream()
                .map(entry -> entry.key().text())
                .filter(key -> !key.equals("source") && !key.equals("status"))
                .toList();
    }

    /// Whether a key is there with a value. Asking makes the key a known one.
    public boolean has(String key) {
        asked.add(key);
        return find(key).filter(node -> !(node instanceof Node.Scalar scalar && scalar.absent())).isPresent();
    }

    /// The one of several keys that is there; a problem unless exactly one is, and then the first.
    public String either(String... keys) {
        List<String> there = Arrays.stream(keys).filter(this::has).toList();
        if (there.size() != 1) {
            problem(
                    table,
                    path,
                    there.isEmpty() ? "none of " + String.join(", ", keys) : String.join(" and ", there) + " together",
                    "exactly one of " + String.join(", ", keys),
                    there.isEmpty() ? "add one of them" : "keep one of them");
        }
        return there.isEmpty() ? keys[0] : there.getFirst();
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

    // Texts and words

    /// A text, not blank.
    public String text(String key) {
        return required(key, "a text", "…", this::readText).orElse(PLACEHOLDER);
    }

    /// A text, or `fallback` when the key is missing.
    public String textOr(String key, String fallback) {
        return has(key) ? text(key) : fallback;
    }

    /// A name: one line of at most 100 characters.
    public String name(String key) {
        return required(key, "a name", "NAME", this::readName).orElse(PLACEHOLDER);
    }

    /// A name, or `fallback` when the key is missing.
    public String nameOr(String key, String fallback) {
        return has(key) ? name(key) : fallback;
    }

    /// A name that must be among the known ones; `kind` says what it names, `a receptor`.
    public String reference(String key, Collection<String> known, String kind) {
        return required(
                        key,
                        kind + ", " + Excerpt.oneOf(known),
                        known.isEmpty() ? "NAME" : known.iterator().next(),
                        (node, at) -> readReference(node, at, known, kind))
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
        boolean spaced =
                find(key)
                        .filter(node ->
                                node instanceof Node.Scalar scalar
                                        && words.containsKey(scalar.text().replace(' ', '-')))
                        .isPresent();
        if (spaced) {
            asked.add(key);
            return Objects.requireNonNull(words.get(((Node.Scalar) find(key).orElseThrow()).text().replace(' ', '-')));
        }
        return Objects.requireNonNull(words.get(choice(key, words.keySet())));
    }

    /// One of an enum's constants, or `fallback` when the key is missing.
    public <E extends Enum<E>> E choiceOr(String key, Class<E> type, E fallback) {
        return has(key) ? choice(key, type) : fallback;
    }

    /// `true` or `false`.
    public boolean truth(String key) {
        return required(key, "true or false", "true", this::readTruth).orElse(false);
    }

    /// `true` or `false`, or `fallback` when the key is missing.
    public boolean truth(String key, boolean fallback) {
        return has(key) ? truth(key) : fallback;
    }

    /// A list of texts.
    public List<String> texts(String key) {
        return list(key, "a list of texts", "[…]", this::readText);
    }

    /// A list of names, each once. One name without brackets counts as a list of one.
    public List<String> names(String key) {
        return list(key, "a list of names", "[NAME, NAME]", this::readName);
    }

    /// A list of names that must be among the known ones.
    public List<String> references(String key, Collection<String> known, String kind) {
        return list(key, "a list, each " + kind, "[NAME, NAME]", (node, at) -> readReference(node, at, known, kind));
    }

    // Numbers

    /// A whole number that names and does not measure (seed, year, version): needs no source.
    public long serial(String key) {
        return required(key, "a whole number", "1", this::readSerial).orElse(1L);
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
        return (int) (double) number(key, Numbers.Wanted.count(ofWhat)).orElse(1.0);
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
        return number(key, Numbers.Wanted.quantity(dimension, min, max)).orElse(placeholder(min, max));
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
        Numbers.Wanted wanted = Numbers.Wanted.quantity(dimension, min, max);
        double placeholder = placeholder(min, max);
        return required(
                        key,
                        wanted.expected() + ", or {between: [LOW, HIGH]}",
                        wanted.example(),
                        (node, at) -> document.numbers().span(node, at, wanted, evidence))
                .orElseGet(() -> new Span(placeholder, placeholder));
    }

    /// A number of any dimension, which its unit decides, with a source: how a calibration states its values.
    public Optional<Figure> figure(String key) {
        return required(
                key, "a number with its unit", "2 /h", (node, at) -> document.numbers().figure(node, at, evidence));
    }

    /// A list of quantities; one without brackets counts as a list of one.
    public List<Double> quantities(String key, Dimension dimension, double min, double max) {
        Numbers.Wanted wanted = Numbers.Wanted.quantity(dimension, min, max);
        return list(
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
        Optional<Node> node = find(key);
        List<Double> times =
                node.isPresent() && node.get() instanceof Node.Table
                        ? repeated(mapping(key))
                        : quantities(key, Dimension.TIME, 0, HIGHEST);
        for (int i = 1; i < times.size(); i++) {
            if (times.get(i) <= times.get(i - 1)) {
                problem(
                        node.orElse(table),
                        Tree.join(path, key),
                        "times that do not rise",
                        "times in rising order, each once",
                        "sort them");
                break;
            }
        }
        return times;
    }

    // Mappings

    /// A mapping.
    public Mapping mapping(String key) {
        return required(key, "a mapping", "{…}", this::readMapping)
                .orElseGet(() -> document.mute(table.line(), table.column(), Tree.join(path, key)));
    }

    /// A mapping, or empty when the key is missing.
    public Optional<Mapping> mappingIfGiven(String key) {
        return has(key) ? Optional.of(mapping(key)) : Optional.empty();
    }

    /// A list of mappings; one mapping without a dash counts as a list of one.
    public List<Mapping> mappings(String key) {
        return list(key, "a list of mappings", "a dash before each", this::readMapping);
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

    // Ending

    /// Reads and builds a part; empty when anything in it was wrong. An [IllegalArgumentException] of a record that refuses
    /// its values becomes a problem at this mapping, unless a problem inside explains it.
    public <T> Optional<T> make(Function<Mapping, T> reading) {
        int before = document.collected().total();
        try {
            T made = reading.apply(this);
            return mute || document.collected().total() > before ? Optional.empty() : Optional.of(made);
        } catch (IllegalArgumentException refusal) {
            if (document.collected().total() == before) {
                problem(
                        table,
                        path,
                        "values that do not go together",
                        Excerpt.sentence(String.valueOf(refusal.getMessage())),
                        "change one of them");
            }
            ignore();
            return Optional.empty();
        }
    }

    /// Reports every key that nobody asked for. The document does this for all mappings when it is finished.
    public void done() {
        if (done) return;
        done = true;
        Set<String> missing = new LinkedHashSet<>(asked);
        missing.removeAll(keys());
        for (Node.Entry entry : table.entries()) {
            String key = entry.key().text();
            if (asked.contains(key)) continue;
            Optional<String> near = Suggestion.of(key, missing).or(() -> Suggestion.of(key, asked));
            String remedy =
                    key.equals("<<")
                            ? "write the keys out; YAML 1.2 has no merge key"
                            : near.map(name -> "did you mean " + name + "?").orElse("remove it");
            problem(
                    entry.key(),
                    Tree.join(path, key),
                    "the unknown key " + Excerpt.quote(key),
                    Excerpt.oneOf(asked),
                    remedy);
        }
    }

    /// Leaves the rest of this mapping unread without a further problem; for when a problem was reported already.
    public void ignore() {
        done = true;
    }

    /// Reports a mistake that the caller found in the value of a key.
    public void problem(String key, String found, String expected, String fix) {
        problem(find(key).orElse(table), Tree.join(path, key), found, expected, fix);
    }

    // Inside

    private Optional<Node> find(String key) {
        return table.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .map(Node.Entry::value)
                .findFirst();
    }

    private <T> Optional<T> required(
            String key, String expected, String example, BiFunction<Node, String, Optional<T>> reading) {
        if (has(key)) return reading.apply(find(key).orElseThrow(), Tree.join(path, key));
        if (find(key).filter(Node.Broken.class::isInstance).isPresent()) return Optional.empty();
        Set<String> strange = new LinkedHashSet<>(keys());
        strange.removeAll(asked);
        String fix =
                find(key).isPresent()
                        ? "write the value behind it: "
                        : Suggestion.of(key, strange).map(near -> "did you write " + near + "? ").orElse("") + "add ";
        problem(
                find(key).orElse(table),
                Tree.join(path, key),
                find(key).isPresent() ? "no value" : "no " + key,
                expected,
                fix + key + ": " + example);
        return Optional.empty();
    }

    Document document() {
        return document;
    }

    Evidence evidence() {
        return evidence;
    }

    /// The numbers read so far in this mapping and below.
    List<Figure> figures() {
        String here = document.name() + "#" + path;
        return document.figures().stream()
                .filter(figure ->
                        path.isEmpty() || figure.path().startsWith(here + ".") || figure.path().startsWith(here + "["))
                .toList();
    }

    /// Whether one plain word stands behind a key.
    boolean says(String key, String word) {
        boolean says =
                find(key)
                        .filter(node -> node instanceof Node.Scalar scalar && scalar.text().strip().equals(word))
                        .isPresent();
        if (says) asked.add(key);
        return says;
    }

    /// The keys of the mapping behind a key, without reading it; empty when something else stands there.
    List<String> keysBehind(String key) {
        return find(key)
                .filter(Node.Table.class::isInstance)
                .map(node -> ((Node.Table) node).entries().stream().map(entry -> entry.key().text()).toList())
                .orElse(List.of());
    }

    <T> List<T> list(String key, String expected, String example, BiFunction<Node, String, Optional<T>> reading) {
        return required(key, expected, example, (node, at) -> Optional.of(readList(node, at, reading)))
                .orElse(List.of());
    }

    private <T> List<T> readList(Node node, String at, BiFunction<Node, String, Optional<T>> reading) {
        List<T> read = new ArrayList<>();
        if (node instanceof Node.Sequence(List<Node> items, _, _)) {
            for (int i = 0; i < items.size(); i++) reading.apply(items.get(i), at + "[" + i + "]").ifPresent(read::add);
        } else {
            reading.apply(node, at).ifPresent(read::add);
        }
        return List.copyOf(read);
    }

    private Optional<Double> number(String key, Numbers.Wanted wanted) {
        return required(
                key,
                wanted.expected(),
                wanted.example(),
                (node, at) -> document.numbers().number(node, at, wanted, evidence));
    }

    private List<Double> repeated(Mapping schedule) {
        double every = schedule.quantity("every", Dimension.TIME, POSITIVE, HIGHEST);
        double from = schedule.quantityOr("from", Dimension.TIME, 0, 0, HIGHEST);
        double until = schedule.quantity("until", Dimension.TIME, 0, HIGHEST);
        double steps = Math.floor((until - from) / every * (1 + 1e-12));
        if (!(steps >= 0 && steps < MOST_TIMES)) {
            if (!schedule.mute)
                problem(
                        schedule.table,
                        schedule.path,
                        "a schedule of " + (steps < 0 ? "no" : "more than " + MOST_TIMES) + " times",
                        "between 1 and " + MOST_TIMES + " times",
                        "change from, until or every");
            return List.of();
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i <= steps; i++) times.add(from + i * every);
        return List.copyOf(times);
    }

    private Optional<String> readText(Node node, String at) {
        if (node instanceof Node.Scalar scalar && !scalar.absent() && !scalar.text().isBlank())
            return Optional.of(scalar.text().strip());
        return wrong(node, at, "a text", "write a text");
    }

    private Optional<String> readName(Node node, String at) {
        Optional<String> name = readText(node, at);
        if (name.isEmpty()) return name;
        boolean plain = name.get().length() <= LONGEST_NAME && Excerpt.harmless(name.get());
        return plain
                ? name
                : wrong(node, at, "a name: one line of at most " + LONGEST_NAME + " characters", "shorten it");
    }

    private Optional<String> readReference(Node node, String at, Collection<String> known, String kind) {
        Optional<String> name = readName(node, at);
        if (name.isEmpty() || known.contains(name.get())) return name;
        String near =
                Suggestion.of(name.get(), known)
                        .map(nearest -> "did you mean " + nearest + "?")
                        .orElse("choose one of them");
        problem(node, at, Excerpt.quote(name.get()), kind + ", " + Excerpt.oneOf(known), near);
        return Optional.empty();
    }

    private Optional<Boolean> readTruth(Node node, String at) {
        String text = node instanceof Node.Scalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "";
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> wrong(node, at, "true or false", "write true or false");
        };
    }

    private Optional<Long> readSerial(Node node, String at) {
        if (node instanceof Node.Scalar scalar && scalar.text().matches("[+-]?[0-9]{1,18}"))
            return Optional.of(Long.parseLong(scalar.text()));
        return wrong(node, at, "a whole number of at most 18 digits", "write digits only");
    }

    private Optional<Mapping> readMapping(Node node, String at) {
        if (node instanceof Node.Table inner) return Optional.of(document.open(inner, at, evidence));
        return wrong(node, at, "a mapping: keys with a colon", "write key: value in the lines below, indented");
    }

    private <T> Optional<T> wrong(Node node, String at, String expected, String fix) {
        if (!(node instanceof Node.Broken)) problem(node, at, Description.of(node), expected, fix);
        return Optional.empty();
    }

    private void problem(Node node, String at, String found, String expected, String fix) {
        if (!mute) document.collected().add(node.line(), node.column(), at, found, expected, fix);
    }

    private static double placeholder(double min, double max) {
        return Math.clamp(1.0, min, max);
    }
}
