package ligare.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole files that cannot be read: one clear problem each, in bounded time and memory.
class RefusedFileTest {
    @TempDir private Path folder;

    @Test
    void aMissingFile() {
        Path file = folder.resolve("none.yaml");
        assertThat(only(Document.read(file)))
                .hasToString(
                        file
                                + "\n  found     no such file\n  expected  the path of a file\n  fix       check the spelling and the folder");
    }

    @Test
    void aDirectory() {
        assertThat(only(Document.read(folder)).found()).isEqualTo("a directory");
    }

    @Test
    void aDevice() {
        assertThat(only(Document.read(Path.of("/dev/zero"))).found()).isEqualTo("a device or a pipe");
    }

    @Test
    void anEndlessFileThatClaimsToBeEmpty() throws IOException {
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 'a';
                    }
                };
        assertThat(only(Document.read("endless.yaml", endless, Calibration.none())).found())
                .isEqualTo("more than 1000000 bytes");
    }

    @Test
    void aHundredMegabytes() throws IOException {
        Path file = folder.resolve("large.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100_000_000);
        }
        assertThat(only(Document.read(file)).found()).isEqualTo("100000000 bytes");
    }

    @Test
    void bytesThatAreNotUtf8() {
        byte[] latin = "a: 1\nb: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(only(Document.read("file.yaml", latin)))
                .hasToString(
                        """
                        file.yaml:2:7
                          found     a byte that is not UTF-8, at offset 11
                          expected  a text in UTF-8
                          fix       save the file with the encoding UTF-8\
                        """);
    }

    @Test
    void aCharacterCutInTheMiddle() {
        assertThat(only(Document.read("file.yaml", new byte[] {'a', ':', ' ', (byte) 0xC2})).found())
                .isEqualTo("a byte that is not UTF-8, at offset 3");
    }

    @Test
    void aControlCharacter() {
        assertThat(only(read("a: 1\nb: \u0007\n")))
                .hasToString(
                        """
                        file.yaml:2:4
                          found     a control character (U+0007)
                          expected  a plain text
                          fix       remove it; is this a text file?\
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n", "---\n...\n", "~\n"})
    void nothingInIt(String text) {
        assertThat(only(read(text)).found()).isEqualTo("an empty file");
    }

    @Test
    void aListAtTheTop() {
        assertThat(only(read("- 1\n- 2\n")).found()).isEqualTo("a list of 2");
    }

    @Test
    void twoDocuments() {
        assertThat(only(read("a: 1\n---\nb: 2\n")))
                .hasToString(
                        """
                        file.yaml:2:1
                          found     a second document after ---
                          expected  one document in a file
                          fix       put it into a file of its own\
                        """);
    }

    @Test
    void aBracketLeftOpen() {
        Problem problem = only(read("a:\n  b: [1, 2\n"));
        assertThat(problem.where()).hasToString("file.yaml:3:1");
        assertThat(problem.found()).contains("expected ',' or ']'").contains("begun in line 2");
    }

    @Test
    void aTab() {
        assertThat(only(read("a:\n\tb: 1\n")).where()).hasToString("file.yaml:2:1");
    }

    @Test
    void aDoublingOfAliases() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
        }
        assertThat(only(read(laughs.toString())).found()).isEqualTo("more than 100000 values, aliases written out");
    }

    @Test
    void anAliasInsideItsOwnAnchor() {
        assertThat(only(read("a: &loop\n  b: *loop\n")).found())
                .isEqualTo("*loop, which is not anchored before this place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "a: [", "{? ", "!t [", "&a [", "[{"})
    void depthWithoutEnd(String opening) {
        Document file =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> read(opening.repeat(900_000 / opening.length())));
        assertThat(only(file).expected()).isIn("a flatter file", "valid YAML");
    }

    @Test
    void aTag() {
        assertThat(ProblemTextTest.problemsOf("a: !!java.net.URL [x]\n", top -> top.names("a")))
                .isEqualTo(
                        """
                        file.yaml:1:4 (a)
                          found     the tag tag:yaml.org,2002:java.net.URL
                          expected  a plain value
                          fix       remove the tag; types follow from the place\
                        """);
    }

    @Test
    void fiftyThousandUnknownKeysEndSoonAndAreCounted() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 45_000; i++) many.append("unknown").append(i).append(": 1\n");
        Read<String> read =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> ProblemTextTest.read(many.toString(), top -> top.text("question")));
        assertThat(read.problems()).hasSize(101);
        assertThat(read.problems().getLast().found()).isEqualTo("44901 more problems");
    }

    @Test
    void aByteOrderMarkAndForeignLineEndsAreFine() {
        assertThat(ProblemTextTest.read("\uFEFFname: a\r\n", top -> top.name("name")).orElseThrow()).isEqualTo("a");
    }

    @Test
    void anExcerptIsShortAndHarmless() {
        String problem =
                ProblemTextTest.problemsOf(
                        "size: \"\\e[31m\u202e" + "x".repeat(10_000) + "\"\n", top -> top.truth("size"));
        assertThat(problem).contains("\"\\u001b[31m\\u202exxx").contains("…\"").hasSizeLessThan(400);
    }

    private static Document read(String text) {
        return Document.read(
                "file.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)).readAllBytes());
    }

    private static Problem only(Document file) {
        file.root().text("question");
        file.root().mapping("circuit").named("populations");
        assertThat(file.finish(() -> "never")).isInstanceOf(Read.Rejected.class);
        assertThat(file.problems()).hasSize(1);
        return file.problems().getFirst();
    }
}
