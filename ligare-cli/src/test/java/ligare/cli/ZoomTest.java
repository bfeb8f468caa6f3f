package ligare.cli;

import static ligare.cli.Spoken.quietly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ligare.engine.slow.Block;
import ligare.lang.Catalogue;
import ligare.model.protocol.Phase;
import ligare.society.Cohort;
import ligare.society.Pace;
import ligare.society.Probe;
import ligare.society.SubjectMoment;
import ligare.study.run.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `ligare zoom`: the state that is handed down is the one of the run, and the coarse rates agree with the spikes.
class ZoomTest {
    private static final Path STUDY = Rooms.repository().resolve("examples/01-first-bond.yaml");
    private static final double HOUR = 3_600_000;

    @TempDir private Path folder;

    /// Keeps the slow state of a lane at every step's end, by time.
    private static final class Keeper implements Probe {
        private final int wanted;
        private final Map<Double, double[]> states = new HashMap<>();
        private double time;

        Keeper(int wanted) {
            this.wanted = wanted;
        }

        @Override
        public void saw(Phase phase, int lane, double step, double[][] levelBefore, Block block) {
            if (lane == wanted) {
                time += step;
                double[] state = new double[block.state.length];
                for (int c = 0; c < state.length; c++) {
                    state[c] = block.state[c][lane];
                }
                states.put(time, state);
            }
        }
    }

    @Test
    void theStateHandedDownIsTheOneOfTheRunToTheLastBit() {
        Asked asked = AskedFile.of(STUDY, Catalogue.read().orElseThrow().atlas());
        Cohort cohort = new Cohort(asked.atlas(), asked.study(), asked.study().groups().getFirst(), 0.5);
        Keeper keeper = new Keeper(1);
        cohort.run(4, 2, 11, keeper);
        for (double wanted : new double[] {0.37 * HOUR, 3 * HOUR, 20 * HOUR}) {
            SubjectMoment moment = cohort.at(5, 11, wanted);
            assertThat(moment.time()).isLessThanOrEqualTo(wanted).isGreaterThan(wanted - Pace.USUAL.longest());
            assertThat(moment.phase()).isEqualTo("cohabitation");
            assertThat(keeper.states.get(moment.time())).isEqualTo(moment.state());
            double next =
                    keeper.states.keySet().stream().filter(t -> t > moment.time()).min(Double::compare).orElseThrow();
            assertThat(next).isGreaterThan(wanted);
        }
    }

    @Test
    void theBeginningOfAPhaseBelongsToIt() {
        Asked asked = AskedFile.of(STUDY, Catalogue.read().orElseThrow().atlas());
        Cohort cohort = new Cohort(asked.atlas(), asked.study(), asked.study().groups().getFirst(), 0.5);
        SubjectMoment start = cohort.at(0, 1, 0);
        assertThat(start.time()).isZero();
        assertThat(start.phase()).isEqualTo("cohabitation");
        assertThat(start.behaviour()).isNotEmpty();
        assertThat(cohort.at(0, 1, 24 * HOUR).phase()).isEqualTo("test");
    }

    @Test
    void coarseRatesAgreeWithTheSpikesAsTheCertificateSays() throws IOException {
        Path out = folder.resolve("out");
        Spoken spoken = zoom("mated", "2", "cohabitation + 3 h", "--for", "6 s", "--json", "--out", out);

        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.exit()).isZero();
        assertThat(out.resolve("zoom.json")).hasContent(spoken.out());
        Map<String, Object> document = Documents.read(spoken.out());
        assertThat(document)
                .containsEntry("group", "mated")
                .containsEntry("subject", 2)
                .containsEntry("time", 10_800_000);
        // spikes of a second or two: within five times their own sampling and what rates err by
        assertThat(Documents.list(document, "release"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(Documents.number(row, "error"))
                                .isLessThan(0.05 + 5 * Documents.number(row, "sampling")));
        List<Map<String, Object>> populations = Documents.list(document, "populations");
        assertThat(populations).hasSizeGreaterThan(15);
        // the certificate: median 3.0 %, 95th percentile 11.1 %; here one state of 20 rows, and 6 s of spikes
        double[] errors = populations.stream().mapToDouble(row -> Documents.number(row, "error")).sorted().toArray();
        assertThat(errors[errors.length / 2]).isLessThan(0.06);
        assertThat(errors[(int) (0.8 * errors.length)]).isLessThan(0.15);
        assertThat(populations)
                .allSatisfy(row ->
                        assertThat(Documents.number(row, "meanField"))
                                .isCloseTo(Documents.number(row, "quasiStationary"), within(1e-2)));
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("first-bond: cohabitation + 3 h", "slow clock");
        assertThat(out.resolve("spikes.svg")).content().startsWith("<svg xmlns=");
        assertThat(Files.readAllLines(out.resolve("spikes.csv"))).hasSizeGreaterThan(1000);
    }

    @Test
    void theSameMomentGivesTheSameBitsOnAnyNumberOfThreads() {
        Object[] more = {"--for", "200 ms", "--json", "--out", folder.resolve("out"), "--threads"};
        String one = zoom("mated", "1", "30 min", append(more, "1")).out();
        assertThat(one).contains("\"at\": \"30 min\"");
        assertThat(zoom("mated", "1", "cohabitation + 30 min", append(more, "2")).out())
                .isEqualTo(one.replace("\"at\": \"30 min\"", "\"at\": \"cohabitation + 30 min\""));
        assertThat(zoom("mated", "2", "30 min", append(more, "2")).out()).isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "matted | 1 | 1 h | did you mean mated?",
                "mated | 0 | 1 h | a subject from 1 to 24",
                "mated | 25 | 1 h | a subject from 1 to 24",
                "mated | 1 | cohabitaton + 1 h | did you mean cohabitation?",
                "mated | 1 | test + 3 h | a moment from 0 h to before 27 h",
                "mated | 1 | cohabitation - 1 min | a moment from 0 h to before 27 h",
                "mated | 1 | 28 h | a moment from 0 h to before 27 h",
                "mated | 1 | soon | put spaces around + and -",
            })
    void whatIsNotThereIsRefused(String group, String subject, String at, String said) {
        Spoken spoken = zoom(group, subject, at, "--out", folder.resolve("out"));

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains(said);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static Spoken zoom(String group, String subject, String at, Object... more) {
        Object[] words = {"zoom", STUDY, "--group", group, "--subject", subject, "--at", at};
        for (Object each : more) {
            words = append(words, each);
        }
        return quietly(words);
    }

    private static Object[] append(Object[] words, Object word) {
        Object[] longer = Arrays.copyOf(words, words.length + 1);
        longer[words.length] = word;
        return longer;
    }
}
