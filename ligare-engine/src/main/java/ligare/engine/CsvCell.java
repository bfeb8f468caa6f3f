package ligare.engine;

/// A text as a cell of comma-separated values (RFC 4180).
public final class CsvCell {
    private CsvCell() {}

    /// The cell, quoted where it has to be. A text that a spreadsheet would take for a formula gets an apostrophe in front.
    public static String of(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String harmless = formula ? "'" + text : text;
        boolean quoted = formula || harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
