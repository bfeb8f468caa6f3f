package ligare.cli;

import static ligare.cli.Spoken.quietly;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ligare.model.circuit.Circuit;
import org.junit.jupiter.api.Test;

/// The model's description in `docs` is what the atlas says.
class ModelPageTest {
    private static final Path PAGE = Rooms.repository().resolve(Path.of("docs", "model.md"));
    private static final String CIRCUIT = "vole-bonding";

    @Test
    void thePageInDocsIsUpToDate() throws IOException {
        Spoken spoken = quietly("list", CIRCUIT, "--model");
        assertThat(spoken.exit()).isZero();
        assertThat(spoken.out().equals(Files.readString(PAGE)))
                .as("docs/model.md is old; make it again: ./ligare list vole-bonding --model > docs/model.md")
                .isTrue();
    }

    @Test
    void itNamesEverythingThatTheCircuitHas() throws IOException {
        String page = Files.readString(PAGE);
        Circuit circuit = Simulations.ATLAS.circuit(CIRCUIT);
        assertThat(circuit.populations())
                .allSatisfy(p -> assertThat(page).contains("| " + p.name() + " | " + p.region()));
        assertThat(circuit.projections())
                .allSatisfy(p -> assertThat(page).contains("| " + p.name() + " | " + p.from()));
        assertThat(circuit.cells()).allSatisfy(c -> assertThat(page).contains("| " + c.name() + " | "));
        assertThat(Simulations.ATLAS.calibration().keySet())
                .allSatisfy(name -> assertThat(page).contains("| " + name + " | "));
        // every number with its status
        assertThat(page.lines().filter(line -> line.startsWith("| ") && line.contains(" | assumed | ")).count())
                .isGreaterThan(100);
    }

    @Test
    void onlyACircuitHasSuchAPage() {
        Spoken spoken = quietly("list", "OTA", "--model");
        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains("a circuit: vole-bonding");
    }
}
