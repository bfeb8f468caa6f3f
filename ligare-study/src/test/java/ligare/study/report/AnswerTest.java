package ligare.study.report;

import static ligare.study.score.Fixture.cohort;
import static ligare.study.score.Fixture.group;
import static ligare.study.score.Fixture.preferring;
import static ligare.study.score.Fixture.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.model.Study;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import ligare.model.unit.Dimension;
import ligare.model.unit.Span;
import ligare.study.Results;
import ligare.study.score.Fixture;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Study STUDY = study(group("vehicle"), group("drug"));

    private final Answer answer = answer(results(0.5, 300, 0));

    @Test
    void saysWhatWasFoundInWords() {
        assertThat(answer.words())
                .startsWith(
                        "Does it prefer a? 2 groups of 40 subjects were simulated (female vole). "
                                + "'vehicle' had on average: time with a 1300 s, time with b 1000 s, share of a 0.564. ")
                .contains("In 'vehicle' time with a exceeds time with b by 300 s (95 % interval ")
                .contains("; d_z = 3.00; paired t-test, p < 0.001).")
                .contains("In 'drug' no preference was found: time with a minus time with b is ")
                .contains("Compared with 'drug', time with a is higher in 'vehicle' by 300 s (95 % interval ")
                .contains("No difference between 'vehicle' and 'drug' was found in time with b ")
                .contains(
                        "The p-values are not corrected for the 5 comparisons. Of the study's 2 numbers, 1 is assumed or unconfirmed.")
                .endsWith(
                        "These are simulated subjects and hypotheses to be tested, not medical, therapeutic or relationship advice.");
    }

    @Test
    void warnsOfWhatCouldMislead() {
        Results results =
                new Results(
                        0.5,
                        List.of(
                                cohort("vehicle", preferring(300, 40)),
                                new Results.Cohort(
                                        "drug",
                                        Collections.nCopies(3, recording(20, 10, 20)),
                                        List.of(new Results.Lost(1, "diverged")))));
        assertThat(answer(results).words())
                .contains(
                        "3 of 3 subjects of 'drug' had under 60 s of total contact in visit; a share of it does not apply to them.")
                .contains("1 of 4 subjects of 'drug' were lost because their simulation diverged.")
                .contains("share of a not applicable")
                .contains("Too few subjects can be measured to compare 'vehicle' with 'drug' by share of a.");
    }

    @Test
    void warnsWhereAnOpenNumberDecides() {
        assertThat(answer.open()).isEmpty();
        Answer open = answer(results(0, 300, 300), results(0.5, 300, 0), results(1, 300, 0));
        assertThat(open.open()).extracting(Comparison::measure).contains("time with a over time with b", "time with a");
        assertThat(open.words())
                .contains(
                        "Over the range of the numbers left open the outcome changes for time with a over time with b in 'drug'; "
                                + "time with a in 'vehicle' and 'drug'");
    }

    @Test
    void aLoneSubjectAllowsNoTest() {
        Study lone = study(group("vehicle"));
        Answer one =
                Answer.of(
                        lone,
                        List.of(new Results(0.5, List.of(cohort("vehicle", List.of(recording(100, 50, 3)))))),
                        1,
                        1,
                        List.of());
        assertThat(one.words())
                .contains("1 subject was simulated (female vole).")
                .contains("In 'vehicle' too few subjects can be measured for a test of time with a over time with b.");
    }

    @Test
    void aGroupThatIsNotTestedHasNoPreference() {
        Group tested = group("tested");
        Phase elsewhere = new Phase("nap", "cage", new Span(1000, 1000), List.of(), List.of());
        Group untested = new Group("untested", "u", "vole", "female", List.of(elsewhere), List.of());
        Results results =
                new Results(0.5, List.of(cohort("tested", preferring(300, 40)), cohort("untested", List.of())));
        Answer partly = Answer.of(Fixture.study(tested, untested), List.of(results), 40, 1, List.of());
        assertThat(partly.comparisons()).extracting(Comparison::groups).containsExactly(List.of("tested"));
        assertThat(partly.words()).doesNotContain("In 'untested'");
    }

    @Test
    void theDocumentHasExactlyItsFields() throws JsonProcessingException {
        JsonNode read = JsonTest.READER.readTree(answer.toJson());
        assertThat(names(read))
                .containsExactly("study", "seed", "subjects", "answer", "groups", "contrasts", "findings");
        assertThat(read.get("answer").asText()).isEqualTo(answer.words());
        JsonNode group = read.at("/groups/0");
        assertThat(names(group)).containsExactly("name", "n", "measures");
        JsonNode measure = group.at("/measures/time with a");
        assertThat(names(measure)).containsExactly("unit", "mean", "sem", "values");
        assertThat(measure.get("mean").asDouble()).isCloseTo(1300, within(1e-6));
        assertThat(measure.get("sem").asDouble()).isCloseTo(100 / Math.sqrt(40), within(1e-6));
        assertThat(measure.get("values")).hasSize(40);
        assertThat(read.get("contrasts")).hasSize(5);
        assertThat(names(read.at("/contrasts/0"))).containsExactly("groups", "measure", "effect", "low", "high", "p");
        assertThat(read.at("/contrasts/0/effect").asDouble()).isCloseTo(300, within(1e-6));
        assertThat(read.at("/contrasts/0/p").asDouble()).isLessThan(1e-6);
    }

    private static Answer answer(Results... variants) {
        return Answer.of(STUDY, List.of(variants), 40, 1, List.of());
    }

    private static Results results(double variant, double vehicle, double drug) {
        return new Results(
                variant, List.of(cohort("vehicle", preferring(vehicle, 40)), cohort("drug", preferring(drug, 40))));
    }

    private static Study study(Group... groups) {
        Study plain = Fixture.study(groups);
        return new Study(
                plain.name(),
                plain.key(),
                plain.question(),
                plain.circuit(),
                plain.ethogram(),
                plain.subjects(),
                plain.seed(),
                plain.groups(),
                plain.measures(),
                groups.length == 2 ? List.of(new Study.Contrast("vehicle", "drug")) : List.of(),
                plain.preferences(),
                plain.findings(),
                List.of(figure(Status.READ, "a page"), figure(Status.ASSUMED, "assumed, because an example")),
                "",
                new LinkedHashMap<>());
    }

    private static Figure figure(Status status, String source) {
        return new Figure("study.yaml#x", "1", 1, Dimension.NUMBER, status, source);
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }
}
