package ligare.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the bench offers to begin with is there, is sound, and is no more than the lab runs.
class ExamplesOfThePageTest {
    /// The table that one of them names is handed over apart.
    private static final Pattern DATA = Pattern.compile("^data:.*?(?=^\\S|\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern OFFERED = Pattern.compile("\\['(\\d\\d-[a-z-]+)', '");

    private static List<String> studies() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("..", "examples"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList()) {
                if (Files.readString(file).contains("\nstudy: ")) {
                    names.add(file.getFileName().toString().replace(".yaml", ""));
                }
            }
        }
        return names;
    }

    @Test
    void everyExampleIsOfferedAndCanBeRun() throws IOException {
        Page page = new Page();
        var offered = OFFERED.matcher(Objects.requireNonNull(page.file("bench.js")).text());
        List<String> found = new ArrayList<>();
        while (offered.find()) {
            Document file = page.file("examples/" + offered.group(1) + ".yaml");
            assertThat(file).as(offered.group(1)).isNotNull();
            Received received = ShortStudy.received(DATA.matcher(Objects.requireNonNull(file).text()).replaceAll(""));
            var study = received.asked().study();
            Received.check(received.asked().plans(study.subjects(), study.seed()), Limits.USUAL);
            found.add(offered.group(1));
        }
        assertThat(found).isEqualTo(studies());
    }
}
