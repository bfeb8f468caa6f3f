package ligare.lang;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import ligare.model.Atlas;

/// A made-up atlas that uses every form of the language once.
final class SmallAtlas {
    static final Path FOLDER = Path.of("src", "test", "resources", "small-atlas");

    private SmallAtlas() {}

    static Map<String, byte[]> files() {
        return new LinkedHashMap<>(Catalogue.files(FOLDER).orElseThrow());
    }

    static Atlas read() {
        return Catalogue.readAtlas(files()).orElseThrow();
    }

    static String text(String path) {
        byte[] bytes = files().get(path);
        if (bytes == null) throw new IllegalArgumentException("no file " + path);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// The files with one passage of one file exchanged; it must occur.
    static Map<String, byte[]> with(String path, String passage, String replacement) {
        String text = text(path);
        if (!text.contains(passage)) throw new IllegalArgumentException(path + " does not contain " + passage);
        Map<String, byte[]> files = files();
        files.put(path, bytes(text.replace(passage, replacement)));
        return files;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
