package ligare.cli;

import static ligare.cli.Simulations.ATLAS;
import static ligare.cli.Simulations.bits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import ligare.model.Study;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.RunPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The network of the atlas, run by the example: what grows, what undoes it, by which rule.
class LearnerTest {
    private static final Path EXAMPLE = Rooms.repository().resolve(Path.of("examples", "09-mirror-neurons-grow.yaml"));

    private static final int NETWORKS = 6;

    @TempDir private Path folder;

    private static final Path AFFECT = Rooms.repository().resolve(Path.of("examples", "16-the-pain-of-another.yaml"));

    private static Study study() {
        return study(EXAMPLE);
    }

    private static Study study(Path example) {
        try {
            return Simulations.study(Files.readString(example), ATLAS);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<Double> each(Study study, Results results, String group, String measure) {
        return Arrays.stream(Measurement.of(study.measure(measure), results.cohort(group).recordings()))
                .boxed()
                .toList();
    }

    private static double mean(Study study, Results results, String group, String measure) {
        return each(study, results, group, measure).stream().mapToDouble(v -> v).average().orElseThrow();
    }

    @Test
    void whatGrowsIsUndoneByCounterTrainingAndNotBySightAlone() {
        Study study = study();
        Results results = RunPlan.of(ATLAS, study, NETWORKS, 3).execute(2, _ -> {}).getFirst();

        assertThat(mean(study, results, "newborn", "match")).isCloseTo(0, within(0.05));
        assertThat(mean(study, results, "newborn", "mirror cells")).isLessThan(0.05);
        // Every network by itself, so that no test's error rate comes into it.
        assertThat(each(study, results, "counter trained", "match with the counterpart"))
                .allSatisfy(match -> assertThat(match).isGreaterThan(0.2));
        assertThat(each(study, results, "counter trained", "match"))
                .allSatisfy(match -> assertThat(match).isLessThan(0.05));
        assertThat(each(study, results, "watched only", "match"))
                .allSatisfy(match -> assertThat(match).isGreaterThan(0.1));
        // The loop takes 0.3 s, the length of a phase: the next phase is foretold.
        double ahead = mean(study, results, "paired", "one phase ahead");
        for (String other : List.of("one phase behind", "same phase", "two phases ahead")) {
            assertThat(ahead).isGreaterThan(mean(study, results, "paired", other));
        }
        assertThat(mean(study, results, "two unpaired sights", "rise"))
                .isLessThan(0.8 * mean(study, results, "paired", "rise"));
        assertThat(mean(study, results, "imitated", "match seen from the other side"))
                .isGreaterThan(mean(study, results, "paired", "match seen from the other side"));
        // The rival rule weakens what was and does not reverse it as far.
        assertThat(mean(study, results, "instar", "match with the counterpart"))
                .isLessThan(0.5 * mean(study, results, "counter trained", "match with the counterpart"));
        // Spikes keep the share of mirror cells within 0.1 and the order of phases.
        assertThat(mean(study, results, "spiking", "mirror cells"))
                .isCloseTo(mean(study, results, "paired", "mirror cells"), within(0.1));
        assertThat(mean(study, results, "spiking", "one phase ahead"))
                .isGreaterThan(mean(study, results, "spiking", "same phase"));
    }

    /// One network reads its own fear right or wrong by which cells it has: about 0.45 from the mean either way, so that twenty stray
    /// by 0.1.
    @Test
    void anothersPainReadsOnesOwnAndNotOnesFear() {
        Study study = study(AFFECT);
        Results results = RunPlan.of(ATLAS, study, 20, 1).execute(2, _ -> {}).getFirst();
        for (String group : List.of("reared", "spiking")) {
            assertThat(each(study, results, group, "own pain from another's"))
                    .allSatisfy(share -> assertThat(share).isGreaterThan(0.95));
            assertThat(mean(study, results, group, "own fear from another's pain")).isCloseTo(0.5, within(0.3));
            assertThat(mean(study, results, group, "cells for own and other")).isBetween(0.1, 0.35);
        }
        assertThat(mean(study, results, "newborn", "cells for own and other")).isLessThan(0.05);
        assertThat(mean(study, results, "newborn", "own pain from another's")).isLessThan(0.8);
        // Cries exchanged, fear is what another's pain reads.
        assertThat(each(study, results, "cries exchanged", "own fear from another's pain"))
                .allSatisfy(share -> assertThat(share).isGreaterThan(0.95));
        assertThat(mean(study, results, "cries exchanged", "own pain from another's")).isCloseTo(0.5, within(0.3));
        // Watching without pain wears it out by prediction.
        assertThat(mean(study, results, "watched others after", "rise"))
                .isLessThan(0.5 * mean(study, results, "reared", "rise"));
    }

    @Test
    void threadsAndSubjectsBesideChangeNoBit() {
        Study study = study();
        Results alone = RunPlan.of(ATLAS, study, 2, 5).execute(1, _ -> {}).getFirst();
        Results beside = RunPlan.of(ATLAS, study, 3, 5).execute(3, _ -> {}).getFirst();
        for (Results.Cohort cohort : alone.cohorts()) {
            assertThat(bits(beside.cohort(cohort.group()).recordings().subList(0, 2)))
                    .isEqualTo(bits(cohort.recordings()));
        }
    }

    @Test
    void itIsExplainedAndWhatNeedsACircuitIsRefused() {
        Spoken explained = Spoken.quietly("explain", EXAMPLE.toString());
        assertThat(explained.exit()).isZero();
        assertThat(explained.out()).contains("layers", "PMv", "dw/dt = speed g (y - rest - 2v) x / r0²", "lessons");
        Spoken chain = Spoken.quietly("explain", EXAMPLE.toString(), "--groups", "newborn,paired");
        assertThat(chain.exit()).isEqualTo(2);
        assertThat(chain.err()).contains("a study of learners, of which there is no chain from receptor to choice");
        Spoken power = Spoken.quietly("run", EXAMPLE.toString(), "--power", "--out", folder.resolve("out").toString());
        assertThat(power.exit()).isEqualTo(2);
        assertThat(power.err()).contains("a study of learners, of which there is no power analysis");
    }
}
