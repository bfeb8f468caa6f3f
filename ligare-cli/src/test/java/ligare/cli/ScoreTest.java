package ligare.cli;

import static java.util.Objects.requireNonNull;
import static ligare.cli.Spoken.quietly;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ligare.lang.Catalogue;
import ligare.model.Atlas;
import ligare.study.run.JoinedAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTest {
    @TempDir private Path folder;

    @Test
    void findingsOfAFolderAreScoredBesideNullModelsAndBelowControls() throws IOException {
        Path findings = Files.createDirectory(folder.resolve("findings"));
        Files.writeString(findings.resolve("one.yaml"), Studies.FINDING);
        Files.writeString(findings.resolve("study.yaml"), Studies.TWO_GROUPS);
        Path out = folder.resolve("out");

        Spoken spoken = quietly("score", findings, "--subjects", "2", "--seed", "5", "--out", out);

        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.exit()).isZero();
        assertThat(spoken.out())
                .contains("1 finding, 2 subjects per group, seed 5", "Negative controls: ", "nobody-2026");
        Map<String, Object> board = Documents.read(Files.readString(out.resolve("scoreboard.json")));
        assertThat(board)
                .containsOnlyKeys("version", "seed", "subjects", "findings", "controls")
                .containsEntry("seed", 5)
                .containsEntry("subjects", 2);
        assertThat(Documents.list(board, "findings"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding).containsEntry("id", "nobody-2026").containsEntry("role", "held-out");
                    assertThat(finding.get("nullVerdicts")).isInstanceOf(Map.class);
                    assertThat(Documents.list(finding, "claims")).hasSize(1);
                });
    }

    @Test
    void runningOthersStandBesideTheBoardAndChangeNothingOfIt() throws IOException {
        String two = "others: {acquaintance: {sex: female, runs: false}, newcomer: {sex: female, runs: false}}\n";
        Path finding =
                Files.writeString(folder.resolve("two.yaml"), Studies.FINDING.replace("protocol:", two + "protocol:"));
        Path out = folder.resolve("out");
        String[] command = {"score", finding.toString(), "--subjects", "2", "--seed", "5", "--out", out.toString()};
        quietly(command);
        Map<String, Object> alone = Documents.read(Files.readString(out.resolve("scoreboard.json")));

        Spoken spoken = quietly(with(command, "--running-others", "--threads", "1"));
        Map<String, Object> both = Documents.read(Files.readString(out.resolve("scoreboard.json")));
        quietly(with(command, "--running-others", "--threads", "3"));

        assertThat(spoken.exit()).isZero();
        assertThat(spoken.out())
                .contains("With the other animals running", "acquaintance, newcomer")
                .containsPattern("[01] of 1 finding flips");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("id=\"running-others\"", "acquaintance, newcomer");
        assertThat(Documents.read(Files.readString(out.resolve("scoreboard.json")))).isEqualTo(both);
        Map<String, Object> before = Documents.list(alone, "findings").getFirst();
        Map<String, Object> row = Documents.list(both, "findings").getFirst();
        assertThat(row).containsAllEntriesOf(before);
        assertThat(row.get("runningOthers")).isInstanceOf(Map.class);
        Map<?, ?> others = (Map<?, ?>) requireNonNull(row.get("runningOthers"));
        assertThat(others.get("running")).isEqualTo(List.of("acquaintance", "newcomer"));
        assertThat(others.get("claims")).isNotEqualTo(row.get("claims"));
        String from = String.valueOf(row.get("verdict"));
        String to = String.valueOf(others.get("verdict"));
        Object flip = Map.of("id", "nobody-2026", "from", from, "to", to);
        assertThat(both.get("flips")).isEqualTo(from.equals(to) ? List.of() : List.of(flip));
        assertThat(alone).doesNotContainKey("flips");
    }

    private static Object[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray();
    }

    @Test
    void whoseSexIsNotSaidStaysAStimulusAndIsNamed() throws IOException {
        Path finding = Files.writeString(folder.resolve("one.yaml"), Studies.FINDING);
        Spoken spoken =
                quietly("score", finding, "--subjects", "2", "--running-others", "--out", folder.resolve("out"));
        assertThat(spoken.out())
                .contains(
                        "0 of 0 findings flip",
                        "stimulus animals stay, of what sex it is, the study does not say: nobody-2026 (acquaintance");
        Spoken refused = quietly("score", "--null", "simple", "--running-others");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("--running-others beside --null", "leave out --null");
    }

    @Test
    void theReportKnowsTheEntriesOfTheFiles() throws IOException {
        String region = "regions:\n  nowhere: {anterior: 1 mm, lateral: 1 mm, depth: 1 mm, source: assumed here}\n";
        Path finding =
                Files.writeString(
                        folder.resolve("own.yaml"),
                        Studies.FINDING.replace("into: lateral septum", "into: nowhere") + region);
        Atlas atlas = Catalogue.read().orElseThrow().atlas();

        Atlas joined = JoinedAtlas.of(Cases.of(List.of(finding), atlas).cases());

        assertThat(joined.regions()).containsKey("nowhere").containsAllEntriesOf(atlas.regions());
        assertThat(joined.species()).isEqualTo(atlas.species());
        assertThat(joined.findings()).containsOnlyKeys("nobody-2026");
    }

    @Test
    void aNullModelTakesThePlaceOfTheCircuit() {
        Spoken spoken = quietly("score", "--null", "verbal", "--json", "--out", folder.resolve("out"));

        assertThat(spoken.exit()).isZero();
        assertThat(Documents.list(Documents.read(spoken.out()), "findings"))
                .hasSizeGreaterThan(5)
                .allSatisfy(finding ->
                        assertThat(finding)
                                .extracting("nullVerdicts")
                                .extracting("verbal")
                                .isEqualTo(finding.get("verdict")));
    }

    @Test
    void onlySomeFindingsAreShown() {
        String one = "young-2001-nacc-ota";
        String other = "williams-1992-cohabitation-timecourse";

        Spoken spoken =
                quietly(
                        "score",
                        "--null",
                        "simple",
                        "--only",
                        one + "," + other,
                        "--out",
                        folder.resolve("out"),
                        "--json");

        assertThat(Documents.list(Documents.read(spoken.out()), "findings"))
                .extracting("id", String.class)
                .containsExactlyInAnyOrder(one, other);
    }

    @Test
    void wordsThatNameNothingAreRejected() throws IOException {
        assertThat(quietly("score", "--only", "young-2001-nac-ota").err())
                .contains("did you mean young-2001-nacc-ota?");
        assertThat(quietly("score", "--null", "verbatim").err()).contains("a null model: simple, verbal");
        assertThat(quietly("score", "--null", "verbal", "--cross-validation", "x.json").err())
                .contains("one of the two");
        Path study = Files.writeString(folder.resolve("study.yaml"), Studies.TWO_GROUPS);
        assertThat(quietly("score", study).err()).contains("a study, which claims nothing", "ligare run " + study);
        assertThat(quietly("score", folder).err()).contains("no finding");
        Path one = Files.writeString(folder.resolve("one.yaml"), Studies.FINDING);
        Path two = Files.writeString(folder.resolve("two.yaml"), Studies.FINDING);
        assertThat(quietly("score", one, two).err()).contains("each finding once");
        assertThat(quietly("score", one, folder.resolve("none.yaml")).exit()).isEqualTo(2);
    }

    @Test
    void nothingIsRunWhereTheFolderBelongsToOthers() throws IOException {
        Files.writeString(folder.resolve("scoreboard.json"), "mine");

        Spoken spoken = quietly("score", "--out", folder);

        assertThat(spoken.exit()).isEqualTo(74);
        assertThat(folder.resolve("scoreboard.json")).hasContent("mine");
    }
}
