package ligare.lang;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ligare.model.Atlas;
import ligare.model.evidence.RealTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A user's own tests: what is read, and what is said about tables that people really save.
class DataReaderTest {
    private static final Atlas ATLAS = Catalogue.readAtlas(RepositoryTest.ATLAS).orElseThrow();
    private static final String STUDY =
            """
            study: mine
            question: Which?
            source: assumed for a test
            circuit: vole-bonding
            ethogram: vole
            species: prairie vole
            sex: female
            protocol:
              - {phase: company, place: home cage, for: 1 h, with: [partner]}
              - {phase: test, place: three-chamber test, for: 3 h, with: [partner, stranger]}
            groups: {vehicle: {}, drug: {}}
            measures:
              partner contact: {time in: huddle, with: partner, during: test}
              stranger contact: {time in: huddle, with: stranger, during: test}
              preference: {share of: partner contact, over: stranger contact}
            data:
              file: tests.csv
              groups: {vehicle: saline}
              measures: {partner contact: partner seconds, stranger contact: stranger seconds}
            """;
    private static final String TABLE =
            """
            animal,pair,group,partner seconds,stranger seconds
            F1,P1,saline,4000,12.5
            F2,P2,saline,NA,0
            F1,P1,saline,3900,100
            F3,P3,drug,100,200
            F4,P4,sham,1,2
            """;

    @TempDir private Path folder;

    private Read<Contents> read(String study, String table) throws IOException {
        Files.writeString(folder.resolve("tests.csv"), table);
        return Catalogue.readFile(Files.writeString(folder.resolve("study.yaml"), study), ATLAS);
    }

    private RealTests tests(String study, String table) throws IOException {
        return requireNonNull(((Contents.OneStudy) read(study, table).orElseThrow()).tests());
    }

    private String problems(String study, String table) throws IOException {
        return read(study, table).problems().toString();
    }

