package ligare.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import ligare.lang.Catalogue;
import ligare.model.Atlas;

/// Studies that take a moment. The tests of the page in a browser take the first from the same file.
final class ShortStudy {
    static final Atlas ATLAS = Catalogue.read().orElseThrow().atlas();

    static final String STUDY = read();

    static final String LEARNERS =
            """
            study: mirrors
            question: Do mirror neurons grow?
            learner: action mirror
            subjects: 2
            seed: 3
            groups:
              watched:
                protocol:
                  - {phase: watching oneself, acts: 24, sees: {action: done, from: own}, trials after: 4}
            classification:
              criterion: {alpha: 0.05, excited: 3 Hz, inhibited: 1.5 Hz, of the best: 50 %}
              classes: {mirror: {doing: excited, seeing: excited}}
            measures:
              mirror cells: {share of cells: mirror, in: PMv, tested after: watching oneself}
            """;

    /// Own tests.
    static final String TABLE =
            """
            animal,pair,group,seconds with partner,seconds with stranger
            F1,P1,saline,400,10
            F2,P2,saline,300,90
            F3,P3,OTA,100,110
            F4,P4,OTA,210,80
            """;

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
