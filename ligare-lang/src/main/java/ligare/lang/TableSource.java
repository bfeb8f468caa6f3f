package ligare.lang;

import java.io.IOException;
import java.nio.file.Files;
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

    /// A file in the folder of the study, or below it. No other is read: a study that somebody sent must not show what else is on
    /// the disk.
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
            Optional<Path> path = inside(written);
            if (path.isEmpty()) {
                problems.addFile(
                        Excerpt.quote(written),
                        "the path of a table in the folder of the study, or below it",
                        "check the spelling, or put the table beside the study");
            }
            return path.flatMap(table -> FileText.of(table, problems));
        }

        /// The path, if neither its words nor links in it lead out of the folder.
        private Optional<Path> inside(String written) {
            try {
                Path folder = study.toAbsolutePath().normalize().resolveSibling("");
                Path path = study.resolveSibling(written);
                boolean named = path.toAbsolutePath().normalize().startsWith(folder);
                boolean there = !Files.exists(path) || path.toRealPath().startsWith(folder.toRealPath());
                return named && there ? Optional.of(path) : Optional.empty();
            } catch (InvalidPathException | IOException impossible) {
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
