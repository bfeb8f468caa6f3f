package ligare.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    Stream<DynamicTest> eachMistakeIsReportedWhereItIs() throws IOException {
        return Arrays.stream(Files.readString(CASES).strip().split("\n\n+"))
                .map(Case::of)
                .map(one ->
                        dynamicTest(
                                one.path + ": " + one.replacement,
                                () -> assertThat(one.seen()).isEqualTo(one.expected)));
    }

    @Test
    void anEthogramNeedsACircuitThatReadsOutWhatItFollows() {
        Map<String, byte[]> files = SmallAtlas.with("controls/alike.yaml", "circuit: loop", "circuit: other");
        files.put(
                "circuits/other.yaml",
                SmallAtlas.bytes(
                        SmallAtlas.text("circuits/loop.yaml")
                                .replace("circuit: loop", "circuit: other")
                                .replace("liking:", "trust:")));
        assertThat(Catalogue.read(files).problems().stream().map(Problem::toString))
                .containsExactly(
                        """
                        controls/alike.yaml:4:11 (ethogram)
                          found     "cage", whose animals follow "liking"
                          expected  an ethogram that follows what the circuit "other" reads out: trust
                          fix       choose another ethogram or circuit\
                        """);
    }

    @Test
    void aBrokenEntryIsNotReportedAgainWhereItIsUsed() {
        Map<String, byte[]> files = SmallAtlas.with("circuits/loop.yaml", "size: 200", "size: many");
        assertThat(Catalogue.read(files).problems()).hasSize(1);
    }

    @Test
    void problemsOfAllFilesComeTogether() {
        Map<String, byte[]> files = SmallAtlas.with("ligands/alpha.yaml", "spread: 0.2 mm", "spread: 0.2 mV");
        files.putAll(
                Map.of(
                        "regions/brain.yaml",
                                SmallAtlas.bytes(
                                        SmallAtlas.text("regions/brain.yaml")
                                                .replace("lateral: 0 mm", "lateral: -1 mm")),
                        "species/vole.yaml",
                                SmallAtlas.bytes(
                                        SmallAtlas.text("species/vole.yaml")
                                                .replace("body mass: 40 g", "body mass: 40"))));
        assertThat(Catalogue.read(files).problems().stream().map(problem -> problem.where().path()))
                .containsExactly(
                        "spread", "regions.entries.north.lateral", "regions.entries.south.lateral", "body mass");
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
