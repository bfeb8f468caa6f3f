package ligare.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table of text with a header line, read from a user's file as spreadsheets write them (RFC 4180: quoted cells may hold
/// separators, quotes and line breaks). Commas, semicolons or tabs separate; which of them, the header says. Empty lines
/// are left out.
///
/// @param separator between cells
/// @param columns   of the header, trimmed
/// @param rows      with as many cells as there are columns
record CsvTable(char separator, List<String> columns, List<Row> rows) {
    private static final String SEPARATORS = ",;\t";

    /// A line of the table.
    ///
    /// @param line from 1, where it begins in the file
    record Row(int line, List<String> cells) {}

    /// Reads a table; every mistake of its form is reported.
    static Optional<CsvTable> read(String text, Problems problems) {
        char separator = separator(text.lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
        List<Row> lines = new Reader(text, separator, problems).rows();
        if (lines.isEmpty()) {
            problems.addFile("no line", "a header line, then one line per test", "name the columns in the first line");
            return Optional.empty();
        }
        List<String> columns = lines.getFirst().cells();
        List<Row> rows = new ArrayList<>();
        for (Row row : lines.subList(1, lines.size())) {
            if (row.cells().size() == columns.size()) {
                rows.add(row);
            } else {
                problems.add(
                        row.line(),
                        1,
                        "",
                        "a line of %d cells".formatted(row.cells().size()),
                        "%d cells, as in the header".formatted(columns.size()),
                        "add or remove cells; a cell that holds the separator needs quotes");
            }
        }
        return Optional.of(new CsvTable(separator, columns, rows));
    }

    /// The one that parts the header most often.
    private static char separator(String header) {
        char best = SEPARATORS.charAt(0);
        for (char candidate : SEPARATORS.toCharArray()) {
            if (count(header, candidate) > count(header, best)) best = candidate;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static final class Reader {
        private final String text;
        private final char separator;
        private final Problems problems;
        private int at;
        private int line = 1;

        Reader(String text, char separator, Problems problems) {
            this.text = text;
            this.separator = separator;
            this.problems = problems;
        }

        List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            while (at < text.length()) {
                int begin = line;
                List<String> cells = new ArrayList<>();
                cells.add(cell());
                while (at < text.length() && text.charAt(at) == separator) {
                    at++;
                    cells.add(cell());
                }
                endOfLine();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) rows.add(new Row(begin, cells));
            }
            return rows;
        }

        private void endOfLine() {
            if (text.startsWith("\r\n", at)) at++;
            at++;
            line++;
        }

        private String cell() {
            if (at < text.length() && text.charAt(at) == '"') return quoted();
            int from = at;
            while (at < text.length() && !ends(text.charAt(at))) at++;
            return text.substring(from, at).strip();
        }

        private String quoted() {
            StringBuilder cell = new StringBuilder();
            int begin = line;
            at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c == '\n') line++;
                if (c != '"') {
                    cell.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append(text.charAt(at++));
                } else {
                    return cell.append(trailing(begin)).toString().strip();
                }
            }
            problems.add(begin, 1, "", "a quote that is not closed", "a closing quote", "close it or remove it");
            return cell.toString();
        }

        /// What stands between a closing quote and the next separator: blanks, or a mistake.
        private String trailing(int begin) {
            int from = at;
            while (at < text.length() && !ends(text.charAt(at))) at++;
            String rest = text.substring(from, at);
            if (!rest.isBlank()) {
                problems.add(
                        begin,
                        1,
                        "",
                        Excerpt.quote(rest) + " after a closing quote",
                        "a separator after a closing quote",
                        "double the quotes inside the cell");
            }
            return "";
        }

        private boolean ends(char c) {
            return c == separator || c == '\n' || c == '\r';
        }
    }
}
