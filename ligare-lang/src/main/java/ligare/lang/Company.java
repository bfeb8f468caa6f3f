package ligare.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is there, and in which states: `[partner, {cagemate: distressed}, {juvenile: [small, distressed]}]`.
///
/// @param others their names, in file order
/// @param states other → states, of those that are in any
record Company(List<String> others, Map<String, List<String>> states) {
    private static final String A_STATE = "a state of the ethogram";

    /// The company behind a key; none when the key is missing.
    ///
    /// @param known states; null: any will do
    static Company read(Mapping from, String key, @Nullable Collection<String> known) {
        Map<String, List<String>> states = new LinkedHashMap<>();
        List<String> others =
                from.has(key)
                        ? from.distinct(
                                key,
                                "a list of names",
                                "[NAME, {NAME: STATE}]",
                                (node, at) -> {
                                    if (!(node instanceof Node.Table table))
                                        return from.document().texts().name(node, at);
                                    return stated(from, table, at, known, states);
                                })
                        : List.of();
        return new Company(others, states);
    }

    private static Optional<String> stated(
            Mapping from,
            Node.Table table,
            String at,
            @Nullable Collection<String> known,
            Map<String, List<String>> states) {
        Mapping one = from.document().open(table, at, from.evidence());
        List<String> names = new ArrayList<>(one.keys());
        if (names.size() != 1) {
            one.ignore();
            return from.document().texts().wrong(table, at, "one animal and its state", "write {NAME: STATE}");
        }
        String name = names.getFirst();
        states.put(name, known == null ? one.names(name) : one.references(name, known, A_STATE));
        return Optional.of(name);
    }
}
