package ligare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What another's distress does, by which way. No paper is asked here; each way is cut, and what it carries has to go.
class EmpathyTest {
    private static final int SUBJECTS = 24;

    private static final String HEAD =
            """
            study: ways
            question: What does which way carry?
            source: assumed for a test
            circuit: vole-bonding
            ethogram: vole
            species: %s
            sex: %s
            subjects: 24
            seed: 3
            """;

    private static Experiment run(String text) {
        return Experiment.of(text, SUBJECTS, 3);
    }

    @Test
    void theCingulateCortexSendsAlarmToTheAmygdalaAndPainToTheAccumbens() {
        Experiment run =
                run(
                        HEAD.formatted("mouse", "male")
                                + """
                                protocol:
                                  - {phase: housing, place: home cage, for: 1 d, with: [cagemate]}
                                  - {phase: sees, place: observation chamber, for: 10 min, with: [{cagemate: in pain}]}
                                  - {phase: rest, place: home cage, for: 6 h, with: [cagemate]}
                                  - {phase: hurts, place: cylinder for two, for: 20 min, with: [{cagemate: in pain}]}
                                groups:
                                  whole: {}
                                  no way to the amygdala:
                                    interventions:
                                      - {drive: cingulate cells to the amygdala, by: -30 mV, for: 20 min, at: [sees, hurts]}
                                  no way to the accumbens:
                                    interventions:
                                      - {drive: cingulate cells to the accumbens, by: -30 mV, for: 20 min, at: [sees, hurts]}
                                measures:
                                  freezing: {time in: freeze, during: sees}
                                  writhes: {count of: writhe, during: hurts}
                                """);
        assertThat(run.mean("no way to the amygdala", "freezing")).isLessThan(0.5 * run.mean("whole", "freezing"));
        assertThat(run.mean("no way to the accumbens", "freezing")).isGreaterThan(0.75 * run.mean("whole", "freezing"));
        assertThat(run.mean("no way to the accumbens", "writhes")).isLessThan(0.7 * run.mean("whole", "writhes"));
        assertThat(run.mean("no way to the amygdala", "writhes")).isGreaterThan(0.75 * run.mean("whole", "writhes"));
    }

    /// In the first minutes together: his fright ebbs while they are.
    @Test
    void theDistressOfAMateThatRunsReachesHerByWhatHeShowsAlone() {
        Experiment run =
                run(
                        HEAD.formatted("prairie vole", "female")
                                + """
                                others:
                                  mate: {sex: male, away: {apart: conditioning chamber}}
                                protocol:
                                  - {phase: life, place: home cage, for: 6 h, with: [mate]}
                                  - {phase: apart, place: home cage, for: 25 min, with: [], conditions: [tones]}
                                  - {phase: reunion, place: comforting cage, for: 5 min, with: [mate]}
                                groups:
                                  he was shocked: {}
                                  he was at home: {others: {mate: {away: {apart: home cage}}}}
                                  shocked and unseen:
                                    others: {mate: {away: {apart: conditioning chamber}}}
                                    protocol:
                                      - {phase: life, place: home cage, for: 6 h, with: [mate]}
                                      - {phase: apart, place: home cage, for: 25 min, with: [], conditions: [tones]}
                                      - {phase: reunion, place: comforting cage, for: 5 min, with: []}
                                measures:
                                  his arousal: {rate of: locus coeruleus cells, of: mate, during: reunion}
                                  what she sees: {rate of: thalamic distress cells, during: reunion}
                                """);
        assertThat(run.mean("he was shocked", "his arousal"))
                .isGreaterThan(1.1 * run.mean("he was at home", "his arousal"));
        assertThat(run.mean("he was shocked", "what she sees"))
                .isGreaterThan(1.5 * run.mean("he was at home", "what she sees"));
        assertThat(run.mean("shocked and unseen", "what she sees"))
                .isLessThan(run.mean("he was at home", "what she sees"));
    }

    @Test
    void thePrefrontalCortexHoldsFearDownAndFailsUnderLoad() {
        Experiment run =
                run(
                        HEAD.formatted("mouse", "male")
                                + """
                                protocol:
                                  - {phase: housing, place: home cage, for: 1 d, with: [cagemate]}
                                  - {phase: test, place: observation chamber, for: 10 min, with: [{cagemate: in pain}]}
                                groups:
                                  whole: {key: same}
                                  no prefrontal cortex:
                                    key: same
                                    interventions:
                                      - {drive: prefrontal cells, by: -30 mV, for: 10 min, at: [test]}
                                  prefrontal cortex driven:
                                    key: same
                                    interventions:
                                      - {drive: prefrontal cells, by: 5 mV, for: 10 min, at: [test]}
                                  under load:
                                    key: same
                                    interventions:
                                      - {drive: locus coeruleus cells, by: 15 mV, for: 10 min, at: [test]}
                                  under load, no prefrontal cortex:
                                    key: same
                                    interventions:
                                      - {drive: locus coeruleus cells, by: 15 mV, for: 10 min, at: [test]}
                                      - {drive: prefrontal cells, by: -30 mV, for: 10 min, at: [test]}
                                measures:
                                  brake: {rate of: intercalated cells, during: test}
                                  fear: {rate of: fear cells, during: test}
                                """);
        assertThat(run.mean("no prefrontal cortex", "fear")).isGreaterThan(1.2 * run.mean("whole", "fear"));
        assertThat(run.mean("prefrontal cortex driven", "fear")).isLessThan(0.8 * run.mean("whole", "fear"));
        // What the brake is worth in spikes of its cells, at rest and under load.
        double rest = run.mean("whole", "brake") - run.mean("no prefrontal cortex", "brake");
        double load = run.mean("under load", "brake") - run.mean("under load, no prefrontal cortex", "brake");
        assertThat(rest).isGreaterThan(1);
        assertThat(load).isLessThan(0.5 * rest);
    }
}
