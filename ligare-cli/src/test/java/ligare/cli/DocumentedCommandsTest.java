package ligare.cli;

import static ligare.cli.Spoken.quietly;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The examples run, and every command that the README or an example tells to type is one.
class DocumentedCommandsTest {
    private static final Path EXAMPLES = Rooms.repository().resolve("examples");
    private static final Pattern COMMAND = Pattern.compile("^(?:#  *)?\\./ligare( .*)?$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir private Path folder;

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static Stream<Path> texts() throws IOException {
        return Stream.concat(Stream.of(Rooms.repository().resolve("README.md")), examples().stream());
    }

    /// The examples whose comments tell to type this command.
    private static Stream<Path> told(String command) throws IOException {
        List<Path> told = new ArrayList<>();
        for (Path example : examples()) {
            if (Files.readString(example)
                    .contains("./ligare " + command + " examples/" + example.getFileName() + "\n")) {
                told.add(example);
            }
        }
        return told.stream();
    }

    static Stream<Path> studies() throws IOException {
        return told("run");
    }

    static Stream<Path> networks() throws IOException {
        return told("spike");
    }

    @ParameterizedTest
    @MethodSource("studies")
    void aStudyIsSoundAndRuns(Path example) throws IOException {
        Path out = folder.resolve("out");

        Spoken spoken = quietly("run", example, "--subjects", "2", "--out", out);

        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.exit()).isZero();
        Map<String, Object> answer = Documents.read(Files.readString(out.resolve("answer.json")));
        assertThat(example.getFileName().toString()).endsWith("-" + answer.get("study") + ".yaml");
        assertThat(out.resolve("report.html")).isNotEmptyFile();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aNetworkIsSoundAndRuns(Path example) throws IOException {
        Path out = folder.resolve("out");

        Spoken spoken = quietly("spike", example, "--out", out);

        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.exit()).isZero();
        Map<String, Object> activity = Documents.read(Files.readString(out.resolve("activity.json")));
        assertThat(example.getFileName().toString()).endsWith("-" + activity.get("network") + ".yaml");
        assertThat(Documents.list(activity, "populations"))
                .allSatisfy(each -> assertThat(Documents.number(each, "rate")).isPositive());
    }

    @Test
    void examplesAreNumberedAndSayWhatTheyTeach() throws IOException {
        List<Path> examples = examples();
        for (int i = 0; i < examples.size(); i++) {
            assertThat(examples.get(i).getFileName().toString()).startsWith("%02d-".formatted(i + 1));
            assertThat(Files.readString(examples.get(i)))
                    .startsWith("# ")
                    .contains(" examples/" + examples.get(i).getFileName() + "\n", "# What to learn: ");
        }
        assertThat(Stream.concat(studies(), networks())).hasSameSizeAs(examples);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyCommandIsOne(Path text) throws IOException {
        List<String> commands = new ArrayList<>();
        Matcher found = COMMAND.matcher(Files.readString(text));
        while (found.find()) {
            // What follows after two spaces explains the command.
            commands.add(found.group(1) == null ? "" : found.group(1).strip().split(" {2,}", 2)[0]);
        }
        assertThat(commands).isNotEmpty().allSatisfy(DocumentedCommandsTest::parses);
    }

    private static void parses(String command) {
        List<String> words =
                WORD.matcher(command)
                        .results()
                        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                        .toList();
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Main.commands(new Console(nowhere, nowhere, false, false)).parseArgs(words.toArray(String[]::new));
        assertThat(words.stream().filter(word -> word.startsWith("examples/")))
                .allSatisfy(file -> assertThat(Rooms.repository().resolve(file)).exists());
    }
}
