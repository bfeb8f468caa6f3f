package ligare.lang;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A table that was handed over beside a study that is no file. A study means it if it ends its path with its name: what
/// stands before is never looked at.
///
/// @param name  of the table, without folders
/// @param bytes its content
public record GivenTable(String name, byte[] bytes) {
    /// The part of a path behind its last separator.
    public static String nameOf(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /// What a table holds, before anybody says what it means.
    ///
    /// @param rows   number of lines below the header
    /// @param values column → what stands in it, each once, in order; a column with many different values ends early
    public record Outline(int rows, SequencedMap<String, List<String>> values) {}

    /// The columns of a table; every mistake of its form is a problem.
    ///
    /// @param most different values of a column that are listed
    public Read<Outline> outline(int most) {
        Problems problems = new Problems(Excerpt.sentence(name));
        Optional<Outline> outline =
                FileText.of(bytes, problems)
                        .flatMap(text -> CsvTable.read(text, problems))
                        .map(table -> outline(table, most));
        return problems.total() > 0
                ? new Read.Rejected<>(problems.inFileOrder())
                : new Read.Ok<>(outline.orElseThrow());
    }

    private static Outline outline(CsvTable table, int most) {
        SequencedMap<String, List<String>> values = new LinkedHashMap<>();
        for (int c = 0; c < table.columns().size(); c++) {
            Set<String> different = new LinkedHashSet<>();
            for (CsvTable.Row row : table.rows()) {
                if (different.size() < most) different.add(row.cells().get(c));
            }
            values.put(table.columns().get(c), new ArrayList<>(different));
        }
        return new Outline(table.rows().size(), values);
    }

    /// By content.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GivenTable(String n, byte[] b) && n.equals(name) && Arrays.equals(b, bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(bytes));
    }
}
