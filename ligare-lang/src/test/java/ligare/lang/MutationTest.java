package ligare.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import ligare.model.Atlas;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

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

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aMutatedFindingIsReadOrRefused(
            @ForAll @IntRange(max = 100_000) int place,
            @ForAll @IntRange(max = 40) int cut,
            @ForAll @IntRange(max = 1000) int piece) {
        String mutated = mutated(FINDING, place, cut, piece);
        Read<Contents> read = Catalogue.readFile("mutated.yaml", mutated.getBytes(StandardCharsets.UTF_8), ATLAS);
        if (read instanceof Read.Rejected<Contents>(List<Problem> problems))
            assertThat(problems)
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.where().file()).isEqualTo("mutated.yaml"));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aMutatedAtlasIsReadOrRefused(
            @ForAll @IntRange(max = 100) int file,
            @ForAll @IntRange(max = 100_000) int place,
            @ForAll @IntRange(max = 40) int cut,
            @ForAll @IntRange(max = 1000) int piece) {
        Map<String, byte[]> files = SmallAtlas.files();
        String path = files.keySet().stream().sorted().toList().get(file % files.size());
        files.put(path, mutated(SmallAtlas.text(path), place, cut, piece).getBytes(StandardCharsets.UTF_8));
        Read<Catalogue> read = Catalogue.read(files);
        if (read instanceof Read.Rejected<Catalogue>(List<Problem> problems)) assertThat(problems).isNotEmpty();
    }

    private static String mutated(String text, int place, int cut, int piece) {
        int from = place % text.length();
        int to = Math.min(text.length(), from + cut);
        return text.substring(0, from) + PIECES.get(piece % PIECES.size()) + text.substring(to);
    }
}
