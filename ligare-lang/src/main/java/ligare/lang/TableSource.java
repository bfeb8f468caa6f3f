package ligare.lang;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the table lies that a study names.
sealed interface TableSource {
    /// What it is called in problems.
    String name(String written);

    /// Its text; empty: it is not to be had, and why is a problem of the table.
    Optional<String> text(String written, Problems problems);

    /// A file beside the study's, unless its path is absolute.
    record Beside(Path study) implements TableSource {
        @Override
        public String name(String written) {
            try {
                return study.resolveSibling(written).toString();
            } catch (InvalidPathException _) {
                return written;
            }
        }

        @Override
        public Optional<String> text(String written, Problems problems) {
            try {
                return FileText.of(study.resolveSibling(written), problems);
            } catch (InvalidPathException _) {
                problems.addFile(Excerpt.quote(written), "the path of a table", "check the spelling");
                return Optional.empty();
            }
        }
    }

    /// Handed over with the study, or not: no file is looked for.
    record Given(@Nullable GivenTable table) implements TableSource {
        @Override
        public String name(String written) {
            return GivenTable.nameOf(written);
        }

        @Override
        public Optional<String> text(String written, Problems problems) {
            if (table != null && table.name().equals(name(written))) {
                return FileText.of(table.bytes(), problems);
            }
            problems.addFile(
                    table == null ? "no table" : "the table " + Excerpt.quote(table.name()) + " only",
                    "a table called " + Excerpt.quote(name(written)) + ", as the study names it",
                    "hand it over too, or leave out data:");
            return Optional.empty();
        }
    }
}
