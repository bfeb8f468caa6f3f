package ligare.lang;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.learner.Learner;
import ligare.model.learner.Lesson;
import ligare.model.learner.Manner;
import ligare.model.learner.Rule;
import ligare.model.measure.Measure;
import ligare.model.measure.ResponseClass;
import org.junit.jupiter.api.Test;

/// Learners and their studies: what a file becomes, and the texts of mistakes.
class LearnerReaderTest {
    private static final Path FILE = RepositoryTest.ATLAS.resolve(Path.of("learners", "action-mirror.yaml"));

    private static final Atlas ATLAS = Catalogue.readAtlas(RepositoryTest.ATLAS).orElseThrow();

    private static final String STUDY =
            """
            study: small
            question: Does it grow?
            learner: action mirror
            subjects: 2
            groups:
              reared: {protocol: [{phase: rearing, acts: 10, sees: {action: done, from: own}, trials after: 10}]}
              trained:
                rule: instar
                firing: spikes
                protocol:
                  - {phase: rearing, acts: 10, sees: {counterpart in: goal, from: other, delayed by: 0.5 s}, unpaired sights: 2}
            classification:
              criterion: {alpha: 0.05, excited: 3 Hz, inhibited: 1.5 Hz, of the best: 50 %}
              classes: {both: {doing: excited, seeing: excited, effective: identical}}
            measures:
              both: {share of cells: both, in: PMv, tested after: rearing}
              next: {match in: PMv, ahead: 1, tested after: rearing}
            """;

    private static Read<Contents> read(String text) {
        return Catalogue.readFile("small.yaml", text.getBytes(StandardCharsets.UTF_8), ATLAS);
    }

