package ligare.lang;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// The keys of one mapping: finds values, remembers what was asked for, reports what is missing and what nobody wanted, which
/// are often the two halves of one slip.
final class Lookup {
    private static final List<String> EVIDENCE = List.of("source", "status");

    private final Problems problems;
    private final Node.Table table;
    private final String path;
    private final boolean mute;
    private final Set<String> asked = new LinkedHashSet<>(EVIDENCE);

    /// @param mute true for the stand-in of a mapping that was reported already: it holds nothing and says nothing
    Lookup(Problems problems, Node.Table table, String path, boolean mute) {
        this.problems = problems;
        this.table = table;
        this.path = path;
        this.mute = mute;
    }

    boolean mute() {
        return mute;
    }

    Where where() {
        return new Where(problems.file(), table.line(), table.column(), path);
    }

    Where where(String key) {
        Node node = find(key).orElse(table);
        return new Where(problems.file(), node.line(), node.column(), Tree.join(path, key));
    }

    List<String> names() {
        return table.entries().keySet().stream().filter(key -> !EVIDENCE.contains(key)).toList();
    }

    Optional<Node> find(String key) {
        return table.value(key);
    }

    boolean has(String key) {
        asked.add(key);
        return find(key).filter(node -> !(node instanceof Node.Scalar scalar && scalar.absent())).isPresent();
    }

    String either(List<String> keys) {
        List<String> there = keys.stream().filter(this::has).toList();
        String all = String.join(", ", keys);
        if (there.isEmpty()) problem("none of " + all, "exactly one of " + all, "add one of them");
        if (there.size() > 1)
            problem(String.join(" and ", there) + " together", "exactly one of " + all, "keep one of them");
        return there.isEmpty() ? keys.getFirst() : there.getFirst();
    }

    /// The value of a key that must be there.
    ///
    /// @param expected what should stand there, in words
    /// @param example  how it is written
    /// @param reading  from node and path to value, empty after a problem
    <T> Optional<T> required(
            String key, String expected, String example, BiFunction<Node, String, Optional<T>> reading) {
        if (has(key)) return reading.apply(find(key).orElseThrow(), Tree.join(path, key));
        if (find(key).isPresent()) {
            problem(key, "no value", expected, "write the value behind it: " + key + ": " + example);
            return Optional.empty();
        }
        Set<String> strange = new LinkedHashSet<>(table.entries().keySet());
        strange.removeAll(asked);
        String slip =
                problems.suggestion(key, strange).map(near -> "did you write " + Excerpt.plain(near) + "? ").orElse("");
        problem(key, "no " + key, expected, slip + "add " + key + ": " + example);
        return Optional.empty();
    }

    /// The values of a list that must be there; a single value counts as a list of one.
    <T> List<T> list(String key, String expected, String example, BiFunction<Node, String, Optional<T>> reading) {
        return required(key, expected, example, (node, at) -> Optional.of(items(node, at, reading))).orElse(List.of());
    }

    /// The same, where no value may come twice.
    <T> List<T> distinct(String key, String expected, String example, BiFunction<Node, String, Optional<T>> reading) {
        Set<T> seen = new HashSet<>();
        return list(
                key,
                expected,
                example,
                (node, at) -> {
                    Optional<T> read = reading.apply(node, at);
                    if (read.isPresent() && !seen.add(read.get())) {
                        problems.add(
                                node.line(),
                                node.column(),
                                at,
                                Excerpt.quote(read.get().toString()) + " a second time",
                                "each once",
                                "remove one of the two");
                    }
                    return read;
                });
    }

    private static <T> List<T> items(Node node, String at, BiFunction<Node, String, Optional<T>> reading) {
        if (!(node instanceof Node.Sequence(List<Node> items, _, _)))
            return reading.apply(node, at).map(List::of).orElse(List.of());
        List<T> read = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) reading.apply(items.get(i), at + "[" + i + "]").ifPresent(read::add);
        return List.copyOf(read);
    }

    /// One problem for each key that was never asked for.
    void reportUnknown() {
        Set<String> missing = new LinkedHashSet<>(asked);
        missing.removeAll(table.entries().keySet());
        for (Node.Entry entry : table.entries().values()) {
            String key = entry.key().text();
            if (asked.contains(key) || problems.countedOnly()) continue;
            Optional<String> near = problems.suggestion(key, missing).or(() -> problems.suggestion(key, asked));
            String remedy =
                    key.equals("<<")
                            ? "write the keys out; YAML 1.2 has no merge key"
                            : near.map(name -> "did you mean " + name + "?").orElse("remove it");
            problems.add(
                    entry.key().line(),
                    entry.key().column(),
                    Tree.join(path, key),
                    "the unknown key " + Excerpt.quote(key),
                    Excerpt.oneOf(asked),
                    remedy);
        }
    }

    /// A problem of the whole mapping.
    void problem(String found, String expected, String fix) {
        if (!mute) problems.add(new Problem(where(), found, expected, fix));
    }

    /// A problem of one value, or of the mapping that lacks it.
    void problem(String key, String found, String expected, String fix) {
        if (!mute) problems.add(new Problem(where(key), found, expected, fix));
    }
}
