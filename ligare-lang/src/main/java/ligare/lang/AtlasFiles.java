package ligare.lang;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds the files of an atlas, in a directory or in a jar.
final class AtlasFiles {
    private static final String FOLDER = "atlas";
    private static final String MARK = FOLDER + "/README.md";

    private static final String TABLE = ".csv";
    private static final int MOST_BYTES_OF_A_TABLE = 20_000_000;
    private static final byte[] NOTHING = {};

    private AtlasFiles() {}

    /// The YAML files and tables below a directory, or below `atlas/` in a jar, by their path in it.
    static Read<SequencedMap<String, byte[]>> of(Path place) {
        try {
            if (Files.isDirectory(place)) return below(place);
            if (Files.isRegularFile(place)) {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    return below(jar.getPath(FOLDER));
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

    /// Texts and tables below a folder; other files are left alone. No file is read beyond its limit.
    private static Read<SequencedMap<String, byte[]>> below(Path folder) throws IOException {
        SequencedMap<String, byte[]> files = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                int most = most(name);
                byte[] bytes = most == 0 ? NOTHING : head(path, most);
                if (bytes.length > most) {
                    problems.add(tooLarge(name, Files.size(path), most));
                } else if (most > 0) {
                    files.put(name, bytes);
                }
            }
        }
        return problems.isEmpty() ? new Read.Ok<>(files) : new Read.Rejected<>(problems);
    }

    /// Most bytes of a file of this name; 0: it is not read.
    private static int most(String name) {
        if (name.endsWith(".yaml") || name.endsWith(".yml")) return FileText.MOST_BYTES;
        return name.endsWith(TABLE) ? MOST_BYTES_OF_A_TABLE : 0;
    }

    private static byte[] head(Path path, int most) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(most + 1);
        }
    }

    private static Problem tooLarge(String name, long size, int most) {
        return new Problem(
                Where.file(Excerpt.sentence(name)),
                size + " bytes",
                "at most %d MB".formatted(most / 1_000_000),
                "split the file, or leave out what no entry needs");
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
