package ligare.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What another's distress teaches about a place: to help there.
class HelpMemoryTest {
    private static final int DAYS = 5;
    private static final String BLOCKED =
            "{give: OTA, dose: 1 ng, into: anterior cingulate cortex, at: [%s]}"
                    .formatted(
                            IntStream.rangeClosed(1, DAYS - 1)
                                    .mapToObj(day -> "day " + day + " - 10 min")
                                    .collect(Collectors.joining(", ")));

    private static final String STUDY =
            """
            study: help
            question: Is help learned?
            source: assumed for a test
            circuit: vole-bonding
            ethogram: vole
            species: prairie vole
            sex: female
            groups:
            """
                    + group("shut in", "{cagemate: trapped}", "cage", "").indent(2)
                    + group("at ease", "cagemate", "cage", "").indent(2)
                    + group("blocked", "{cagemate: trapped}", "cage", BLOCKED).indent(2)
                    + group("another cage", "{cagemate: trapped}", "other cage", "").indent(2)
                    + """
                    measures:
                      first: {latency to: open, during: day 1}
                      last: {latency to: open, during: day %1$d}
                      cells: {rate of: cingulate oxytocin receptor cells, during: day %1$d}
                    """
                            .formatted(DAYS);

    private static @Nullable Experiment experiment;

    /// Days in a cage, and a last one on which all are with the same cagemate in the same cage, without a drug.
    private static String group(String name, String company, String cage, String interventions) {
        StringBuilder phases =
                new StringBuilder("  - {phase: housing, place: home cage, for: 3 d, with: [cagemate]}\n");
        for (int day = 1; day <= DAYS; day++) {
            boolean last = day == DAYS;
            phases.append(
                    "  - {phase: day %d, place: cage with a door, for: 40 min, with: [%s], cue: %s}%n"
                            .formatted(day, last ? "{cagemate: trapped}" : company, last ? "cage" : cage));
            phases.append("  - {phase: night %d, place: home cage, for: 20 h, with: [cagemate]}%n".formatted(day));
        }
        return "%s:\n  key: same\n  protocol:\n%s  interventions: [%s]\n"
                .formatted(name, phases.toString().indent(2), interventions);
    }

    @BeforeAll
    static void runAll() {
        experiment = Experiment.of(STUDY, 16, 7);
    }

    private static double mean(String group, String measure) {
        return requireNonNull(experiment).mean(group, measure);
    }

    /// All meet the same on the last day, but in who has learned there the cells fire more that pass another's distress on.
    @Test
    void distressAndOxytocinTeachThePlaceInWhichTheyMeet() {
        for (String group : new String[] {"at ease", "blocked", "another cage"}) {
            assertThat(mean("shut in", "cells")).isGreaterThan(1.5 * mean(group, "cells"));
        }
    }

    @Test
    void whoHasLearnedHelpsSooner() {
        assertThat(mean("shut in", "last")).isLessThan(0.7 * mean("shut in", "first"));
        for (String group : new String[] {"at ease", "blocked", "another cage"}) {
            assertThat(mean("shut in", "last")).isLessThan(0.6 * mean(group, "last"));
        }
    }
}
