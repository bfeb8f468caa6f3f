package ligare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import ligare.study.explain.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How text is laid out and made harmless.
class TextTest {
    @ParameterizedTest
    @CsvSource({"block-it, block-it", "a b/c, a-b-c", "../../etc, -.-..-etc", ".hidden, -hidden", "α 1.5 µ, α-1.5-µ"})
    void aNameOfAnythingBecomesTheNameOfAFolder(String name, String folder) {
        assertThat(FolderName.of(name)).isEqualTo(folder);
    }

    @Test
    void aParagraphIsBrokenBetweenWords() {
        assertThat(Wrapped.at(10, " one two  three four\nfive-and-twenty "))
                .isEqualTo("one two\nthree four\nfive-and-twenty");
    }

    @Test
    void columnsAreAlignedAndColoursTakeNoRoom() {
        Columns columns = new Columns();
        columns.row("a", "b");
        columns.row("\u001b[32mlong\u001b[0m", "c");
        columns.row("last");

        assertThat(columns).hasToString("a     b\n\u001b[32mlong\u001b[0m  c\nlast");
    }

    @Test
    void controlCharactersBecomeEscapes() {
        assertThat(Plain.text("a\u001b]0;title\u0007\nb\u202e\u200b\r"))
                .isEqualTo("a\\u001b]0;title\\u0007\nb\\u202e\\u200b\\u000d");
        assertThat(Plain.line("x".repeat(600))).hasSize(501).endsWith("…");
    }

    @Test
    void verdictsOfABoardAreColouredOnlyOnATerminal() {
        String board = "finding  verdict\none      agrees  0.5\nit disagrees with that\none: disagrees\n\u001b[5m";
        PrintWriter nowhere = new PrintWriter(new StringWriter());

        assertThat(new BoardColours(new Console(nowhere, nowhere, false, false)).of(board))
                .isEqualTo(Plain.text(board));
        assertThat(new BoardColours(new Console(nowhere, nowhere, true, false)).of(board))
                .contains(
                        "one      \u001b[32magrees\u001b[0m  0.5",
                        "one: \u001b[31mdisagrees\u001b[0m\n",
                        "it disagrees with",
                        "\\u001b[5m");
    }
}
