package ligare.study.ablation;

import java.util.ArrayList;
import java.util.List;
import ligare.study.ablation.AblationMatrix.Cell;
import ligare.study.ablation.AblationMatrix.Column;
import ligare.study.ablation.AblationMatrix.Row;
import ligare.study.explain.Columns;

/// A matrix of parts and findings as lines of text.
final class AblationText {
    private static final String LEGEND =
            "kept: . | broken: X | broken, but it records or manipulates the part, claims no behaviour, or is contested: x |"
                    + " repaired: + | still not agreeing: o | failed: ! | not run: -, or t where it records or manipulates the part";

    private AblationText() {}

    static String of(AblationMatrix matrix) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Ligare %s: %d parts taken out one at a time, %d findings, %d subjects per group, seed %d, one point of open ranges"
                        .formatted(
                                matrix.version(),
                                matrix.rows().size(),
                                matrix.columns().size(),
                                matrix.subjects(),
                                matrix.seed()));
        lines.add("");
        for (int i = 0; i < matrix.columns().size(); i++) {
            Column column = matrix.columns().get(i);
            lines.add("%3d %s: %s".formatted(i + 1, column.finding().id(), column.whole().verdict().word()));
        }
        lines.add("");
        lines.add(table(matrix).toString());
        lines.add("");
        lines.add(LEGEND);
        lines.add("");
        lines.add(
                "%d of %d parts are necessary: without them a behavioural finding breaks that neither records nor manipulates them. Not necessary here means: no finding of this board needs it."
                        .formatted(matrix.necessary(), matrix.rows().size()));
        if (matrix.agreeing() == 0) {
            lines.add("The whole circuit agrees with none of these findings, so nothing could break.");
        }
        return String.join("\n", lines) + "\n";
    }

    private static Columns table(AblationMatrix matrix) {
        Columns table = new Columns();
        table.row("part", numbers(matrix.columns().size()), "");
        for (Row row : matrix.rows()) {
            StringBuilder signs = new StringBuilder();
            row.cells().forEach(cell -> signs.append("  ").append(sign(cell)));
            table.row(row.part().name(), signs.toString(), conclusion(row));
        }
        return table;
    }

    private static String numbers(int count) {
        StringBuilder numbers = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            numbers.append("%3d".formatted(i));
        }
        return numbers.toString();
    }

    private static String conclusion(Row row) {
        if (row.necessary()) {
            return "necessary: " + String.join(", ", row.reasons());
        }
        return row.others().isEmpty()
                ? "not necessary here"
                : "not necessary here (breaks only " + String.join(", ", row.others()) + ")";
    }

    static String sign(Cell cell) {
        return switch (cell.outcome()) {
            case KEPT -> ".";
            case BROKEN -> cell.decides() ? "X" : "x";
            case REPAIRED -> "+";
            case STILL_OPEN -> "o";
            case FAILED -> "!";
            case NOT_RUN -> cell.contact().isEmpty() ? "-" : "t";
        };
    }
}
