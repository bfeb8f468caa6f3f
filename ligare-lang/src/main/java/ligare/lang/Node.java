package ligare.lang;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tree of a file, with places and nothing else; an alias is the very node that its anchor names.
sealed interface Node {
    /// From 1.
    int line();

    /// From 1.
    int column();

    /// A text, a number, anything without parts; `quoted` when it cannot be a number or empty by accident.
    record Scalar(String text, boolean quoted, int line, int column) implements Node {
        boolean absent() {
            return !quoted && (text.isBlank() || text.equals("~") || text.equals("null"));
        }
    }

    /// A list.
    record Sequence(List<Node> items, int line, int column) implements Node {}

    /// A mapping whose keys are distinct texts, in file order.
    record Table(Map<String, Entry> entries, int line, int column) implements Node {
        Optional<Node> value(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }
    }

    /// Something that was reported already; whoever meets it keeps silent.
    record Broken(int line, int column) implements Node {}

    /// One line of a mapping.
    record Entry(Scalar key, Node value) {}
}
