package ligare.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

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
        List<List<String>> lines = lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
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

    private static List<List<String>> lines(String text) {
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(true).get();
        List<List<String>> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            parser.forEach(line -> lines.add(line.toList()));
        } catch (IOException | UncheckedIOException broken) {
            throw new IllegalArgumentException(
                    "a quote of line %d is not closed, or text follows one that is".formatted(lines.size() + 1),
                    broken);
        }
        return lines;
    }
}
