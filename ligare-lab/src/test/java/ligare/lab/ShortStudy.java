package ligare.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import ligare.lang.Catalogue;
import ligare.model.Atlas;

/// A study that takes a moment. The tests of the page in a browser take it from the same file.
final class ShortStudy {
    static final Atlas ATLAS = Catalogue.read().orElseThrow().atlas();

    static final String STUDY = read();

    private ShortStudy() {}

    private static String read() {
        try (InputStream file = ShortStudy.class.getResourceAsStream("/short-study.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Received received(String yaml) {
        return Received.of(yaml.getBytes(StandardCharsets.UTF_8), null, ATLAS);
    }
}
