package ligare.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A table of text with a header line, read from comma-separated values (RFC 4180: quoted cells may hold commas, quotes
/// and line breaks). A byte-order mark, either kind of line end and empty lines at the end are taken as they come.
///
/// @param columns names, from the header
/// @param rows cells, as many in each row as there are columns
public record Table(List<String> columns, List<List<String>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row has %d cells, the header %d: %s".formatted(row.size(), columns.size(), row));
            }
        }
    }

    /// Reads a table.
    ///
    /// @throws IllegalArgumentException if it has no header, a row has too few or too many cells, or a quote is left open
    public static Table read(String text) {
        List<List<String>> lines = new Reader(text).lines();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("the table is empty: it needs a header line");
        }
        return new Table(lines.getFirst(), lines.subList(1, lines.size()));
    }

    /// The rows in which every named column holds the given text, as maps from column to cell.
    ///
    /// @throws IllegalArgumentException if a column does not exist
    public List<Map<String, String>> where(Map<String, String> wanted) {
        wanted.keySet().forEach(this::require);
        return rows.stream()
                .map(this::byColumn)
                .filter(row -> wanted.entrySet().stream().allMatch(w -> w.getValue().equals(row.get(w.getKey()))))
                .toList();
    }

    /// Checks that a column exists.
    ///
    /// @throws IllegalArgumentException if it does not
    public void require(String column) {
        if (!columns.contains(column)) {
            throw new IllegalArgumentException("the table has no column '%s', only %s".formatted(column, columns));
        }
    }

    private Map<String, String> byColumn(List<String> row) {
        Map<String, String> cells = new HashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            cells.put(columns.get(c), row.get(c));
        }
        return cells;
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
            this.at = text.startsWith("\uFEFF") ? 1 : 0;
        }

        List<List<String>> lines() {
            List<List<String>> lines = new ArrayList<>();
            while (at < text.length()) {
                List<String> line = line();
                if (line.size() > 1 || !line.getFirst().isEmpty()) {
                    lines.add(line);
                }
            }
            return lines;
        }

        private List<String> line() {
            List<String> cells = new ArrayList<>();
            cells.add(cell());
            while (at < text.length() && text.charAt(at) == ',') {
                at++;
                cells.add(cell());
            }
            if (text.startsWith("\r\n", at)) {
                at += 2;
            } else {
                at++;
            }
            return cells;
        }

        private String cell() {
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            return quoted ? quotedCell() : plainCell();
        }

        private String plainCell() {
            int from = at;
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at).strip();
        }

        private String quotedCell() {
            StringBuilder cell = new StringBuilder();
            int from = at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c != '"') {
                    cell.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else if (at == text.length() || ",\r\n".indexOf(text.charAt(at)) >= 0) {
                    return cell.toString();
                } else {
                    throw new IllegalArgumentException("text after the closing quote of " + excerpt(from));
                }
            }
            throw new IllegalArgumentException("a quote is not closed: " + excerpt(from));
        }

        private String excerpt(int from) {
            return text.substring(from, Math.min(text.length(), from + 40));
        }
    }
}
