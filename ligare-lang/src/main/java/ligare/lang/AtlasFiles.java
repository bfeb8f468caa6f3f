package ligare.lang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds the files of an atlas, in a directory or in a jar.
final class AtlasFiles {
    private static final String FOLDER = "atlas";
    private static final String MARK = FOLDER + "/README.md";

    private AtlasFiles() {}

    /// The files below a directory, or below `atlas/` in a jar, by their path in it.
    static Read<SequencedMap<String, byte[]>> of(Path place) {
        try {
            if (Files.isDirectory(place)) return new Read.Ok<>(below(place));
            if (Files.isRegularFile(place)) {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    return new Read.Ok<>(below(jar.getPath(FOLDER)));
                }
            }
            return rejected(place, "neither a directory nor a jar");
        } catch (IOException | UncheckedIOException | java.nio.file.ProviderNotFoundException failure) {
            return rejected(place, "an atlas that cannot be read (" + failure.getClass().getSimpleName() + ")");
        }
    }

    /// Where the atlas on the class path lies.
    ///
    /// @throws IllegalStateException when there is none, which is a mistake of the build
    static Path onClassPath() {
        URL mark = ClassLoader.getSystemResource(MARK);
        if (mark == null) throw new IllegalStateException("no " + MARK + " on the class path");
        try {
            if (mark.openConnection() instanceof JarURLConnection jar) return Path.of(jar.getJarFileURL().toURI());
            return Path.of(mark.toURI()).resolveSibling("");
        } catch (IOException | URISyntaxException failure) {
            throw new IllegalStateException("the atlas on the class path cannot be found at " + mark, failure);
        }
    }

    private static SequencedMap<String, byte[]> below(Path folder) throws IOException {
        SequencedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static <T> Read<T> rejected(Path place, String found) {
        return new Read.Rejected<>(
                List.of(
                        new Problem(
                                Where.file(Excerpt.sentence(place.toString())),
                                found,
                                "the directory or the jar of an atlas",
                                "check the path")));
    }
}
