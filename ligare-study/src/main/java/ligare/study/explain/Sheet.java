package ligare.study.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A table of values with a title.
///
/// @param title   what the rows are
/// @param columns names of the columns, units included
/// @param rows    as many cells as there are columns
public record Sheet(String title, List<String> columns, List<List<String>> rows) {
    public Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "Sheet %s has %d columns and a row of %d".formatted(title, columns.size(), row.size()));
            }
        }
    }

    /// A table whose rows are made from their numbers, 0 to rows − 1.
    static Sheet numbered(String title, List<String> columns, int rows, IntFunction<List<String>> row) {
        return new Sheet(title, columns, IntStream.range(0, rows).mapToObj(row).toList());
    }

    /// The table as text, indented by two spaces below its title.
    String words() {
        if (rows.isEmpty()) {
            return title + ": none";
        }
        Columns text = new Columns();
        text.row(indented(columns));
        rows.forEach(row -> text.row(indented(row)));
        return title + "\n" + text;
    }

    private static String[] indented(List<String> cells) {
        String[] row = cells.toArray(String[]::new);
        row[0] = "  " + row[0];
        return row;
    }

    /// The table for a JSON document.
    Map<String, Object> document() {
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("title", title);
        sheet.put("columns", columns);
        sheet.put("rows", rows);
        return sheet;
    }
}
