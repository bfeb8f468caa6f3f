package ligare.cli;

import static java.util.Objects.requireNonNull;
import static ligare.cli.Spoken.quietly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ligare.lang.BenchmarkReader;
import ligare.lang.Catalogue;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.evidence.RealTests;
import ligare.study.planning.BenchmarkTests;
import ligare.study.planning.Neighbours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Own tests beside the model, and how many animals a study needs.
class PlanningTest {
    private static final Atlas ATLAS = Simulations.ATLAS;
    private static final String TABLE =
            """
            animal,pair,group,old,new
            A,1,nothing,300,20
            B,1,nothing,250,60
            C,2,nothing,410,10
            D,2,nothing,350,90
            E,3,infused,200,150
            F,3,infused,120,240
            G,4,infused,NA,NA
            H,4,infused,80,100
            I,5,infused,160,60
            """;
    private static final String DATA = "data: {file: mine.csv, measures: {old contact: old, new contact: new}}\n";

    @TempDir private Path folder;

    /// Infused where no finding has infused anything.
    private static final String UNTESTED =
            Studies.TWO_GROUPS.replace("into: lateral septum", "into: nowhere")
                    + "regions:\n  nowhere: {anterior: 1 mm, lateral: 1 mm, depth: 1 mm, source: assumed here}\n";

    private Path study(String data) throws IOException {
        Files.writeString(folder.resolve("mine.csv"), TABLE);
        return Files.writeString(folder.resolve("plan.yaml"), UNTESTED + data);
    }

    @Test
    void ownTestsStandBesideTheModel() throws IOException {
        Spoken spoken = quietly("run", study(DATA), "--subjects", "4", "--json", "--out", folder.resolve("out"));

        assertThat(spoken.err()).isEmpty();
        @SuppressWarnings("unchecked")
        Map<String, Object> data = (Map<String, Object>) requireNonNull(Documents.read(spoken.out()).get("data"));
        assertThat(data).containsEntry("animals", 9).containsEntry("pairs", 5);
        List<Map<String, Object>> rows = Documents.list(data, "rows");
        // two times and the share made of them, in both groups
        assertThat(rows).hasSize(6);
        assertThat(rows.getFirst()).containsEntry("measure", "old contact").containsEntry("animals", 4);
        assertThat(rows.getFirst()).extracting("real").extracting("value").isEqualTo(327.5);
        assertThat(rows.getLast()).containsEntry("measure", "preference").containsEntry("animals", 4);
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("Your own tests", "mine.csv");
    }

    @Test
    void powerUsesOwnTestsAndSaysWhatWasNeverTested() throws IOException {
        Path out = folder.resolve("out");
        Spoken spoken = quietly("run", study(DATA), "--power", "--draws", "2", "--subjects", "3", "--out", out);

        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.exit()).isZero();
        assertThat(spoken.out()).contains("UNTESTED HERE: do not size a study on this.", "mine.csv' (9 animals");
        @SuppressWarnings("unchecked")
        Map<String, Object> power =
                (Map<String, Object>)
                        requireNonNull(Documents.read(Files.readString(out.resolve("answer.json"))).get("power"));
        assertThat(power).containsEntry("spreadFrom", "mine.csv").containsEntry("draws", 2);
        assertThat(Documents.list(power, "nearest"))
                .isNotEmpty()
                .allMatch(near -> !"not run".equals(near.get("verdict")));
        List<Map<String, Object>> comparisons = Documents.list(power, "comparisons");
        // a preference in each group, and three measures compared
        assertThat(comparisons).hasSize(5);
        assertThat(comparisons.getFirst()).extracting("n").asInstanceOf(LIST).hasSize(37);
        assertThat(Files.readString(out.resolve("power.html")))
                .contains("UNTESTED HERE", "<svg")
                .doesNotContain("<script");
    }

    @Test
    void withoutOwnTestsTheSpreadIsThatOfRealAnimalsOfTheAtlas() {
        Study asked = Simulations.study(Studies.TWO_GROUPS, ATLAS);
        RealTests tests =
                BenchmarkTests.of(
                                BenchmarkReader.ofAtlas(Catalogue.files().orElseThrow(), ATLAS).orElseThrow(),
                                ATLAS,
                                asked)
                        .orElseThrow();
        assertThat(tests.tests()).hasSize(85);
        assertThat(tests.animals()).isEqualTo(48);
        // the acquaintance is familiar, the newcomer is not
        RealTests.Test first = tests.tests().getFirst();
        assertThat(first.values().get("old contact")).isCloseTo(2916.82, within(1e-9));
        assertThat(first.values().get("new contact")).isCloseTo(648.08, within(1e-9));
        assertThat(tests.notes()).anyMatch(note -> note.contains("did not last as long"));
    }

    @Test
    void nearestIsWhatSharesDrugAndSite() {
        Study near =
                Simulations.study(
                        Studies.TWO_GROUPS
                                .replace("haloperidol", "OTA")
                                .replace("lateral septum", "nucleus accumbens rostral shell"),
                        ATLAS);
        Neighbours neighbours = Neighbours.of(near, ATLAS);
        assertThat(neighbours.untested()).isEmpty();
        assertThat(neighbours.nearest().getFirst().shared()).contains("OTA", "nucleus accumbens rostral shell");
        Neighbours far = Neighbours.of(Simulations.study(UNTESTED, ATLAS), ATLAS);
        assertThat(far.untested()).containsExactly("nowhere");
    }

    @Test
    void aStudyThatComparesNothingHasNoPower() throws IOException {
        Path lone =
                Files.writeString(
                        folder.resolve("lone.yaml"), Studies.TWO_GROUPS.replaceFirst("(?s)preferences:.*", ""));
        Spoken spoken = quietly("run", lone, "--power", "--out", folder.resolve("out"));
        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains("a study that compares nothing");
        assertThat(quietly("run", lone, "--power", "--draws", "1", "--out", folder.resolve("out")).exit()).isEqualTo(2);
        assertThat(quietly("run", lone, "--draws", "5", "--out", folder.resolve("out")).err()).contains("add --power");
    }
}
