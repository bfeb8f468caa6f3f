package ligare.cli;

/// Makes text that came from outside harmless for a terminal: control, format and direction characters become escapes.
final class Plain {
    private static final int LONGEST_LINE = 500;

    private Plain() {}

    /// Text of several lines; line ends stay.
    static String text(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(plain, point));
        return plain.toString();
    }

    /// One line of at most 500 characters.
    static String line(String text) {
        String plain = text(text).replace("\n", "\\n");
        return plain.length() > LONGEST_LINE ? plain.substring(0, LONGEST_LINE) + "…" : plain;
    }

    private static void append(StringBuilder plain, int point) {
        if (point == '\n' || harmless(point)) {
            plain.appendCodePoint(point);
        } else {
            plain.append("\\u%04x".formatted(point));
        }
    }

    private static boolean harmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
