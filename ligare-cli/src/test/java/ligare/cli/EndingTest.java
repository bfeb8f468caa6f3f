package ligare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class EndingTest {
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    /// A command with a defect.
    @Command(name = "broken")
    static final class Broken extends Task {
        private final Throwable defect;

        Broken(Console console, Throwable defect) {
            super(console);
            this.defect = defect;
        }

        @Override
        ExitCode work() throws Exception {
            if (defect instanceof Error error) {
                throw error;
            }
            throw (Exception) defect;
        }
    }

    private int run(Throwable defect, String... arguments) {
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), false, false);
        return new CommandLine(new Broken(console, defect)).execute(arguments);
    }

    @Test
    void aDefectIsCalledOneAndItsTraceIsKeptInAFile() throws IOException {
        Path out = folder.resolve("out");

        int exit = run(new IllegalStateException("two\nlines \u001b[31m"), "--out", out.toString());

        assertThat(exit).isEqualTo(70);
        assertThat(err.toString())
                .startsWith("This is a bug in Ligare, not a mistake of yours: java.lang.IllegalStateException: two\\n")
                .contains(out.resolve("defect.txt").toString())
                .doesNotContain("\tat ", "\u001b");
        assertThat(Files.readString(out.resolve("defect.txt"))).contains("\tat ligare");
    }

    @Test
    void withoutAFolderItSaysHowToKeepTheTrace() {
        assertThat(run(new StackOverflowError())).isEqualTo(70);
        assertThat(err.toString()).contains("With --out DIR").doesNotContain("\tat ");
    }

    @Test
    void aFolderThatBelongsToOthersIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("defect.txt"), "mine");

        assertThat(run(new IOException("lost"), "--out", folder.toString())).isEqualTo(70);
        assertThat(err.toString()).contains("could not be written");
        assertThat(folder.resolve("defect.txt")).hasContent("mine");
    }
}
