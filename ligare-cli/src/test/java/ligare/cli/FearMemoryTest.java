package ligare.cli;

import static ligare.cli.Simulations.ATLAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import ligare.model.Study;
import ligare.model.chemistry.Receptor;
import ligare.model.circuit.Cascade;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.RunPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What own shocks, and another's, teach about tones and places: seconds of freezing in four minutes, a day later. What is asked is
/// ordinary fear conditioning, and that observation needs the cingulate cortex where own shocks do not (Jeon 2010).
class FearMemoryTest {
    private static final String CORTEX =
            "{give: muscimol, dose: 20 ng, into: anterior cingulate cortex, at: [%s - 10 min]}";
    private static final String NMDA = "{give: AP5, dose: 3 ug, into: lateral amygdala, at: [lesson - 10 min]}";
    private static final String IN_BOX = "place: context test, cue: box";
    private static final String ELSEWHERE = "place: context test, cue: another box";
    private static final String TONE = "place: tone test, cue: another box";
    private static final String SHOCKS =
            "place: conditioning chamber, with: [], conditions: [shocks], cue: box, for: 4 min";
    private static final String TONES =
            "place: conditioning chamber, with: [], conditions: [tones], cue: box, for: 4 min";
    private static final String NOTHING = "place: conditioning chamber, with: [], cue: box, for: 4 min";
    private static final String SEEN =
            "place: observation chamber, with: [{cagemate: distressed}], cue: box, for: 4 min";
    private static final String AT_EASE = "place: observation chamber, with: [cagemate], cue: box, for: 4 min";

    private static final String GROUPS =
            group("shocked", SHOCKS, IN_BOX, "")
                    + group("shocked elsewhere", SHOCKS, ELSEWHERE, "")
                    + group("shocked without cortex", SHOCKS, IN_BOX, CORTEX.formatted("lesson"))
                    + group("shocked without NMDA", SHOCKS, IN_BOX, NMDA)
                    + group("not shocked", NOTHING, IN_BOX, "")
                    + group("tone", TONES, TONE, "")
                    + group("tone without cortex", TONES, TONE, CORTEX.formatted("lesson"))
                    + group("tone for nothing", NOTHING, TONE, "")
                    + group("lived there", "place: home cage, with: [cagemate], cue: box, for: 3 d", IN_BOX, "")
                    + group("saw", SEEN, IN_BOX, "")
                    + group("saw without cortex", SEEN, IN_BOX, CORTEX.formatted("lesson"))
                    + group("saw without NMDA", SEEN, IN_BOX, NMDA)
                    + group("saw nothing", AT_EASE, IN_BOX, "");

    private static @Nullable Results results;

    private static String group(String name, String lesson, String test, String given) {
        return """
          %s:
            key: same
            protocol:
              - {phase: housing, place: home cage, for: 3 d, with: [cagemate]}
              - {phase: lesson, %s}
              - {phase: home, place: home cage, for: 24 h, with: [cagemate]}
              - {phase: test, %s, for: 4 min, with: []}
            interventions: [%s]
        """
                .formatted(name, lesson, test, given);
    }

    private static Study study() {
        return Simulations.study(
                """
                study: fear
                question: What frightens a day later?
                source: assumed for a test
                circuit: vole-bonding
                ethogram: vole
                species: mouse
                sex: male
                groups:
                """
                        + GROUPS.indent(2)
                        + """
                        measures:
                          freezing: {time in: freeze, during: test}
                        """,
                ATLAS);
    }

    @BeforeAll
    static void runAll() {
        results = RunPlan.of(ATLAS, study(), 12, 7).execute(1, done -> {}).getFirst();
    }

    private static double freezing(String group) {
        return Arrays.stream(
                        Measurement.of(
                                study().measure("freezing"),
                                Objects.requireNonNull(results).cohort(group).recordings()))
                .average()
                .orElseThrow();
    }

    @Test
    void aPlaceAndAToneFrightenADayAfterShocksAndNotWithout() {
        assertThat(freezing("shocked")).isGreaterThan(96);
        assertThat(freezing("tone")).isGreaterThan(96);
        assertThat(freezing("not shocked")).isLessThan(24);
        assertThat(freezing("lived there")).isLessThan(24);
        assertThat(freezing("tone for nothing")).isLessThan(24);
    }

    /// Codes of two places share units in some animals, as mice take one box for another.
    @Test
    void whatWasLearnedIsOfThatPlace() {
        assertThat(freezing("shocked elsewhere")).isLessThan(freezing("shocked") / 2);
    }

    @Test
    void watchingTeachesThroughTheCingulateCortexAndOwnShocksWithoutIt() {
        assertThat(freezing("saw")).isGreaterThan(2 * freezing("saw nothing"));
        assertThat(freezing("saw without cortex")).isLessThan(freezing("saw") / 2);
        assertThat(freezing("shocked without cortex")).isGreaterThan(0.8 * freezing("shocked"));
        assertThat(freezing("tone without cortex")).isGreaterThan(0.8 * freezing("tone"));
    }

    @Test
    void withoutNmdaReceptorsNeitherIsWritten() {
        assertThat(freezing("shocked without NMDA")).isLessThan(24);
        assertThat(freezing("saw without NMDA")).isLessThan(24);
    }

    /// Noradrenaline of 26 nM at rest and 190 nM in shocks, by the law of mass action.
    @Test
    void theGateIsHalfOpenHalfWayBetweenRestAndShock() {
        Receptor receptor = ATLAS.receptor("alpha-1");
        double affinity = Objects.requireNonNull(receptor.bindings().get("noradrenaline")).affinity();
        Cascade cascade =
                ATLAS.circuit("vole-bonding").cascades().stream()
                        .filter(c -> c.name().equals("amygdalar"))
                        .findFirst()
                        .orElseThrow();
        assertThat(cascade.gateHalf()).isCloseTo((response(26, affinity) + response(190, affinity)) / 2, within(0.005));
    }

    private static double response(double concentration, double affinity) {
        return concentration / (concentration + affinity);
    }
}
