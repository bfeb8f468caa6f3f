package ligare.study.explain;

import java.util.ArrayList;
import java.util.List;

/// Text in aligned columns; the last column is not padded.
public final class Columns {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /// Adds a row; rows may have different lengths.
    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                int width = width(row.get(c));
                if (c == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(c, Math.max(widths.get(c), width));
                }
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < row.size(); c++) {
                line.append(row.get(c));
                if (c < row.size() - 1) {
                    line.repeat(' ', widths.get(c) - width(row.get(c))).append(GAP);
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return String.join("\n", lines);
    }

    /// Escape sequences of colours take no room.
    private static int width(String cell) {
        String bare = cell.replaceAll("\u001b\\[[0-9]*m", "");
        return bare.codePointCount(0, bare.length());
    }
}
