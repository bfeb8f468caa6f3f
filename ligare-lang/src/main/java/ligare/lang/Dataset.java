package ligare.lang;

import java.util.Arrays;
import java.util.List;

/// The head of a table of real animals: as much of it as names need.
final class Dataset {
    private Dataset() {}

    /// The columns of a CSV text, from its first line.
    static List<String> columns(String csv) {
        String head = csv.lines().findFirst().orElse("");
        return Arrays.stream(head.split(",")).map(String::strip).map(Dataset::unquoted).toList();
    }

    private static String unquoted(String cell) {
        boolean quoted = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1) : cell;
    }
}
