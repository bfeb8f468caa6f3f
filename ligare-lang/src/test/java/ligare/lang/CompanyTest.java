package ligare.lang;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ligare.model.Study;
import ligare.model.behaviour.Ethogram.State;
import ligare.model.protocol.Phase;
import org.junit.jupiter.api.Test;

/// Who is there, and what they show; mistakes stand in `cross-checks.txt`.
class CompanyTest {
    private static final String PLAIN = "with: [mate, stranger]";

    @Test
    void anAnimalMayBeInStatesOfTheEthogram() {
        Phase phase = choice("with: [mate, {stranger: [ill, old]}]");
        assertThat(phase.others()).containsExactly("mate", "stranger");
        assertThat(phase.states()).isEqualTo(Map.of("stranger", List.of("ill", "old")));
        assertThat(phase.company()).containsExactly("mate", "stranger (ill, old)");
        assertThat(choice(PLAIN).states()).isEmpty();
    }

    @Test
    void aStateIsWhatItMakesOthersSense() {
        assertThat(SmallAtlas.read().ethogram("cage").states())
                .containsExactly(new State("ill", Map.of("touch", 0.5), null, null));
    }

    private static Phase choice(String company) {
        Map<String, byte[]> files = SmallAtlas.with("controls/alike.yaml", PLAIN, company);
        String cage = SmallAtlas.text("ethograms/cage.yaml");
        files.put("ethograms/cage.yaml", SmallAtlas.bytes(cage.replace("states:", "states:\n  old: {senses: {}}")));
        Study study = requireNonNull(Catalogue.readAtlas(files).orElseThrow().controls().get("alike"));
        return study.groups().getFirst().phases().getLast();
    }
}
