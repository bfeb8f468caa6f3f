package ligare.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ligare.lang.Catalogue;
import ligare.lang.Contents;
import ligare.lang.Problem;
import ligare.lang.Read;
import ligare.model.Atlas;

/// Files that a user named, read together: entries of the atlas among them are known to all the others.
///
/// @param files in the order in which they were named
record GivenFiles(List<Given> files) {
    private static final int MOST_FILES = 10_000;
    private static final int DEEPEST = 20;

    GivenFiles {
        files = List.copyOf(files);
    }

    /// One file and what it holds.
    ///
    /// @param path  as named, or as found in the folder that was named
    /// @param named true: the user named this file; false: it was found in a folder
    /// @param read  what it holds, or what is wrong with it
    record Given(Path path, boolean named, Read<Contents> read) {}

    /// Reads files, and the YAML files in folders.
    ///
    /// @param paths files and folders
    /// @param atlas in which names resolve
    /// @throws Refusal if a folder cannot be read or holds no such file
    static GivenFiles read(List<Path> paths, Atlas atlas) {
        List<Given> unread = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                inside(path).forEach(file -> unread.add(new Given(file, false, Catalogue.readFile(file, atlas))));
            } else {
                unread.add(new Given(path, true, Catalogue.readFile(path, atlas)));
            }
        }
        return new GivenFiles(together(unread, atlas));
    }

    /// Everything that is wrong with any of the files.
    List<Problem> problems() {
        return files.stream().flatMap(file -> file.read().problems().stream()).toList();
    }

    /// Entries may build on each other, in whatever order the files come: read again until no more of them becomes known.
    private static List<Given> together(List<Given> first, Atlas atlas) {
        List<Given> files = new ArrayList<>(first);
        Atlas known = atlas;
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            open.add(i);
        }
        boolean more = true;
        while (more) {
            more = false;
            for (int i : List.copyOf(open)) {
                Given file = files.get(i);
                Read<Contents> again = known == atlas ? file.read() : Catalogue.readFile(file.path(), known);
                files.set(i, new Given(file.path(), file.named(), again));
                if (again instanceof Read.Ok<Contents>(Contents.Entries entries)) {
                    known = entries.atlas();
                    open.remove(Integer.valueOf(i));
                    more = open.size() > 0;
                }
            }
        }
        return files;
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
            List<Path> files =
                    found.filter(GivenFiles::yaml)
                            .filter(Files::isRegularFile)
                            .sorted()
                            .limit(MOST_FILES + 1L)
                            .toList();
            if (files.isEmpty()) {
                throw Refusal.file(
                        folder, "a folder without YAML files", "a folder with files named *.yaml", "name another");
            }
            if (files.size() > MOST_FILES) {
                throw Refusal.file(
                        folder, "more than %,d YAML files".formatted(MOST_FILES), "fewer", "name a folder inside it");
            }
            return files;
        } catch (IOException | UncheckedIOException unreadable) {
            throw Refusal.file(
                    folder,
                    "a folder that cannot be read",
                    "a readable folder",
                    "change its permissions, or name another");
        }
    }

    private static boolean yaml(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }
}
