package ligare.cli;

import static ligare.cli.Spoken.ligare;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    private static final Path EXAMPLE = Rooms.repository().resolve("examples/02-block-it.yaml");

    @TempDir private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String example() throws IOException {
        return Files.readString(EXAMPLE);
    }

    private void rejected(Path file, String found) {
        Spoken spoken = ligare("check", file);

        assertThat(spoken.exit()).as(found).isEqualTo(2);
        assertThat(spoken.err()).startsWith(file.toString()).contains("found     " + found, "expected  ", "fix       ");
        assertThat(spoken.err()).doesNotContain("Exception", "\tat ");
        assertThat(spoken.out()).isEqualTo(file + ": 1 problem\n");
    }

    @Test
    void saysWhatASoundFileHolds() {
        Spoken spoken = ligare("check", EXAMPLE);

        assertThat(spoken.exit()).isZero();
        assertThat(spoken.out()).isEqualTo(EXAMPLE + ": study block-it, 2 groups, 5 measures\n");
        assertThat(spoken.err()).isEmpty();
    }

    @Test
    void saysEveryProblemOfEveryFile() throws IOException {
        Path one = file("one.yaml", example().replace("OTA", "OTAA").replace("1 ng", "1 mV"));
        Path two = file("two.yaml", example().replace("24 h", "24 hh"));

        Spoken spoken = ligare("check", "--json", one, two, EXAMPLE);

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err())
                .contains(one + ":25:16", "\"OTAA\"", "did you mean OTA?", "\"1 mV\"", two + ":19:50", "\"24 hh\"");
        Map<String, Object> document = Documents.read(spoken.out());
        assertThat(Documents.list(document, "problems")).hasSize(3);
        assertThat(Documents.list(document, "files")).extracting("sound").isEqualTo(List.of(false, false, true));
    }

    @Test
    void anImpossibleDoseIsRejected() throws IOException {
        rejected(file("dose.yaml", example().replace("1 ng", "5 kg")), "\"5 kg\", a body mass");
        rejected(file("negative.yaml", example().replace("1 ng", "-1 ng")), "-1 ng");
    }

    @Test
    void aNumberWithoutASourceIsRejected() throws IOException {
        Spoken spoken =
                ligare(
                        "check",
                        file("region.yaml", "regions:\n  nowhere: {anterior: 1 mm, lateral: 1 mm, depth: 1 mm}\n"));

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains("source");
    }

    @Test
    void aFolderIsNoStudy() {
        Spoken spoken = ligare("run", folder);

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).startsWith(folder + "\n  found     a directory\n");
    }

    @Test
    void filesThatAreNoStudiesAreRejected() throws IOException {
        rejected(file("empty.yaml", ""), "");
        rejected(file("truncated.yaml", example().substring(0, 900)), "");
        rejected(folder.resolve("nowhere.yaml"), "no such file");
        rejected(
                Files.write(folder.resolve("latin.yaml"), "study: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)),
                "a byte that is not UTF-8");
        rejected(Path.of("/dev/null"), "a device or a pipe");
    }

    @Test
    void aHugeFileIsRejectedBeforeItIsRead() throws IOException {
        Path huge = folder.resolve("huge.yaml");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(100_000_000);
        }

        rejected(huge, "100000000 bytes");
    }

    @Test
    void explodingAnchorsAreRejected() throws IOException {
        StringBuilder bomb = new StringBuilder("study: bomb\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i)).append("*a%d, ".formatted(i - 1).repeat(10)).append("]\n");
        }

        Spoken spoken = ligare("check", file("bomb.yaml", bomb.toString()));

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains("100").doesNotContain("Exception");
    }

    @Test
    void aFolderIsReadFileByFile() throws IOException {
        Files.copy(EXAMPLE, folder.resolve("a.yaml"));
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.writeString(
                inside.resolve("b.yml"),
                "regions:\n  nowhere in particular: {anterior: 1 mm, lateral: 1 mm, depth: 1 mm, source: assumed here}\n");
        Files.writeString(folder.resolve("notes.txt"), "none of it");

        Spoken spoken = ligare("check", folder);

        assertThat(spoken.exit()).isZero();
        assertThat(spoken.out()).hasLineCount(2).contains("study block-it", "region nowhere in particular");
    }

    @Test
    void entriesOfOneFileAreKnownToTheOthers() throws IOException {
        Path study =
                file(
                        "a.yaml",
                        example().replace("into: nucleus accumbens rostral shell", "into: nowhere in particular"));
        Path region =
                file(
                        "b.yaml",
                        "regions:\n  nowhere in particular: {anterior: 1 mm, lateral: 1 mm, depth: 1 mm, source: assumed here}\n");

        assertThat(ligare("check", study).exit()).isEqualTo(2);
        assertThat(ligare("check", study, region).err()).isEmpty();
    }

    @Test
    void aFolderWithoutFilesIsRejected() {
        Spoken spoken = ligare("check", folder);

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains("a folder without YAML files");
    }

    @Test
    void withOutTheResultIsKept() throws IOException {
        Path out = folder.resolve("kept");

        Spoken spoken = ligare("check", EXAMPLE, "--out", out);

        assertThat(out.resolve("check.txt")).content().isEqualToIgnoringNewLines(spoken.out());
        assertThat(Documents.read(Files.readString(out.resolve("manifest.json"))).get("files"))
                .isEqualTo(List.of("check.json", "check.txt"));
    }
}
