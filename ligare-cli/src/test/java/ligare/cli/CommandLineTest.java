package ligare.cli;

import static ligare.cli.Spoken.ligare;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Words of the command line that are right, mistyped or missing.
class CommandLineTest {
    @Test
    void withoutACommandShowsTheHelp() {
        Spoken spoken = ligare();

        assertThat(spoken.exit()).isZero();
        assertThat(spoken.out())
                .startsWith("Usage: ligare")
                .contains("check", "list")
                .isEqualTo(ligare("--help").out());
        assertThat(spoken.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"chek, check", "lsit, list", "--hlep, --help", "--versoin, --version"})
    void aMistypedWordIsAnsweredWithTheNearestOne(String typed, String meant) {
        Spoken spoken = ligare(typed);

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err())
                .startsWith("command line\n  found     " + typed + "\n  expected  ")
                .endsWith("  fix       did you mean " + meant + "?\n");
    }

    @Test
    void aMistypedOptionOfACommandToo() {
        assertThat(ligare("list", "--thread=2", "OXTR").err()).endsWith("did you mean --threads?\n");
    }

    @Test
    void aWordThatIsNearNothingIsAnsweredWithTheHelp() {
        assertThat(ligare("xylophone").err())
                .contains("expected  a command: ")
                .endsWith("fix       see ligare --help\n");
    }

    @Test
    void aMissingFileIsNamed() {
        Spoken spoken = ligare("check");

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains("found     nothing for FILE").contains("fix       see ligare check --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1025", "x", "1.5", "99999999999"})
    void aNumberOfThreadsHasBounds(String threads) {
        Spoken spoken = ligare("list", "--threads", threads);

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err()).contains("--threads").contains(threads);
    }

    @Test
    void aFileIsNeverReadForAWordThatBeginsWithAt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("words"), "list\n--json\n");

        Spoken spoken = ligare("@" + file);

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains("found     @" + file);
    }

    @Test
    void whatAWordHoldsDoesNotReachTheTerminal() {
        assertThat(ligare("list", "\u001b[31mred\u202e").err())
                .contains("\\u001b[31mred\\u202e")
                .doesNotContain("\u001b");
    }

    @Test
    void withJsonAMistakeIsADocumentToo() {
        Spoken spoken = ligare("list", "--json", "--threds", "2");

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(Documents.list(Documents.read(spoken.out()), "problems"))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem)
                                .containsEntry("found", "--threds")
                                .containsEntry("fix", "did you mean --threads?"));
    }
}
