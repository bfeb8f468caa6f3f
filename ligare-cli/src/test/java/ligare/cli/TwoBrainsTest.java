package ligare.cli;

import static ligare.cli.Simulations.ATLAS;
import static ligare.cli.Simulations.bits;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ligare.model.Study;
import ligare.model.measure.Recording;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.RunningOthers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two brains in one study file, through every door.
class TwoBrainsTest {
    private static final String STUDY =
            """
            study: the two
            question: What does a drug in him do to her?
            source: assumed for a test
            circuit: vole-bonding
            ethogram: vole
            species: prairie vole
            sex: female
            subjects: 3
            seed: 7
            others:
              mate: {sex: male}
            protocol:
              - {phase: company, place: home cage, for: 4 h, with: [mate], conditions: [mating]}
              - {phase: parted, place: home cage, for: 30 min, with: []}
              - {phase: choice, place: three-chamber test, for: 30 min, with: [mate, stranger]}
            groups:
              nothing: {}
              he infused:
                key: nothing
                others:
                  mate:
                    interventions:
                      - {drive: rostral shell D2 cells, by: 8 mV, for: 4 h, at: [company]}
              a stimulus:
                key: nothing
                others:
                  mate: {runs: false}
            measures:
              together: {time in: huddle, with: mate, during: company}
              his own: {time in: huddle, with: subject, of: mate, during: company}
              her oxytocin: {concentration of: oxytocin, in: nucleus accumbens rostral shell, during: company}
              his oxytocin: {concentration of: oxytocin, in: nucleus accumbens rostral shell, of: mate, during: company}
              chosen: {time in: huddle, with: mate, during: choice}
              him chosen: {time in: huddle, with: subject, of: mate, during: choice}
            compare:
              - {groups: [nothing, he infused]}
            """;

    @TempDir private Path folder;

    @Test
    void threadsChangeNoBitOfEither() {
        Study study = Simulations.study(STUDY, ATLAS);
        List<String> one = all(RunPlan.of(ATLAS, study, 3, 7), 1);
        assertThat(all(RunPlan.of(ATLAS, study, 3, 7), 2)).isEqualTo(one);
    }

    private static List<String> all(RunPlan plan, int threads) {
        List<String> bits = new ArrayList<>();
        for (Results results : plan.execute(threads, done -> {})) {
            for (Results.Cohort cohort : results.cohorts()) {
                for (Recording recording : cohort.recordings()) {
                    bits.add(bits(recording));
                    recording.companions().values().forEach(companion -> bits.add(bits(companion)));
                }
            }
        }
        return bits;
    }

    /// Until she first meets him she is the same to the last bit, and so are those who were never met.
    @Test
    void runningOthersLeaveTheSubjectsOwnRandomNumbersAlone() {
        String apart =
                STUDY.substring(0, STUDY.indexOf("groups:"))
                                .replace(
                                        "{sex: male}", "{sex: male, runs: false}\n  stranger: {sex: male, runs: false}")
                                .replace(
                                        "protocol:",
                                        "protocol:\n  - {phase: before, place: home cage, for: 2 h, with: []}")
                        + "groups:\n  nothing: {}\nmeasures:\n  chosen: {time in: huddle, with: mate, during: choice}\n";
        Study study = Simulations.study(apart, ATLAS);
        RunningOthers others = RunningOthers.of(study, ATLAS.ethogram(study.ethogram()));
        assertThat(others.running()).containsExactly("mate", "stranger");
        List<Recording> stimuli = recordings(study);
        List<Recording> running = recordings(others.study());
        for (int i = 0; i < 3; i++) {
            assertThat(running.get(i).companions()).containsOnlyKeys("mate", "stranger");
            assertThat(first(running.get(i))).isEqualTo(first(stimuli.get(i)));
            assertThat(bits(running.get(i))).isNotEqualTo(bits(stimuli.get(i)));
        }
    }

    private static List<Recording> recordings(Study study) {
        return RunPlan.of(ATLAS, study, 3, 7).execute(1, done -> {}).getFirst().cohorts().getFirst().recordings();
    }

    private static String first(Recording recording) {
        return bits(new Recording(recording.phases().subList(0, 1), List.of()));
    }

    @Test
    void whatIsDoneToHimReachesHerAndEveryMeasureOfHimIsTaken() throws IOException {
        Study study = Simulations.study(STUDY, ATLAS);
        Results results = RunPlan.of(ATLAS, study, 3, 7).execute(1, done -> {}).getFirst();
        for (String pair : List.of("together,his own", "chosen,him chosen")) {
            String[] names = pair.split(",");
            assertThat(of(study, results, "nothing", names[0])).isEqualTo(of(study, results, "nothing", names[1]));
        }
        // The same females by name and draw: what differs came by way of him.
        for (String measure : List.of("together", "her oxytocin")) {
            assertThat(of(study, results, "he infused", measure))
                    .doesNotContain(of(study, results, "nothing", measure));
        }
        assertThat(of(study, results, "a stimulus", "her oxytocin")).doesNotContain(Double.NaN);
        assertThat(of(study, results, "a stimulus", "his oxytocin")).containsOnly(Double.NaN);
    }

    private static double[] of(Study study, Results results, String group, String measure) {
        return Measurement.of(study.measure(measure), results.cohort(group).recordings());
    }

    @Test
    void runReportAndExplainTellOfBoth() throws IOException {
        Path file = Files.writeString(folder.resolve("two.yaml"), STUDY);
        Path out = folder.resolve("out");
        Spoken run = Spoken.quietly("run", file, "--subjects", 2, "--json", "--out", out);
        assertThat(run.exit()).isZero();
        Map<String, Object> first = Documents.list(Documents.read(run.out()), "groups").getFirst();
        assertThat(first.toString()).contains("his oxytocin", "him chosen");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains(
                        "whose mate runs as well (male prairie vole)", "mate: rostral shell D2 cells", "his oxytocin");
        Spoken explained = Spoken.quietly("explain", file, "--out", folder.resolve("explained"));
        assertThat(explained.exit()).isZero();
        assertThat(explained.out()).contains("others that run", "=== mate of he infused ===");
        Spoken compared =
                Spoken.quietly("explain", file, "--groups", "nothing,he infused", "--subjects", 2, "--out", out);
        assertThat(compared.exit()).isZero();
        assertThat(compared.out()).contains("'nothing' against 'he infused'", "Alike in both groups");
        Spoken his =
                Spoken.quietly(
                        "explain",
                        file,
                        "--groups",
                        "mate of nothing,mate of he infused",
                        "--subjects",
                        2,
                        "--out",
                        folder.resolve("his"));
        assertThat(his.exit()).isZero();
        assertThat(his.out()).contains("the rate of ", "near the subject", "'mate of nothing' against");
    }
}
