package ligare.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import ligare.model.Atlas;
import ligare.model.agreement.HeldState;
import ligare.model.agreement.StateGrid;
import ligare.model.protocol.Intervention;
import org.junit.jupiter.api.Test;

/// States of certificates: what a sound file means, and what is said about others.
class StateGridReaderTest {
    private static final Atlas ATLAS = Catalogue.readAtlas(RepositoryTest.ATLAS).orElseThrow();
    private static final String SOUND =
            """
            certificate: mine
            circuit: vole-bonding
            species: prairie vole
            sex: female
            networks: [brunel-2000]
            states:
              alone: {protocol: [{phase: now, for: 10 min}]}
              drugged:
                sex: male
                protocol:
                  - {phase: before, for: 2 h, with: friend, senses: {touch: 0.5}}
                  - {phase: now, for: 1 h}
                interventions: [{give: oxytocin, dose: 5 ng, into: ventricle, at: [now - 10 min]}]
            """;

    private static Read<StateGrid> read(String text) {
        return StateGridReader.read("mine.yaml", text.getBytes(StandardCharsets.UTF_8), ATLAS);
    }

    @Test
    void aSoundFileIsReadInCoherentUnits() {
        StateGrid grid = read(SOUND).orElseThrow();
        assertThat(grid.networks()).containsExactly("brunel-2000");
        HeldState drugged = grid.states().getLast();
        assertThat(drugged.sex()).isEqualTo("male");
        assertThat(grid.states().getFirst().sex()).isEqualTo("female");
        assertThat(drugged.stretches().getFirst().duration()).isEqualTo(7_200_000);
        assertThat(drugged.stretches().getFirst().other()).isEqualTo("friend");
        assertThat(drugged.stretches().getFirst().senses()).containsEntry("touch", 0.5);
        assertThat(drugged.interventions().getFirst()).isInstanceOf(Intervention.Give.class);
        assertThat(drugged.interventions().getFirst().at().getFirst().offset()).isEqualTo(-600_000);
    }

    @Test
    void everyMistakeIsReportedWithItsPlace() {
        String broken =
                SOUND.replace("touch: 0.5", "tuch: 0.5").replace("now - 10 min", "naw").replace("10 min}", "10 mV}");
        List<Problem> problems = read(broken).problems();
        assertThat(problems).hasSize(3);
        assertThat(problems.toString()).contains("did you mean touch?", "did you mean now?", "10 mV");
    }

    @Test
    void anotherFileIsNoCertificate() {
        assertThat(read("study: x\nquestion: why\n").problems()).hasSize(1);
    }

    @Test
    void theStatesOfTheAtlasReadAndHaveDifferentNames() throws IOException {
        StateGrid grid =
                read(Files.readString(RepositoryTest.ATLAS.resolve("certificates/vole-bonding.yaml"))).orElseThrow();
        assertThat(grid.states()).hasSizeGreaterThan(25);
        assertThat(new HashSet<>(grid.states().stream().map(HeldState::name).toList())).hasSameSizeAs(grid.states());
    }
}
