package ligare.cli;

import static ligare.cli.Spoken.quietly;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Studies in a folder outside the repository.
class RunTest {
    @TempDir private Path folder;

    private Path study;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        study = Files.writeString(folder.resolve("mine.yaml"), Studies.TWO_GROUPS);
        out = folder.resolve("out");
    }

    @Test
    void answersInWordsAndWritesAReport() throws IOException {
        Spoken spoken = quietly("run", study, "--out", out);

        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.exit()).isZero();
        assertThat(spoken.out())
                .startsWith("Does a little haloperidol in the lateral septum change an hour of company?")
                .contains("2 groups of 3 subjects", out.toString());
        assertThat(out.resolve("manifest.json")).exists();
        assertThat(out.resolve("scoreboard.json")).doesNotExist();
        Map<String, Object> answer = Documents.read(Files.readString(out.resolve("answer.json")));
        assertThat(answer)
                .containsEntry("study", "an unpublished question")
                .containsEntry("seed", 7)
                .containsEntry("subjects", 3);
        assertThat(Documents.list(answer, "groups")).extracting("name").isEqualTo(List.of("nothing", "infused"));
        assertThat(Documents.list(answer, "contrasts")).hasSize(5);
    }

    @Test
    void withJsonTheDocumentIsAllThatStdoutGets() throws IOException {
        Spoken spoken = quietly("run", study, "--out", out, "--json", "--subjects", "2", "--seed", "-8");

        assertThat(spoken.exit()).isZero();
        assertThat(spoken.out()).isEqualTo(Files.readString(out.resolve("answer.json")));
        assertThat(Documents.read(spoken.out()))
                .containsOnlyKeys("study", "seed", "subjects", "answer", "groups", "contrasts", "findings")
                .containsEntry("seed", -8)
                .containsEntry("subjects", 2);
    }

    @Test
    void theSameSeedGivesTheSameBitsWhateverTheThreads() throws IOException {
        String one = quietly("run", study, "--out", out, "--json", "--threads", "1").out();

        assertThat(quietly("run", study, "--out", out, "--json", "--threads", "2").out()).isEqualTo(one);
        assertThat(quietly("run", study, "--out", out, "--json", "--seed", "8").out()).isNotEqualTo(one);
    }

    @Test
    void aStudyThatNamesFindingsIsScoredToo() throws IOException {
        Path finding = Files.writeString(folder.resolve("finding.yaml"), Studies.FINDING);

        Spoken spoken = quietly("run", finding, "--out", out, "--subjects", "2");

        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.exit()).isZero();
        Map<String, Object> board = Documents.read(Files.readString(out.resolve("scoreboard.json")));
        assertThat(Documents.list(board, "findings")).extracting("id").isEqualTo(List.of("nobody-2026"));
    }

    @Test
    void aRejectedFileLeavesNothing() throws IOException {
        Files.writeString(study, Studies.TWO_GROUPS.replace("haloperidol, dose", "haloperidool, dose"));

        Spoken spoken = quietly("run", study, "--out", out, "--json");

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).startsWith(study + ":").contains("did you mean haloperidol?");
        assertThat(Documents.list(Documents.read(spoken.out()), "problems")).hasSize(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void aFileWithNothingToRunIsRejected() throws IOException {
        Files.writeString(
                study,
                "regions:\n  nowhere in particular: {anterior: 1 mm, lateral: 1 mm, depth: 1 mm, source: assumed here}\n");

        Spoken spoken = quietly("run", study, "--out", out);

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains("entries of the atlas, and nothing to run");
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefusedBeforeAnyWork() throws IOException {
        Files.writeString(out, "a file");

        Spoken spoken = quietly("run", study, "--out", out.resolve("below"));

        assertThat(spoken.exit()).isEqualTo(74);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err()).contains("none can be made");
    }

    @Test
    void aNumberOfSubjectsHasBounds() {
        assertThat(quietly("run", study, "--subjects", "0").exit()).isEqualTo(2);
        assertThat(quietly("run", study, "--subjects", "1000001").err()).contains("from 1 to 1,000,000");
    }

    @Test
    void aSimulationThatDivergesIsReported() throws IOException {
        String often = String.join("\n      - ", Collections.nCopies(206, "{express: OXTR, factor: 1000}"));
        Files.writeString(study, Studies.TWO_GROUPS.replaceFirst("\\{give: .*}", often));

        Spoken spoken = quietly("run", study, "--out", out, "--subjects", "2");

        assertThat(spoken.err()).startsWith("Diverged: 2 of 2 subjects of 'infused'\n  subject 0, from 0: ");
        assertThat(spoken.exit()).isEqualTo(3);
        assertThat(spoken.out()).contains("2 of 2 subjects of 'infused' were lost");
        assertThat(out.resolve("answer.json")).exists();
    }

    @Test
    void anInterruptedCommandSaysWhatItWrote() {
        Thread.currentThread().interrupt();

        Spoken spoken = quietly("run", study, "--out", out);

        assertThat(Thread.interrupted()).isFalse();
        assertThat(spoken.exit()).isEqualTo(130);
        assertThat(spoken.err()).isEqualTo("Interrupted: nothing was written.\n");
        assertThat(out).doesNotExist();
    }
}
