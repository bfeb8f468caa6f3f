package ligare.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ligare.model.Atlas;
import ligare.model.chemistry.Ligand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    /// Names that the small atlas gives to things, and others of the same length.
    private static final Map<String, String> OTHER_NAMES =
            Map.ofEntries(
                    Map.entry("alpha", "omega"),
                    Map.entry("blocker", "quieter"),
                    Map.entry("north", "heart"),
                    Map.entry("south", "liver"),
                    Map.entry("AR", "ZQ"),
                    Map.entry("loop", "ring"),
                    Map.entry("senders", "talkers"),
                    Map.entry("takers", "hearer"),
                    Map.entry("liking", "esteem"),
                    Map.entry("touch", "sound"),
                    Map.entry("oestrus", "hungers"),
                    Map.entry("small vole", "large newt"),
                    Map.entry("female", "worker"),
                    Map.entry("male", "king"),
                    Map.entry("mate", "twin"),
                    Map.entry("stranger", "newcomer"),
                    Map.entry("home", "nest"),
                    Map.entry("arena", "court"),
                    Map.entry("together", "abreast"),
                    Map.entry("cage", "pond"),
                    Map.entry("vehicle", "nothing"),
                    Map.entry("blocked", "stopped"),
                    Map.entry("living", "eating"));

    @Test
    void aSlopeAndAHalfLifeElsewhereAreRead() {
        var atlas = Catalogue.readAtlas(SmallAtlas.files()).orElseThrow();
        assertThat(atlas.receptor("AR").slope()).isEqualTo(2);
        assertThat(atlas.ligand("blocker").clearance())
                .isInstanceOfSatisfying(
                        Ligand.Clearance.FirstOrder.class,
                        clearance -> {
                            assertThat(clearance.halfLife("north")).isEqualTo(7 * 60_000);
                            assertThat(clearance.halfLife("south")).isEqualTo(60_000);
                        });
    }

    @Test
    void entriesKeepTheirFileAndTheirNumbers() {
        Catalogue catalogue = Catalogue.read(SmallAtlas.files()).orElseThrow();
        assertThat(catalogue.entries("blocker"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(Kind.LIGAND);
                    assertThat(entry.describes()).isEqualTo("A drug.");
                    assertThat(entry.path()).isEqualTo("ligands/blocker.yaml");
                    assertThat(entry.figures()).hasSize(9);
                });
        assertThat(catalogue.entries("south"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.describes()).isEqualTo("Two sites.");
                    assertThat(entry.figures()).extracting(figure -> figure.value()).containsExactly(-2.0, 0.0, 4.0);
                });
        assertThat(catalogue.entries()).hasSize(12);
    }

    @Test
    void anAtlasInAJarReadsAsInADirectory(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("atlas.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : SmallAtlas.files().entrySet()) {
                zip.putNextEntry(new ZipEntry("atlas/" + file.getKey()));
                zip.write(file.getValue());
            }
        }
        assertThat(Catalogue.read(jar)).isEqualTo(Catalogue.read(SmallAtlas.FOLDER));
    }

    /// Larger than any array: who reads first and looks at the size afterwards runs out of memory.
    @Test
    void filesThatAreTooLargeAreRefusedUnread(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : SmallAtlas.files().entrySet()) {
            Path copy = folder.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
        sparse(folder.resolve("notes.txt"));
        assertThat(Catalogue.read(folder)).isInstanceOf(Read.Ok.class);

        sparse(folder.resolve("ligands/large.yaml"));
        sparse(folder.resolve("data/large.csv"));

        assertThat(Catalogue.read(folder).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        """
                        data/large.csv
                          found     3000000000 bytes
                          expected  at most 20 MB
                          fix       split the file, or leave out what no entry needs\
                        """,
                        """
                        ligands/large.yaml
                          found     3000000000 bytes
                          expected  at most 1 MB
                          fix       split the file, or leave out what no entry needs\
                        """);
    }

    private static void sparse(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(3_000_000_000L);
        }
    }

    @Test
    void theOrderOfFilesDoesNotMatter() {
        Map<String, byte[]> shuffled = new HashMap<>(SmallAtlas.files());
        assertThat(Catalogue.read(shuffled)).isEqualTo(Catalogue.read(SmallAtlas.files()));
    }

    @Test
    void noNameMeansAnythingToTheReaders() {
        Map<String, byte[]> renamed = SmallAtlas.files();
        renamed.replaceAll((_, bytes) -> SmallAtlas.bytes(renamed(new String(bytes, StandardCharsets.UTF_8))));
        Atlas atlas = Catalogue.readAtlas(renamed).orElseThrow();
        assertThat(atlas.toString())
                .isEqualTo(
                        renamed(SmallAtlas.read().toString())
                                .replace("circuits/ring.yaml", "circuits/loop.yaml")
                                .replace("ethograms/pond.yaml", "ethograms/cage.yaml")
                                .replace("ligands/omega.yaml", "ligands/alpha.yaml")
                                .replace("ligands/quieter.yaml", "ligands/blocker.yaml")
                                .replace("receptors/ZQ.yaml", "receptors/AR.yaml"));
    }

    @Test
    void aBrokenCalibrationIsReportedAlone() {
        Map<String, byte[]> files = SmallAtlas.with("calibration/values.yaml", "value: 4 mV", "value: 4 mW");
        List<Problem> problems = Catalogue.read(files).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().where().file()).isEqualTo("calibration/values.yaml");
    }

    private static String renamed(String text) {
        String all = text;
        for (Map.Entry<String, String> name : OTHER_NAMES.entrySet()) {
            all = all.replaceAll("\\b" + name.getKey() + "\\b", name.getValue());
        }
        return all;
    }
}
