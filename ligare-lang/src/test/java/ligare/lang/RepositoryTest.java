package ligare.lang;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.chemistry.Region;
import ligare.model.circuit.Circuit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The files of this repository, read as they are.
class RepositoryTest {
    static final Path ATLAS = Path.of("..", "ligare-atlas", "src", "main", "resources", "atlas");
    static final Path EXAMPLES = Path.of("..", "examples");

    @Test
    void theWholeAtlasReadsWithoutAProblem() {
        assertThat(Catalogue.read(ATLAS).problems()).isEmpty();
    }

    @Test
    void numbersOfTheAtlasStandInCoherentUnits() {
        Atlas atlas = Catalogue.readAtlas(ATLAS).orElseThrow();
        Circuit circuit = requireNonNull(atlas.circuits().get("vole-bonding"));
        Atlas.Free coupling = requireNonNull(atlas.calibration().get("identity to D1 cells"));
        Region tegmentum = requireNonNull(atlas.regions().get("ventral tegmental area"));
        assertThat(circuit.cell("magnocellular").membraneTimeConstant()).isEqualTo(30);
        assertThat(circuit.population("identity cells").units()).isEqualTo(30);
        assertThat(circuit.projections().getFirst().coupling()).isEqualTo(coupling.figure().value());
        assertThat(tegmentum.anterior()).isEqualTo(-3.2);
    }

    @TestFactory
    Stream<DynamicTest> everyStudyAmongTheExamplesReads() throws IOException {
        Atlas atlas = Catalogue.readAtlas(ATLAS).orElseThrow();
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(RepositoryTest::asks).sorted().toList().stream()
                    .map(file ->
                            DynamicTest.dynamicTest(
                                    file.getFileName().toString(),
                                    () -> assertThat(Catalogue.readFile(file, atlas).problems()).isEmpty()));
        }
    }

    @Test
    void anExampleBecomesAStudy() {
        Atlas atlas = Catalogue.readAtlas(ATLAS).orElseThrow();
        Study study = Catalogue.readStudy(EXAMPLES.resolve("02-block-it.yaml"), atlas).orElseThrow().study();
        assertThat(study.groups()).hasSize(2);
        assertThat(study.groups().getLast().interventions()).hasSize(1);
        assertThat(study.measures()).hasSize(5);
    }

    private static boolean asks(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return file.toString().endsWith(".yaml") && lines.anyMatch(line -> line.matches("(study|finding):.*"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
