package ligare.lang;

import java.util.Collection;
import java.util.List;

/// Shows a piece of the user's file without trusting it: short, on one line, no control or direction characters.
final class Excerpt {
    private static final int LONGEST = 60;
    private static final int LONGEST_SENTENCE = 2000;
    private static final int MOST_NAMES = 8;

    private Excerpt() {}

    static String quote(String text) {
        return '"' + plain(text) + '"';
    }

    static String plain(String text) {
        return cut(text, LONGEST);
    }

    private static String cut(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        int[] points = text.codePoints().limit(longest + 1L).toArray();
        for (int i = 0; i < Math.min(points.length, longest); i++) {
            if (points[i] == '\n') shown.append("\\n");
            else if (harmless(points[i])) shown.appendCodePoint(points[i]);
            else shown.append("\\u").append(String.format("%04x", points[i]));
        }
        return points.length > longest ? shown.append('…').toString() : shown.toString();
    }

    /// `one of a, b, c`, cut after eight names.
    static String oneOf(Collection<String> names) {
        if (names.isEmpty()) return "nothing: no name is known here";
        List<String> first = names.stream().limit(MOST_NAMES).map(Excerpt::plain).toList();
        String listed = (names.size() == 1 ? "" : "one of ") + String.join(", ", first);
        return names.size() > MOST_NAMES ? listed + " … (" + names.size() + " in all)" : listed;
    }

    /// A sentence, a path: longer, and as careful.
    static String sentence(String text) {
        return cut(text, LONGEST_SENTENCE);
    }

    /// True without control characters, other than line ends and tabs, and without half characters.
    static boolean printable(String text) {
        return text.codePoints()
                .noneMatch(point ->
                        point != '\n'
                                && point != '\t'
                                && (Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE));
    }

    /// True for a name that shows as what it is.
    static boolean harmless(String text) {
        return text.codePoints().allMatch(Excerpt::harmless);
    }

    private static boolean harmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
