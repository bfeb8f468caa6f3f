package ligare.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class OutputFolderTest {
    @TempDir private Path temporary;

    private Path out;

    @BeforeEach
    void name() {
        out = temporary.resolve("some/where");
    }

    private OutputFolder open() {
        return OutputFolder.of(out, List.of("a.txt", "b.txt"));
    }

    private Refusal refused(String found) {
        Refusal refusal = catchThrowableOfType(Refusal.class, this::open);
        assertThat(refusal).isNotNull();
        assertThat(refusal.exit()).isEqualTo(ExitCode.UNWRITTEN);
        assertThat(refusal.problems()).singleElement().extracting("found").asString().contains(found);
        return refusal;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesFilesAndWhatItWrote() throws IOException {
        OutputFolder folder = open();
        assertThat(out).doesNotExist();

        folder.write(Map.of("a.txt", "one", "b.txt", "two µ"));

        assertThat(names()).containsExactly("a.txt", "b.txt", "manifest.json");
        assertThat(out.resolve("b.txt")).hasContent("two µ");
        assertThat(Documents.read(Files.readString(out.resolve("manifest.json"))).get("files"))
                .isEqualTo(List.of("a.txt", "b.txt"));
        assertThat(folder.written()).containsExactly(out + "/a.txt", out + "/b.txt");
    }

    @Test
    void replacesItsOwnAndRemovesWhatIsNoLongerWritten() throws IOException {
        open().write(Map.of("a.txt", "one", "b.txt", "two"));
        Files.writeString(out.resolve("notes.md"), "mine");

        open().write(Map.of("a.txt", "new"));

        assertThat(names()).containsExactly("a.txt", "manifest.json", "notes.md");
        assertThat(out.resolve("a.txt")).hasContent("new");
        assertThat(out.resolve("notes.md")).hasContent("mine");
    }

    @Test
    void addsBesideWhatIsThere() throws IOException {
        open().write(Map.of("a.txt", "one"));

        open().add(Map.of("b.txt", "two"));

        assertThat(names()).containsExactly("a.txt", "b.txt", "manifest.json");
    }

    @Test
    void neverReplacesWhatItDidNotWrite() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("a.txt"), "mine");

        refused("does not list");

        assertThat(names()).containsExactly("a.txt");
        assertThat(out.resolve("a.txt")).hasContent("mine");
    }

    @Test
    void aFileThatAppearsWhileWorkIsDoneIsNotReplacedEither() throws IOException {
        OutputFolder folder = open();
        Files.createDirectories(out);
        Files.writeString(out.resolve("a.txt"), "mine");

        assertThat(catchThrowableOfType(Refusal.class, () -> folder.write(Map.of("a.txt", "ours")))).isNotNull();

        assertThat(out.resolve("a.txt")).hasContent("mine");
    }

    @Test
    void aForeignOrForgedManifestIsRefused() throws IOException {
        Files.createDirectories(out);
        for (String manifest :
                List.of(
                        "{}",
                        "not JSON at all: [",
                        "{\"name\": \"my app\", \"icons\": []}",
                        "{\"writtenBy\": \"Ligare\", \"files\": [\"../../victim\"]}",
                        "{\"writtenBy\": \"Ligare\", \"files\": [\"..\"]}")) {
            Files.writeString(out.resolve("manifest.json"), manifest);
            refused("a manifest that Ligare did not write");
            assertThat(out.resolve("manifest.json")).hasContent(manifest);
        }
    }

    @Test
    void symbolicLinksAreRefused() throws IOException {
        Path target = Files.createDirectories(temporary.resolve("target"));
        Files.createDirectories(out.getParent());
        Files.createSymbolicLink(out, target);
        refused("a symbolic link");
        out = out.resolve("deeper");
        refused("a symbolic link");
        out = temporary.resolve("other");
        open().write(Map.of("a.txt", "one"));
        Files.delete(out.resolve("a.txt"));
        Path victim = Files.writeString(temporary.resolve("victim"), "untouched");
        Files.createSymbolicLink(out.resolve("a.txt"), victim);
        refused("a symbolic link");
        assertThat(victim).hasContent("untouched");
    }

    @Test
    void aFileOrSomethingUnderAFileIsNoFolder() throws IOException {
        Files.createDirectories(out.getParent());
        Files.writeString(out, "a file");
        refused("a file");
        out = out.resolve("under");
        refused("none can be made");
    }

    @Test
    void whereTheDiskIsFullNothingIsLeftAndNothingIsLost() throws IOException {
        OutputFolder.Storage full =
                (file, _) -> {
                    if (file.endsWith("b.txt")) {
                        Files.writeString(file, "ha");
                        throw new IOException("No space left on device");
                    }
                    Files.writeString(file, "half");
                };
        Map<String, String> files = Map.of("a.txt", "new", "b.txt", "new");

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> OutputFolder.of(out, files.keySet(), full).write(files));

        assertThat(refusal.exit()).isEqualTo(ExitCode.UNWRITTEN);
        assertThat(refusal).hasMessageContaining("No space left on device");
        assertThat(temporary).isEmptyDirectory();
        open().write(Map.of("a.txt", "old", "b.txt", "old"));
        assertThat(catchThrowableOfType(Refusal.class, () -> OutputFolder.of(out, files.keySet(), full).write(files)))
                .isNotNull();
        assertThat(names()).containsExactly("a.txt", "b.txt", "manifest.json");
        assertThat(out.resolve("a.txt")).hasContent("old");
    }

    @Test
    void anInterruptionBeforeTheLastStepLeavesNothing() {
        OutputFolder folder = open();
        Thread.currentThread().interrupt();
        try {
            assertThat(catchThrowableOfType(CancellationException.class, () -> folder.write(Map.of("a.txt", "one"))))
                    .isNotNull();
        } finally {
            Thread.interrupted();
        }
        assertThat(temporary).isEmptyDirectory();
        assertThat(folder.written()).isEmpty();
    }
}
