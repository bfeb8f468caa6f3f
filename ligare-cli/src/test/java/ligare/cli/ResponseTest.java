package ligare.cli;

import static java.util.Objects.requireNonNull;
import static ligare.cli.Spoken.quietly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sweeps over a number of a study, where arithmetic says what has to come out: kinetics are linear in the dose, a density is
/// proportional to its factor.
class ResponseTest {
    private static final String STUDY =
            """
            study: level
            question: How much is there, <b>and for how long</b>?
            circuit: vole-bonding
            ethogram: vole
            species: prairie vole
            sex: female
            subjects: 2
            protocol:
              - {phase: solitude, place: home cage, for: 20 min, with: []}
            groups:
              vehicle: {}
              drug:
                interventions:
                  - {give: OTA, dose: 1 ng, into: nucleus accumbens core, at: [solitude + 5 min]}
            measures:
              level: {concentration of: OTA, in: nucleus accumbens core, during: solitude}
              receptors: {density of: OXTR, in: nucleus accumbens core, during: solitude}
            """;

    @TempDir private Path folder;
    private Path study;

    @BeforeEach
    void write() throws IOException {
        study = Files.writeString(folder.resolve("level.yaml"), STUDY);
    }

    private List<Double> means(String measure, String group, Object... words) throws IOException {
        Path out = folder.resolve("out");
        Object[] all = new Object[words.length + 6];
        System.arraycopy(new Object[] {"sweep", study, "--out", out, "--threads", "1"}, 0, all, 0, 6);
        System.arraycopy(words, 0, all, 6, words.length);
        Spoken spoken = quietly(all);
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.exit()).isZero();
        assertThat(Files.readString(out.resolve("response.html")))
                .contains("<svg", "&lt;b&gt;", "<br/>level, nM<br/>")
                .doesNotContain("<b>");
        assertThat(Files.readString(out.resolve("response.csv"))).startsWith("measure,unit,group,at,mean,low,high,n\n");
        return Documents.list(Documents.read(Files.readString(out.resolve("response.json"))), "curves").stream()
                .filter(curve -> measure.equals(curve.get("measure")) && group.equals(curve.get("group")))
                .flatMap(curve -> Documents.list(curve, "means").stream())
                .map(mean -> ((Number) requireNonNull(mean.get("mean"))).doubleValue())
                .toList();
    }

    @Test
    void theLevelIsProportionalToTheDoseAndOthersAreRunOnce() throws IOException {
        List<Double> levels = means("level", "drug", "--dose", "OTA=0.5 ng, 1 ng, 1 pg");

        assertThat(levels).hasSize(3);
        assertThat(levels.get(1)).isGreaterThan(1).isCloseTo(2 * levels.getFirst(), within(0.01 * levels.get(1)));
        assertThat(levels.getLast()).isCloseTo(levels.get(1) / 1000, within(1e-3 * levels.get(1)));
        assertThat(means("receptors", "vehicle", "--dose", "OTA=0.5 ng, 1 ng")).hasSize(1);
    }

    @Test
    void whatIsGoneIsSpreadOverALongerTime() throws IOException {
        List<Double> levels = means("level", "drug", "--time", "solitude=300 h, 1500 h");

        // All of it is gone long before 300 h: what is left of the mean is its area over the time.
        assertThat(levels.get(1)).isCloseTo(levels.getFirst() / 5, within(1e-3 * levels.getFirst()));
    }

    @Test
    void aDensityIsProportionalToItsFactor() throws IOException {
        List<Double> densities = means("receptors", "vehicle", "--density", "OXTR in nucleus accumbens core=0, 0.5, 1");

        assertThat(densities.getFirst()).isZero();
        assertThat(densities.get(1)).isCloseTo(densities.get(2) / 2, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--dose | OTTA=1 ng, 2 ng | did you mean OTA?",
                "--dose | OTA=1 ng | 2 to 100 values",
                "--dose | OTA=1, 2 | write each with its unit",
                "--dose | OTA=1 ng, 1e300 ng | at most 1 g",
                "--dose | OTA=1 ng, 1000 pg | each value once",
                "--time | solitud=1 h, 2 h | did you mean solitude?",
                "--time | solitude=1 min, 10 min | ends before solitude + 5 min",
                "--density | OXTR in nowhere=0, 1 | a region",
                "--density | OXT=0, 1 | did you mean OXTR?"
            })
    void mistakes(String option, String words, String told) {
        Spoken spoken = quietly("sweep", study, option, words);
        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains(told);
    }

    @Test
    void whatWouldTakeDaysIsRefusedBeforeItBegins() {
        Spoken spoken = quietly("sweep", study, "--time", "solitude=1 weeks, 4000 weeks", "--subjects", "1000");
        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains("hours of life of all subjects at all values", "at most 10,000,000");
    }

    @Test
    void anInfusionGivesNoMoreThanABolusMay() throws IOException {
        Files.writeString(study, STUDY.replace("dose: 1 ng,", "dose: 1 ng/h, for: 10 min,"));
        assertThat(quietly("sweep", study, "--dose", "OTA=1 ng/h, 10 g/h").err()).contains("at most");
    }

    @Test
    void oneNumberAtATime() {
        assertThat(quietly("sweep", study, "--dose", "OTA=1 ng, 2 ng", "--time", "solitude=1 h, 2 h").err())
                .contains("several of --dose, --time and --density");
        assertThat(quietly("sweep", "--dose", "OTA=1 ng, 2 ng").err()).contains("one study, or one finding");
        assertThat(quietly("sweep", study, "--dose", "OTA=1 ng, 2 ng", "--values", "late trace life").exit())
                .isEqualTo(2);
        assertThat(quietly("sweep", study, "--dose", "OTA=1 ng, 2 ng", "--bases", "3").err()).contains("--bases");
    }
}
