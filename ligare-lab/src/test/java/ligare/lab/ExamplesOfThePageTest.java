package ligare.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the bench offers to begin with is there, is sound, and is no more than the lab runs.
class ExamplesOfThePageTest {
    /// The table that one of them names is handed over apart.
    private static final Pattern DATA = Pattern.compile("^data:.*?(?=^\\S|\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern OFFERED = Pattern.compile("\\['(\\d\\d-[a-z-]+)', '");

    @Test
    void everyExampleThatIsOfferedCanBeRun() {
        Page page = new Page();
        var offered = OFFERED.matcher(Objects.requireNonNull(page.file("bench.js")).text());
        int found = 0;
        while (offered.find()) {
            Document file = page.file("examples/" + offered.group(1) + ".yaml");
            assertThat(file).as(offered.group(1)).isNotNull();
            Received received = ShortStudy.received(DATA.matcher(Objects.requireNonNull(file).text()).replaceAll(""));
            var study = received.asked().study();
            Received.check(received.asked().plans(study.subjects(), study.seed()), Limits.USUAL);
            found++;
        }
        assertThat(found).isEqualTo(14);
    }
}
