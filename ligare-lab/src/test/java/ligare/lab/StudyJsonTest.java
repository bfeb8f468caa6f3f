package ligare.lab;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StudyJsonTest {
    private static final String INFUSION =
            "{give: OTA, dose: 1 ng, into: nucleus accumbens rostral shell, at: [cohabitation - 10 min]}";

    private static Map<String, Object> json(String yaml) {
        Received received = ShortStudy.received(yaml);
        return StudyJson.of(received.asked().study(), received.own(), received.data());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> interventions(String written) {
        Map<String, Object> group =
                ((List<Map<String, Object>>)
                                requireNonNull(json(ShortStudy.STUDY.replace(INFUSION, written)).get("groups")))
                        .get(1);
        return (List<Map<String, Object>>) requireNonNull(group.get("interventions"));
    }

    @Test
    void everyKindOfInterventionIsSaidAsAFileSaysIt() {
        assertThat(interventions(INFUSION))
                .containsExactly(
                        Map.of(
                                "give", "OTA",
                                "dose", "1 ng",
                                "into", "nucleus accumbens rostral shell",
                                "at", List.of("cohabitation - 10 min")));
        assertThat(interventions("{give: haloperidol, dose: {between: [0.5 mg/kg, 2 mg/kg]}, into: body, at: [test]}"))
                .containsExactly(
                        Map.of(
                                "give",
                                "haloperidol",
                                "dose",
                                Map.of("between", List.of("500 µg/kg", "2 mg/kg")),
                                "into",
                                "body",
                                "at",
                                List.of("test")));
        assertThat(interventions("{express: OXTR, in: nucleus accumbens core, factor: 0.2}"))
                .containsExactly(Map.of("express", "OXTR", "in", "nucleus accumbens core", "factor", "0.2"));
        assertThat(interventions("{secrete: oxytocin, factor: {between: [0, 0.5]}, at: [test]}"))
                .containsExactly(
                        Map.of(
                                "secrete", "oxytocin",
                                "factor", Map.of("between", List.of("0", "0.5")),
                                "at", List.of("test")));
        assertThat(interventions("{drive: VTA dopamine cells, by: -20 mV, for: 2 h, at: [test + 10 min]}"))
                .containsExactly(
                        Map.of(
                                "drive", "VTA dopamine cells",
                                "by", "-20 mV",
                                "for", "2 h",
                                "at", List.of("test + 10 min")));
    }

    @Test
    void othersThatRunAreSaidGroupByGroup() {
        Map<String, Object> json =
                json(
                        ShortStudy.STUDY
                                .replace("protocol:", "others:\n  partner: {sex: male}\nprotocol:")
                                .replace("[partner, stranger]", "[partner]")
                                .replace("with: stranger", "with: partner")
                                .replace("  nothing: {}", "  nothing: {others: {partner: {runs: false}}}"));
        assertThat(json).containsEntry("form", true);
        assertThat((List<?>) requireNonNull(json.get("groups")))
                .<Object>extracting(group -> ((Map<?, ?>) group).get("others"))
                .containsExactly(
                        List.of(),
                        List.of(
                                Map.of(
                                        "name", "partner",
                                        "species", "prairie vole",
                                        "sex", "male",
                                        "away", Map.of(),
                                        "interventions", List.of())));
    }

    @Test
    void aFileWithEntriesOfItsOwnIsNotForTheForm() {
        assertThat(json(ShortStudy.STUDY)).containsEntry("form", true);
        assertThat(json(ShortStudy.STUDY + "regions:\n  beside: {anterior: 1 mm, lateral: 2 mm, depth: 4 mm}\n"))
                .containsEntry("form", false);
    }
}
