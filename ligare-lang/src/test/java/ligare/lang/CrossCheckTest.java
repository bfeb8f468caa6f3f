package ligare.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every name of every file is checked against what it refers to. `cross-checks.txt` holds one mistake per paragraph: the
/// file, the passage that is exchanged (-), what for (+), and the whole text that the user sees.
class CrossCheckTest {
    private static final Path CASES = Path.of("src", "test", "resources", "cross-checks.txt");

    @Test
    void theSmallAtlasIsSound() {
        assertThat(Catalogue.read(SmallAtlas.files()).problems()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachMistakeIsReportedOnceAndWhereItIs() throws IOException {
        return Arrays.stream(Files.readString(CASES).strip().split("\n\n+")).map(Case::of).map(one -> dynamicTest(one.path + ": " + one.replacement, () -> assertThat(one.seen()).isEqualTo(one.expected)));
    }

    private record Case(String path, String passage, String replacement, String expected) {
        static Case of(String paragraph) {
            List<String> lines = new ArrayList<>(paragraph.lines().toList());
            String path = lines.removeFirst();
            String passage = lines.removeFirst().substring(2);
            String replacement = lines.removeFirst().substring(1).strip();
            return new Case(path, passage, replacement, String.join("\n", lines));
        }

        String seen() {
            return Catalogue.read(SmallAtlas.with(path, passage, replacement)).problems().stream()
                    .map(Problem::toString)
                    .collect(Collectors.joining("\n"));
        }
    }
}
