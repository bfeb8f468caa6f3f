package ligare.cli;

/// Breaks a paragraph into lines.
final class Wrapped {
    private Wrapped() {}

    /// Lines of at most this width, where words allow.
    static String at(int width, String paragraph) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : paragraph.strip().split("\\s+")) {
            int length = word.codePointCount(0, word.length());
            if (column > 0 && column + 1 + length > width) {
                lines.append('\n');
                column = 0;
            } else if (column > 0) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += length;
        }
        return lines.toString();
    }
}
