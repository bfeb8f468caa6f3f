package ligare.lang;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells what a file holds from its keys.
final class FileKind {
    private FileKind() {}

    /// A finding, a study or a network where the file has that key anywhere; else what its first key says. Reports a file that
    /// begins with something else, and leaves it unread.
    static Optional<Kind> of(Mapping root) {
        List<String> keys = root.keys();
        if (keys.isEmpty()) return nothing(root, words());
        if (keys.contains(Kind.FINDING.key())) return Optional.of(Kind.FINDING);
        if (keys.contains(Kind.STUDY.key())) return Optional.of(Kind.STUDY);
        if (keys.contains(Kind.NETWORK.key())) return Optional.of(Kind.NETWORK);
        Optional<Kind> kind =
                Kind.of(keys.getFirst())
                        .filter(named -> named.key().equals(keys.getFirst()) || EntryReader.isBlock(named, root));
        if (kind.isEmpty()) refuse(root, keys.getFirst(), words(), "a key that says what the file holds: ");
        return kind;
    }

    /// Whether the file holds this kind; reports it otherwise, and leaves the file unread.
    static boolean expect(Mapping root, Kind wanted) {
        List<String> keys = root.keys();
        if (keys.contains(wanted.key())) return true;
        if (keys.isEmpty()) nothing(root, List.of(wanted.key()));
        else refuse(root, keys.getFirst(), List.of(wanted.key()), wanted.noun() + ", which begins with the key ");
        return false;
    }

    /// A file without a key; silent when the file could not be read at all.
    private static Optional<Kind> nothing(Mapping root, List<String> known) {
        root.problem(
                known.getFirst(),
                "no key",
                "a key that says what the file holds: " + Excerpt.oneOf(known),
                "begin the file with " + known.getFirst() + ": NAME");
        return Optional.empty();
    }

    private static void refuse(Mapping root, String first, List<String> known, String expected) {
        root.ignore();
        String fix =
                root.document()
                        .collected()
                        .suggestion(first, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("begin the file with " + known.getFirst() + ": NAME");
        root.problem(first, "a file that begins with " + Excerpt.quote(first), expected + Excerpt.oneOf(known), fix);
    }

    private static List<String> words() {
        return Stream.of(
                        Kind.STUDY,
                        Kind.FINDING,
                        Kind.NETWORK,
                        Kind.LEARNER,
                        Kind.LIGAND,
                        Kind.RECEPTOR,
                        Kind.SPECIES,
                        Kind.CIRCUIT,
                        Kind.ETHOGRAM,
                        Kind.CALIBRATION,
                        Kind.NULL_MODEL,
                        Kind.REGION)
                .map(kind -> kind == Kind.REGION ? kind.plural() : kind.key())
                .toList();
    }
}
