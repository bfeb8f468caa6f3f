package ligare.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import ligare.model.Atlas;
import org.junit.jupiter.api.Test;

/// Whatever happens to a file, reading it gives a value or problems, never an exception.
class MutationTest {
    private static final Atlas ATLAS = SmallAtlas.read();
    private static final String FINDING = SmallAtlas.text("findings/somebody-2001.yaml");
    private static final List<String> PIECES =
            List.of(
                    "",
                    ":",
                    "- ",
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    "#",
                    "\"",
                    "\n",
                    "\n  ",
                    "null",
                    "~",
                    "true",
                    "-1",
                    "1e400",
                    "0",
                    "NaN",
                    "3 h",
                    "mate",
                    "{}",
                    "[]",
                    "{between: [2, 1]}",
                    "&a ",
                    "*a",
                    "!!int ",
                    "<<: ",
                    "\t",
                    "é",
                    "\u0000",
                    "study: x\n",
                    "species: {a: {}}\n");

    @Test
    void aMutatedFindingIsReadOrRefused() {
        SplittableRandom random = new SplittableRandom(20261125);
        for (int trial = 0; trial < 300; trial++) {
            String mutated = mutated(FINDING, random);
            Read<Contents> read = Catalogue.readFile("mutated.yaml", mutated.getBytes(StandardCharsets.UTF_8), ATLAS);
            if (read instanceof Read.Rejected<Contents>(List<Problem> problems))
                assertThat(problems)
                        .as(mutated)
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.where().file()).isEqualTo("mutated.yaml"));
        }
    }

    @Test
    void aMutatedAtlasIsReadOrRefused() {
        SplittableRandom random = new SplittableRandom(20261125);
        List<String> paths = SmallAtlas.files().keySet().stream().sorted().toList();
        for (int trial = 0; trial < 100; trial++) {
            Map<String, byte[]> files = SmallAtlas.files();
            String path = paths.get(random.nextInt(paths.size()));
            String mutated = mutated(SmallAtlas.text(path), random);
            files.put(path, mutated.getBytes(StandardCharsets.UTF_8));
            Read<Catalogue> read = Catalogue.read(files);
            if (read instanceof Read.Rejected<Catalogue>(List<Problem> problems))
                assertThat(problems).as("%s:%n%s", path, mutated).isNotEmpty();
        }
    }

    private static String mutated(String text, SplittableRandom random) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(41));
        return text.substring(0, from) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(to);
    }
}
