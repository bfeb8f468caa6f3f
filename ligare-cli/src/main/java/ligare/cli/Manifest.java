package ligare.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import ligare.lang.Document;
import ligare.lang.Mapping;
import ligare.lang.Read;
import ligare.study.report.Json;

/// The list of what Ligare wrote into a folder: what it may replace there.
final class Manifest {
    static final String NAME = "manifest.json";

    private static final String WRITER = "writtenBy";
    private static final String FILES = "files";
    private static final String LIGARE = "Ligare";

    private Manifest() {}

    static String write(SequencedSet<String> names) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put(WRITER, LIGARE);
        manifest.put(FILES, List.copyOf(names));
        return Json.write(manifest);
    }

    /// The files that are listed; none where there is no manifest.
    ///
    /// @throws Refusal if a file of that name is there and Ligare did not write it
    static SequencedSet<String> read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new LinkedHashSet<>();
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw foreign(file);
        }
        // JSON is YAML too.
        Document document = Document.read(file);
        Mapping root = document.root();
        boolean ours = root.text(WRITER).equals(LIGARE);
        List<String> names = root.names(FILES);
        boolean sound = document.finish(() -> names) instanceof Read.Ok<?> && names.stream().allMatch(Manifest::plain);
        if (!ours || !sound) {
            throw foreign(file);
        }
        return new LinkedHashSet<>(names);
    }

    /// A manifest that somebody edited must not lead out of its folder.
    private static boolean plain(String name) {
        return !name.equals(".")
                && !name.equals("..")
                && !name.contains("/")
                && !name.contains("\\")
                && !name.equals(NAME);
    }

    private static Refusal foreign(Path file) {
        return Refusal.unwritten(
                file.toString(),
                "a manifest that Ligare did not write",
                "none, or one that Ligare wrote",
                "move it away, or choose another folder with --out DIR");
    }
}