    private static String problems(String text) {
        return read(text).problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    private static String learner(String passage, String instead) throws IOException {
        String text = Files.readString(FILE);
        assertThat(text).contains(passage);
        return problems(text.replace(passage, instead));
    }

    private static String study(String passage, String instead) {
        assertThat(STUDY).contains(passage);
        return problems(STUDY.replace(passage, instead));
    }

    @Test
    void aFileBecomesItsNetwork() {
        Learner learner = ATLAS.learner("action mirror");
        assertThat(learner.actions().count()).isEqualTo(12);
        assertThat(learner.steps(learner.delay())).isEqualTo(learner.stepsPerPhase());
        assertThat(learner.commanded()).containsExactly("PMv");
        assertThat(learner.rules().firstEntry().getValue()).isInstanceOf(Rule.DendriticPrediction.class);
        assertThat(learner.figures()).isNotEmpty();
    }

    @Test
    void aStudyOfLearnersHasLessonsMannersAndMeasuresOfCells() {
        Study study = ((Contents.OneStudy) read(STUDY).orElseThrow()).study();
        assertThat(study.learns()).isTrue();
        assertThat(study.group("reared").manner()).isEqualTo(new Manner("dendritic prediction", Manner.Firing.RATES));
        assertThat(study.group("trained").manner()).isEqualTo(new Manner("instar", Manner.Firing.SPIKES));
        Lesson trained = requireNonNull(study.group("trained").phases().getFirst().lesson());
        assertThat(trained)
                .isEqualTo(
                        new Lesson(
                                10,
                                true,
                                new Lesson.Sight(new Lesson.What.Counterpart("goal"), Lesson.View.OTHER, 500),
                                2,
                                0,
                                0));
        assertThat(requireNonNull(requireNonNull(study.group("reared").phases().getFirst().lesson()).sight()).after())
                .isEqualTo(300);
        Measure.CellShare both = (Measure.CellShare) study.measure("both");
        assertThat(both.of().effective()).isEqualTo(ResponseClass.Overlap.IDENTICAL);
        assertThat(both.criterion().excited()).isEqualTo(0.003);
    }

    @Test
    void mistakesOfANetworkAreProblems() throws IOException {
        assertThat(learner("{from: STS, to: IPL,", "{from: STS, to: IPS,"))
                .contains("paths.STS to IPL.to", "\"IPS\"", "a layer of this learner", "did you mean IPL?");
        assertThat(learner("{from: STS, to: IPL,", "{from: IPL, to: STS,"))
                .contains("must lead to a later layer: STS stands before IPL");
        assertThat(learner("step: 0.1 s", "step: 0.07 s")).contains("must be a whole number of steps of 70.0 ms");
        assertThat(learner("cells: 200\n    tuned to: sight", "cells: 40000\n    tuned to: sight"))
                .contains("layer STS: actions × steps of an action × cells come to", "more than 10,000,000");
        assertThat(learner("cells: 160", "cells: 160000"))
                .contains("path STS to IPL: pairs of cells come to 32,000,000 numbers");
        assertThat(learner("goal: 4, means: 3", "goal: 1000, means: 1000, site: 1000"))
                .contains("the values of all features make 1,000,000,000 actions, more than 100,000");
        assertThat(learner("reach: 45 %", "reach: 145 %")).contains("reach", "145 %");
        assertThat(learner("selective for: {means: 50 %}", "selective for: {mans: 50 %}"))
                .contains("a feature of the actions", "did you mean means?");
        assertThat(learner("form: contiguity", "form: hebbian")).contains("one of prediction, contiguity");
        assertThat(learner("by: soma, middle: 15 Hz", "by: soma, middel: 15 Hz"))
                .contains("the unknown key \"middel\"", "no middle");
    }

    @Test
    void mistakesOfAStudyAreProblems() {
        assertThat(study("learner: action mirror", "learner: action miror")).contains("did you mean action mirror?");
        assertThat(study("rule: instar", "rule: inster")).contains("a rule of the learner", "did you mean instar?");
        assertThat(study("counterpart in: goal", "counterpart in: means"))
                .contains("a feature with an even number of values: goal");
        assertThat(study("share of cells: both", "share of cells: bot"))
                .contains("a class of cells of this study", "did you mean both?");
        assertThat(study("in: PMv, tested after", "in: IPL, tested after"))
                .contains("a layer that is tuned to command: PMv");
        assertThat(study("delayed by: 0.5 s", "delayed by: 0.25 s"))
                .contains("delayed by", "a whole number of the learner's steps of 100 ms", "write delayed by: 300 ms");
        assertThat(study("delayed by: 0.5 s", "delayed by: -0.5 s"))
                .contains("a time of at least 0 h")
                .doesNotContain("a whole number of the learner's steps");
        assertThat(study("learner: action mirror", "learner: action mirror\nspecies: prairie vole"))
                .contains("the unknown key \"species\"");
        assertThat(
                        study(
                                "reared: {protocol: [{phase: rearing, acts: 10,",
                                "reared: {protocol: [{phase: rearing, acts: 1}, {phase: rearing, acts: 10,"))
                .contains("\"rearing\" a second time");
        assertThat(study("acts: 10, sees: {action: done, from: own}", "acts: 10, does: no action"))
                .contains("10 acts in which nothing is done and nothing seen", "add sees: {action: any, from: own}");
        assertThat(study("acts: 10, sees: {counterpart in", "acts: 1000000, sees: {counterpart in"))
                .contains("acts with all that is unpaired come to 3,000,000, more than 1,000,000");
        assertThat(study("ahead: 1", "ahead: 4")).contains("a number of phases from -3 to 3");
        assertThat(study("trials after: 10", "trials after: 1")).contains("trials after", "from 2");
        assertThat(study(", trials after: 10", "")).contains("a phase of the protocol that has trials after it");
        assertThat(study("subjects: 2", "subjects: 2\ncircuit: vole-bonding")).contains("the unknown key \"circuit\"");
        assertThat(study("alpha: 0.05", "alpha: 5")).contains("alpha");
    }

    @Test
    void aClaimNeedsAGroupThatWasTested() {
        String finding =
                STUDY.replace("study: small", "finding: nobody-2026")
                                .replace("subjects: 2", "source: assumed for a test")
                        + """
                        citation: {authors: Nobody, year: 2026, journal: none, source: made up for a test}
                        role: calibration
                        family: none
                        standing: single
                        claims:
                          - {mean in: trained, measure: both, between: [0, 1]}
                        """;
        assertThat(problems(finding)).contains("which has no trials after the phase \"rearing\"");
    }
}
