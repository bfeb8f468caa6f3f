package ligare.cli;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rooms of the house as ARCHITECTURE.md draws them, and their compiled classes.
final class Rooms {
    /// Room → the rooms it may know.
    static final Map<String, Set<String>> MAY_KNOW =
            Map.of(
                    "model", Set.of(),
                    "lang", Set.of("model"),
                    "engine", Set.of("model"),
                    "society", Set.of("model", "engine"),
                    "study", Set.of("model", "engine", "society"),
                    "lab", Set.of("model", "lang", "study"),
                    "cli", Set.of("model", "lang", "engine", "society", "study", "lab"));

    private Rooms() {}

    /// The root of the repository; tests run in the folder of their module.
    static Path repository() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    /// The folder with the compiled classes of a room.
    static Path folder(String room) {
        Path folder = repository().resolve("ligare-" + room).resolve("target").resolve("classes");
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(folder + " is missing: run Maven with -am, so that every room is compiled");
        }
        return folder;
    }

    /// The classes of one room.
    static JavaClasses classes(String room) {
        return new ClassFileImporter().importPath(folder(room));
    }

    /// The classes of all rooms.
    static JavaClasses classes() {
        List<Path> folders = MAY_KNOW.keySet().stream().sorted().map(Rooms::folder).toList();
        return new ClassFileImporter().importPaths(folders);
    }
}