    @Test
    void aBlockThatIsNoMappingIsOneMistake() throws IOException {
        String study = STUDY.substring(0, STUDY.indexOf("data:")) + "data: tests.csv\n";
        assertThat(read(study, TABLE).problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.toString()).contains("(data)", "a mapping: keys with a colon"));
    }

    @Test
    void aTableBesideTheStudyIsReadInItsTerms() throws IOException {
        RealTests tests = tests(STUDY, TABLE);
        assertThat(tests.tests())
                .containsExactly(
                        new RealTests.Test("F1", "P1", "vehicle", values(4000, 12.5)),
                        new RealTests.Test("F2", "P2", "vehicle", Map.of("stranger contact", 0.0)),
                        new RealTests.Test("F1", "P1", "vehicle", values(3900, 100)),
                        new RealTests.Test("F3", "P3", "drug", values(100, 200)));
        assertThat(tests.animals()).isEqualTo(3);
        assertThat(tests.notes()).singleElement().asString().contains("1 rows of 'sham'");
    }

    private static Map<String, Double> values(double partner, double stranger) {
        return Map.of("partner contact", partner, "stranger contact", stranger);
    }

    @Test
    void tablesAsSpreadsheetsSaveThemMeanTheSame() throws IOException {
        List<RealTests.Test> plain = tests(STUDY, TABLE).tests();
        String semicolons = TABLE.replace(",", ";").replace("12.5", "12,5").replace("\n", "\r\n");
        assertThat(tests(STUDY, "\uFEFF" + semicolons + "\r\n\r\n").tests()).isEqualTo(plain);
        String quoted = TABLE.replace("F1", "\"F1\"").replace("partner seconds,", "\"Partner Seconds\" , ");
        assertThat(tests(STUDY, quoted).tests()).isEqualTo(plain);
        assertThat(tests(STUDY, TABLE.replace(",", "\t")).tests()).isEqualTo(plain);
    }

    @Test
    void aTableWithoutPairsOrWithOtherNamesIsReadToo() throws IOException {
        String other = TABLE.replaceAll("(?m)^(.*?),(.*?),", "$1,").replace("animal", "Tier");
        String study = STUDY.replace("  file: tests.csv\n", "  file: tests.csv\n  columns: {animal: Tier}\n");
        assertThat(tests(study, other).tests()).allMatch(test -> test.pair().isEmpty()).hasSize(4);
    }

    @Test
    void everyMistakeOfTheTableIsReportedWithItsLine() throws IOException {
        String broken =
                TABLE.replace("F2,P2,saline,NA,0", "F2,P2,saline,many,-3")
                        .replace("3900,100", "3900")
                        .replace("F3,P3,drug,100", ",P3,drug,99999");
        List<Problem> problems = read(STUDY, broken).problems();
        assertThat(problems).allMatch(problem -> problem.where().file().endsWith("tests.csv"));
        assertThat(problems).extracting(problem -> problem.where().line()).containsExactly(3, 3, 4, 5, 5);
        assertThat(problems.toString())
                .contains("many", "from 0 to 10811 s", "a line of 4 cells", "no animal", "99999");
    }

    @Test
    void namesThatNothingHasAreReported() throws IOException {
        assertThat(problems(STUDY, TABLE.replace("partner seconds,", "partner second,")))
                .contains("no column", "did you mean partner second?");
        assertThat(problems(STUDY.replace("vehicle: saline", "vehicel: saline"), TABLE))
                .contains("did you mean vehicle?");
        assertThat(problems(STUDY.replace("{partner contact: p", "{preference: p"), TABLE))
                .contains("a time, a count or a latency");
        assertThat(problems(STUDY.replace("tests.csv", "test.csv"), TABLE)).contains("no such file");
        assertThat(problems(STUDY, TABLE.replace("saline", "x").replace("drug", "y")))
                .contains("rows of sham, x, y only", "saline");
        assertThat(problems(STUDY, "")).contains("no line");
        assertThat(problems(STUDY, TABLE + "\"F9,P9,drug,1,2\n")).contains("a quote that is not closed");
    }

    @Test
    void aTextThatIsNoFileReachesNoFile() throws IOException {
        Files.writeString(folder.resolve("tests.csv"), TABLE);
        String path = folder.resolve("tests.csv").toString().replace("\\", "/");
        assertThat(Catalogue.readFile("pasted", SmallAtlas.bytes(STUDY.replace("tests.csv", path)), ATLAS).problems())
                .singleElement()
                .asString()
                .contains("a table beside a text that is no file");
    }

    @Test
    void aTableThatWasHandedOverIsReadAsTheFileWouldBe() throws IOException {
        GivenTable table = new GivenTable("tests.csv", SmallAtlas.bytes(TABLE));
        for (String path : List.of("tests.csv", "far/tests.csv", "/far/away/tests.csv")) {
            byte[] study = SmallAtlas.bytes(STUDY.replace("tests.csv", path));
            Contents.OneStudy read =
                    (Contents.OneStudy) Catalogue.readFile("pasted", study, table, ATLAS).orElseThrow();
            assertThat(requireNonNull(read.tests()).tests()).isEqualTo(tests(STUDY, TABLE).tests());
            assertThat(requireNonNull(read.data()).groups()).containsEntry("vehicle", "saline").containsKey("drug");
        }
    }

    @Test
    void whereNoneOrAnotherWasHandedOverNoFileIsOpened() throws IOException {
        Path there = Files.writeString(folder.resolve("tests.csv"), TABLE);
        byte[] study = SmallAtlas.bytes(STUDY.replace("tests.csv", there.toString().replace("\\", "/")));
        assertThat(Catalogue.readFile("pasted", study, null, ATLAS).problems().toString())
                .contains("no table", "a table called \"tests.csv\"");
        GivenTable other = new GivenTable("other.csv", SmallAtlas.bytes(TABLE));
        assertThat(Catalogue.readFile("pasted", study, other, ATLAS).problems().toString())
                .contains("the table \"other.csv\" only");
    }

    @Test
    void anOutlineTellsWhatIsInATable() {
        GivenTable.Outline outline = new GivenTable("t.csv", SmallAtlas.bytes(TABLE)).outline(2).orElseThrow();
        assertThat(outline.rows()).isEqualTo(5);
        assertThat(outline.values())
                .containsEntry("group", List.of("saline", "drug"))
                .containsEntry("pair", List.of("P1", "P2"));
        assertThat(new GivenTable("t.csv", new byte[0]).outline(2).problems().toString()).contains("no line");
    }

    @Test
    void noTableOutsideTheFolderOfTheStudyIsShown() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("secret.csv"), "secret words");
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("link.csv"), elsewhere);
        for (String path : List.of(elsewhere.toString(), "../secret.csv", "link.csv")) {
            Path file = Files.writeString(inside.resolve("study.yaml"), STUDY.replace("tests.csv", path));
            assertThat(Catalogue.readFile(file, ATLAS).problems())
                    .singleElement()
                    .asString()
                    .contains("in the folder of the study, or below it")
                    .doesNotContain("secret words");
        }
    }

    @Test
    void theBenchmarkOfTheAtlasIsSound() {
        assertThat(BenchmarkReader.ofAtlas(Catalogue.files(RepositoryTest.ATLAS).orElseThrow(), ATLAS).orElseThrow())
                .singleElement()
                .satisfies(benchmark -> assertThat(benchmark.times()).hasSize(2));
    }
}
