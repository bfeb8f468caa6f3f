package ligare.study.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A table in Markdown.
final class MarkdownTable {
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    MarkdownTable(String... columns) {
        this.columns = List.of(columns);
    }

    /// Adds a row of as many cells as there are columns.
    MarkdownTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    @Override
    public String toString() {
        if (rows.isEmpty()) {
            return "None.\n";
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(columns));
        lines.add("|" + " --- |".repeat(columns.size()));
        rows.forEach(row -> lines.add(line(row)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> cells) {
        return cells.stream().map(MarkdownTable::cell).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /// A text that neither ends a cell nor begins markup.
    private static String cell(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("\n", " ")
                .replace("<", "&lt;")
                .replace("*", "\\*");
    }
}
