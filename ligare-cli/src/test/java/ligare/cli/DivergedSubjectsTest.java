package ligare.cli;

import static java.util.Objects.requireNonNull;
import static ligare.cli.Simulations.ATLAS;
import static ligare.cli.Simulations.bits;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ligare.engine.SimulationDiverged;
import ligare.engine.slow.Program;
import ligare.model.Study;
import ligare.model.chemistry.Receptor;
import ligare.society.Cohort;
import ligare.study.Results;
import ligare.study.RunPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Subjects whose simulation leaves the range of numbers. Under a saturating agonist a receptor with a reserve is made more
/// until its activity, times 1 + reserve, overflows in every subject whose own density lies above the median: a thousandfold
/// many times, because no file may ask for more at once.
class DivergedSubjectsTest {
    private static final int SUBJECTS = 12;
    private static final int TIMES = 102;
    private static final String STUDY =
            """
            study: overflow
            question: Who is lost?
            source: assumed for a test
            circuit: vole-bonding
            ethogram: vole
            species: prairie vole
            sex: female
            protocol:
              - {phase: company, place: home cage, for: 20 min, with: [old]}
            groups:
              control: {}
              overflowing:
                interventions:
                  - {give: SKF38393, dose: 1 mg, into: caudate putamen, at: [company + 5 min]}
                  - {express: D1, in: caudate putamen, factor: FACTOR, at: [company + 6 min]}
                  - {express: D1, in: caudate putamen, factor: MOST, at: [MOMENTS]}
            measures:
              contact: {time in: huddle, with: old, during: company}
            """;

    @TempDir private Path folder;

    private static String study() {
        Receptor receptor = ATLAS.receptor("D1");
        double efficacy = requireNonNull(receptor.bindings().get("SKF38393")).efficacy();
        Study study = Simulations.study(study("1", "1", 1), ATLAS);
        double density =
                new Cohort(ATLAS, study, study.group("overflowing"), 0.5)
                        .program().sites().stream()
                                .filter(s -> s.receptor().equals("D1"))
                                .mapToDouble(Program.Site::density)
                                .max()
                                .orElseThrow();
        double factor = Double.MAX_VALUE / (1 + receptor.reserve()) / (density * efficacy) / Math.pow(1000, TIMES);
        return study(String.valueOf(factor), "1000", TIMES);
    }

    private static String study(String factor, String most, int times) {
        return STUDY.replace("FACTOR", factor).replace("MOST", most).replace("MOMENTS", moments(times));
    }

    /// A second apart, from the sixth minute on: no moment twice.
    private static String moments(int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> "company + %d s".formatted(361 + i))
                .collect(Collectors.joining(", "));
    }

    @Test
    void whoDivergesTakesNobodyWithIt() {
        Study study = Simulations.study(study(), ATLAS);
        Cohort alone = new Cohort(ATLAS, study, study.group("overflowing"), 0.5);
        List<String> finished = new ArrayList<>();
        List<Integer> lost = new ArrayList<>();
        for (int i = 0; i < SUBJECTS; i++) {
            try {
                finished.addAll(bits(alone.run(i, 1, 7)));
            } catch (SimulationDiverged diverged) {
                lost.add(i);
            }
        }
        assertThat(finished).isNotEmpty();
        assertThat(lost).isNotEmpty();

        Results results = RunPlan.of(ATLAS, study, SUBJECTS, 7).execute(2, done -> {}).getFirst();

        Results.Cohort overflowing = results.cohort("overflowing");
        assertThat(bits(overflowing.recordings())).isEqualTo(finished);
        assertThat(overflowing.lost()).extracting(Results.Lost::subject).isEqualTo(lost);
        assertThat(overflowing.lost().getFirst().why())
                .matches(
                        "circuit vole-bonding: response of D1 in caudate putamen was (NaN|Infinity), [0-9.]+ min after company began");
        assertThat(results.cohort("control").recordings()).hasSize(SUBJECTS);
        assertThat(results.cohort("control").lost()).isEmpty();
    }

    @Test
    void theCommandNamesWhoWasLostAndEndsWithThree() throws IOException {
        Path file = Files.writeString(folder.resolve("study.yaml"), study());

        Spoken spoken =
                Spoken.quietly(
                        "run",
                        file,
                        "--subjects",
                        SUBJECTS,
                        "--seed",
                        7,
                        "--threads",
                        1,
                        "--out",
                        folder.resolve("out"));

        assertThat(spoken.exit()).isEqualTo(3);
        assertThat(spoken.err())
                .containsPattern(
                        "Diverged: ([1-9]|1[01]) of 12 subjects of 'overflowing'\n  subject [0-9]+, from 0: circuit vole-bonding: ");
        assertThat(spoken.out().replaceAll("\\s+", " "))
                .contains("subjects of 'overflowing' were lost because their simulation diverged");
        assertThat(folder.resolve("out/report.html")).exists();
    }
}
