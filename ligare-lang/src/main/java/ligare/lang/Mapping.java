package ligare.lang;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;

/// One mapping of a YAML file, read by key. No accessor throws for a user's mistake: it records a [Problem] and returns a
/// harmless placeholder (1, `unreadable`, an empty list, a silent mapping), so that one pass finds all mistakes.
///
/// Every number needs a source and a status. `source:` and `status:` in a mapping hold for everything below it; a number may
/// carry its own, `{value: 0.8 nM, source: "…", status: read}`; `{calibrated: NAME}` takes value, source and status from the
/// [Calibration]. Keys that nobody asked for become problems when the [Document] is finished.
///
/// Accessors ending in `Or` return their fallback when the key is missing, those ending in `IfGiven` an empty value.
public final class Mapping extends Values {
    /// As a least value: anything above zero.
    public static final double POSITIVE = Double.MIN_VALUE;

    private final Map<Node, Map<String, Mapping>> children = new IdentityHashMap<>();
    private boolean done;

    Mapping(Document document, Node.Table table, String path, Evidence evidence, boolean mute) {
        super(document, new Lookup(document.collected(), table, path, mute), evidence);
    }

    /// Where this mapping stands.
    public Where where() {
        return keys.where();
    }

    /// The keys in file order, without `source` and `status`.
    public List<String> keys() {
        return keys.names();
    }

    /// Says what the numbers below are where the file names no source: for mappings that state a design (a study's doses and
    /// times), not a claim.
    public Mapping unlessSourced(String source, Status status) {
        if (evidence.source() == null) evidence = new Evidence(source, status, evidence.fallback());
        return this;
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
        return keys.list(key, "a list of mappings", "[{…}]", this::readMapping);
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
            ignoreAll();
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

    /// Leaves the rest of this mapping and of those in it unread.
    private void ignoreAll() {
        ignore();
        children.values().forEach(places -> places.values().forEach(Mapping::ignoreAll));
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

    /// A list of which each item is there once, read item by item, from node and path.
    <T> List<T> distinct(String key, String expected, String example, BiFunction<Node, String, Optional<T>> reading) {
        return keys.distinct(key, expected, example, reading);
    }

    int problemsSoFar() {
        return document.collected().total() + (keys.mute() ? 1 : 0);
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
