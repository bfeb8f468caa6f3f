package ligare.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import ligare.model.evidence.Figure;
import ligare.model.unit.Dimension;
import org.junit.jupiter.api.Test;

/// A valid file with a few spoilt places, and a reader that asks for everything: an answer or problems, never anything else.
class MutationPropertiesTest {
    private static final String VALID =
            """
            study: block it
            question: "Is it lost?"
            source: assumed, because this is a test
            seed: 20261125
            role: held-out
            circuit:
              cells: &cells
                magnocellular: {tau: 30 ms, threshold: 18 mV, source: Koch 1999, status: read}
                spiny: {tau: {value: 8 ms, source: [a, b], status: calc}, threshold: 35 mV}
              again: *cells
            groups: {vehicle: 24, antagonist: 24}
            doses:
              - {give: OTA, dose: {between: [0.5 ng, 5 ng]}, at: [cohabitation - 10 min, cohabitation + 12 h]}
              - {give: vehicle, dose: 1 ng, at: cohabitation}
            times: {every: 12 h, until: 3 d}
            share: 5 %
            on: true
            note: |
              two
              lines
            """;
    private static final List<String> PIECES =
            List.of(
                    "",
                    " ",
                    "\n",
                    "\t",
                    ":",
                    ": ",
                    "- ",
                    "[",
                    "]",
                    "{",
                    "}",
                    "&a",
                    "*cells",
                    "*",
                    "!",
                    "!!int ",
                    "|",
                    ">",
                    "'",
                    "\"",
                    "#",
                    "%",
                    "@",
                    "`",
                    "---",
                    "...",
                    "? ",
                    "<<: *cells",
                    ",",
                    "\\",
                    "\\u0000",
                    "\u0000",
                    "\u202e",
                    "\ud800",
                    "µ",
                    "1e999",
                    "-",
                    "NaN",
                    "null",
                    "~",
                    "0",
                    "999999999999",
                    "source:",
                    "value: ",
                    "between: ",
                    "calibrated: x",
                    "every: 1 ms",
                    "xxxxxxxxxx".repeat(300),
                    "[[[[[[[[".repeat(20),
                    "\r",
                    "\u2028",
                    "é",
                    "𝔘",
                    "%YAML 9.9\n",
                    "ng/h/nM");

    private final SplittableRandom random = new SplittableRandom(20261125);

    @Test
    void textsWithSpoiltPlaces() {
        for (int trial = 0; trial < 2000; trial++) {
            StringBuilder text = new StringBuilder(VALID);
            for (int spoils = random.nextInt(1, 5); spoils > 0; spoils--) {
                int at = random.nextInt(text.length());
                text.replace(at, Math.min(text.length(), at + random.nextInt(13)), piece());
            }
            readAll(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void bytesChangedOrCutOff() {
        for (int trial = 0; trial < 1000; trial++) {
            byte[] bytes = VALID.getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            // Most files lose little of their end, so that all of the reader is met.
            readAll(Arrays.copyOf(bytes, (int) (Math.sqrt(random.nextDouble()) * bytes.length)));
        }
    }

    @Test
    void anyBytes() {
        for (int trial = 0; trial < 500; trial++) {
            byte[] bytes = new byte[random.nextInt(256)];
            random.nextBytes(bytes);
            readAll(bytes);
        }
    }

    @Test
    void anyPieces() {
        for (int trial = 0; trial < 1000; trial++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(41); pieces > 0; pieces--) text.append(piece());
            readAll(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void theFileIsValidBeforeItIsSpoilt() {
        assertThat(readAll(VALID.getBytes(StandardCharsets.UTF_8)).problems()).isEmpty();
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private static Read<Integer> readAll(byte[] bytes) {
        Document file = Document.read("file.yaml", bytes);
        Mapping top = file.root();
        top.name("study");
        top.text("question");
        top.serial("seed");
        top.choice("role", MappingTest.Role.class);
        Mapping circuit = top.mapping("circuit");
        for (String list : List.of("cells", "again")) {
            circuit.named(list)
                    .values()
                    .forEach(cell ->
                            cell.make(parts -> {
                                double tau = parts.quantity("tau", Dimension.TIME, Mapping.POSITIVE, 1e5);
                                if (!(tau > 0)) throw new AssertionError("a placeholder outside its range");
                                return parts.quantity("threshold", Dimension.VOLTAGE, 0, 100);
                            }));
        }
        Mapping groups = top.mapping("groups");
        for (String group : groups.keys()) groups.count(group, "animals");
        for (Mapping dose : top.mappings("doses")) {
            dose.reference("give", List.of("OTA", "vehicle"), "a ligand");
            dose.range("dose", Dimension.MASS, Mapping.POSITIVE, 1e9);
            MomentReader.read(dose, List.of("cohabitation", "test"));
        }
        top.schedule("times");
        top.number("share", 0, 1);
        top.truth("on");
        top.text("note");
        Read<Integer> read = file.finish(() -> file.figures().size());
        assertThat(read.problems()).hasSizeLessThanOrEqualTo(Problems.MOST + 1);
        for (Problem problem : read.problems()) {
            assertThat(problem.toString())
                    .hasSizeLessThan(12_000)
                    .doesNotContain("Exception")
                    .doesNotContain("\u0000")
                    .doesNotContain("\u202e");
            assertThat(problem.found()).isNotBlank();
            assertThat(problem.expected()).isNotBlank();
            assertThat(problem.fix()).isNotBlank();
        }
        for (Figure figure : file.figures()) assertThat(figure.source()).isNotBlank();
        return read;
    }
}
