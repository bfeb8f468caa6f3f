package ligare.lang;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads what is no quantity: texts, names, words, whole numbers that name.
final class Texts {
    private static final int LONGEST_NAME = 100;

    private final Problems problems;

    Texts(Problems problems) {
        this.problems = problems;
    }

    Optional<String> text(Node node, String at) {
        if (!(node instanceof Node.Scalar scalar) || scalar.absent()) return wrong(node, at, "a text", "write a text");
        if (scalar.text().isBlank()) return wrong(node, at, "a text that is not empty", "write a text");
        if (Excerpt.printable(scalar.text())) return Optional.of(scalar.text().strip());
        return wrong(node, at, "a text without control characters", "remove the escapes");
    }

    Optional<String> name(Node node, String at) {
        Optional<String> name = text(node, at);
        if (name.isEmpty()) return name;
        boolean plain =
                name.get().codePointCount(0, name.get().length()) <= LONGEST_NAME && Excerpt.harmless(name.get());
        return plain
                ? name
                : wrong(node, at, "a name: one line of at most " + LONGEST_NAME + " characters", "shorten it");
    }

    Optional<String> reference(Node node, String at, Collection<String> known, String kind) {
        return name(node, at).filter(name -> isKnown(name, node, at, known, kind));
    }

    Optional<Boolean> truth(Node node, String at) {
        String text = node instanceof Node.Scalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "";
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> wrong(node, at, "true or false", "write true or false");
        };
    }

    Optional<Long> serial(Node node, String at) {
        boolean digits = node instanceof Node.Scalar scalar && scalar.text().matches("[+-]?[0-9]{1,18}");
        return digits
                ? Optional.of(Long.parseLong(((Node.Scalar) node).text()))
                : wrong(node, at, "a whole number of at most 18 digits", "write digits only");
    }

    /// One of several words; spaces, hyphens and capitals do not count.
    <T> Optional<T> word(Node node, String at, Map<String, T> words) {
        Optional<String> name = name(node, at);
        Optional<T> named =
                name.flatMap(text -> Optional.ofNullable(words.get(text.toLowerCase(Locale.ROOT).replace(' ', '-'))));
        if (name.isPresent() && named.isEmpty()) isKnown(name.get(), node, at, words.keySet(), "a word");
        return named;
    }

    <T> Optional<T> wrong(Node node, String at, String expected, String fix) {
        if (!(node instanceof Node.Broken))
            problems.add(node.line(), node.column(), at, Description.of(node), expected, fix);
        return Optional.empty();
    }

    boolean isKnown(String name, Node node, String at, Collection<String> known, String kind) {
        if (known.contains(name)) return true;
        String near =
                problems.suggestion(name, known)
                        .map(nearest -> "did you mean " + Excerpt.plain(nearest) + "?")
                        .orElse(known.isEmpty() ? "add one" : "choose one of them");
        problems.add(node.line(), node.column(), at, Excerpt.quote(name), kind + ": " + Excerpt.oneOf(known), near);
        return false;
    }
}
