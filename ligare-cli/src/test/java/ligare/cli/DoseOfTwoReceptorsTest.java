package ligare.cli;

import static java.util.Objects.requireNonNull;
import static ligare.cli.Simulations.ATLAS;
import static ligare.cli.Spoken.quietly;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ligare.model.chemistry.Receptor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// More is not more: what one receptor brings over the dose and another takes. Intervals that lie apart are differences of some three
/// standard errors and more.
class DoseOfTwoReceptorsTest {
    private static final int LITTLE = 0;
    private static final int SOME = 1;
    private static final int MUCH = 2;

    @TempDir private static Path folder;
    private static List<Map<String, Object>> curves = List.of();

    @BeforeAll
    static void sweep() throws IOException {
        Path study = Rooms.repository().resolve("examples/23-more-is-not-more.yaml");
        Spoken spoken =
                quietly("sweep", study, "--dose", "CRF=0.1 ng/h, 3 ng/h, 0.1 ug/h", "--out", folder.resolve("out"));
        assertThat(spoken.exit()).isZero();
        curves =
                Documents.list(
                        Documents.read(Files.readString(folder.resolve("out").resolve("response.json"))), "curves");
    }

    private static double at(String measure, String group, int dose, String what) {
        Map<String, Object> curve =
                curves.stream()
                        .filter(each -> measure.equals(each.get("measure")) && group.equals(each.get("group")))
                        .findFirst()
                        .orElseThrow();
        return Documents.number(Documents.list(curve, "means").get(dose), what);
    }

    private static double contact(String group, int dose, String what) {
        return at("partner contact", group, dose, what);
    }

    @Test
    void theBondComesAndGoes() {
        assertThat(contact("CRF", SOME, "low"))
                .isGreaterThan(contact("vehicle", 0, "high"))
                .isGreaterThan(contact("CRF", LITTLE, "high"))
                .isGreaterThan(contact("CRF", MUCH, "high"));
    }

    @Test
    void withoutTheSecondReceptorItStays() {
        assertThat(contact("CRF, no CRF2", SOME, "low")).isGreaterThan(contact("CRF, no CRF2", LITTLE, "high"));
        assertThat(contact("CRF, no CRF2", MUCH, "low")).isGreaterThan(contact("CRF", MUCH, "high"));
        assertThat(contact("CRF, no CRF2", MUCH, "mean")).isGreaterThan(contact("CRF, no CRF2", SOME, "low"));
    }

    @Test
    void withoutTheFirstReceptorItNeverComes() {
        for (int dose : new int[] {LITTLE, SOME, MUCH}) {
            assertThat(contact("CRF, no CRF1", dose, "mean")).isLessThan(contact("vehicle", 0, "high"));
        }
        assertThat(contact("CRF, no CRF1", SOME, "high")).isLessThan(contact("CRF", SOME, "low"));
    }

    /// A receptor of affinity K and reserve ρ responds by half where a(1 + ρ)/(1 + ρa) = ½, that is at K/(1 + ρ).
    private static double half(String name) {
        Receptor receptor = ATLAS.receptor(name);
        return requireNonNull(receptor.bindings().get("CRF")).affinity() / (1 + receptor.reserve());
    }

    @Test
    void itStandsBetweenTheHalvesOfTheTwo() {
        assertThat(half("CRF1"))
                .isBetween(at("CRF in the shell", "CRF", LITTLE, "high"), at("CRF in the shell", "CRF", SOME, "low"));
        assertThat(half("CRF2"))
                .isBetween(at("CRF in the shell", "CRF", SOME, "high"), at("CRF in the shell", "CRF", MUCH, "low"));
    }
}
