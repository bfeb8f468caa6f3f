package ligare.cli;

import static java.util.Objects.requireNonNull;
import static ligare.cli.Spoken.quietly;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ligare.lang.Catalogue;
import ligare.model.Atlas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fits one value to a made-up finding of a few minutes, whose published quantity is what the atlas's own value gives.
class FitTest {
    private static final String VALUE = "bias of tegmental GABA cells";

    /// The atlas's own value is 16.5 mV; the fit begins elsewhere.
    private static final String ELSEWHERE =
            """
            calibration: elsewhere
            values:
              %s: {value: 14 mV, between: [13 mV, 18 mV], reason: a wrong guess, source: assumed for a test}
            """
                    .formatted(VALUE);

    private static final String STUDY =
            """
            citation: {authors: Nobody N, year: 2026, journal: Unpublished, source: assumed for a test}
            role: calibration
            family: %s
            standing: single
            standing note: nobody looked
            n: 6
            question: How fast do the cells fire?
            source: assumed, because it is an example
            circuit: vole-bonding
            ethogram: vole
            species: prairie vole
            sex: male
            protocol:
              - {phase: solitude, place: home cage, for: 10 min, with: []}
            groups:
              nothing: {}
            measures:
              firing: {rate of: VTA GABA cells, during: solitude}
            claims:
              - {mean in: nothing, measure: firing, between: [%s Hz, %s Hz]}
            """;

    @TempDir private Path folder;

    private Path finding;
    private Path elsewhere;

    @BeforeEach
    void write() throws IOException {
        Path probe = Files.writeString(folder.resolve("probe.yaml"), finding("probe", "rest", 0, 1));
        Path out = folder.resolve("probe");
        assertThat(quietly("run", probe, "--subjects", "4", "--out", out).exit()).isZero();
        Map<String, Object> answer = Documents.read(Files.readString(out.resolve("answer.json")));
        double mean = mean(answer);
        finding =
                Files.writeString(
                        folder.resolve("nobody-2026.yaml"), finding("nobody-2026", "rest", mean - 0.3, mean + 0.3));
        elsewhere = Files.writeString(folder.resolve("elsewhere.yaml"), ELSEWHERE);
    }

    private static String finding(String id, String family, double low, double high) {
        return "finding: " + id + "\n" + STUDY.formatted(family, low, high);
    }

    @SuppressWarnings("unchecked")
    private static double mean(Map<String, Object> answer) {
        Map<String, Object> measures =
                (Map<String, Object>) requireNonNull(Documents.list(answer, "groups").getFirst().get("measures"));
        return ((Number) requireNonNull(((Map<String, Object>) requireNonNull(measures.get("firing"))).get("mean")))
                .doubleValue();
    }

    private Spoken fit(Path out, int evaluations, Object... more) {
        List<Object> words =
                new ArrayList<>(
                        List.of(
                                "fit",
                                finding,
                                "--values",
                                VALUE,
                                "--calibration",
                                elsewhere,
                                "--subjects",
                                "2",
                                "--evaluations",
                                evaluations,
                                "--out",
                                out));
        words.addAll(Arrays.asList(more));
        return quietly(words.toArray());
    }

    @Test
    void aKnownValueIsFoundAgainAndWrittenOutsideTheAtlas() throws IOException {
        Path out = folder.resolve("fit");

        Spoken spoken = fit(out, 40);

        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.exit()).isZero();
        Map<String, Atlas.Free> written = Catalogue.readCalibration(out.resolve("calibration.yaml")).orElseThrow();
        assertThat(requireNonNull(written.get(VALUE)).figure().value()).isBetween(16.2, 16.8);
        assertThat(requireNonNull(written.get(VALUE)).figure().source())
                .startsWith("assumed, because fitted by ligare fit: seed ");
        Map<String, Object> report = Documents.read(Files.readString(out.resolve("fit.json")));
        assertThat((int) requireNonNull(report.get("evaluations"))).isBetween(4, 40);
        assertThat(Documents.list(report, "values")).extracting("identified").containsExactly(true);
        assertThat(spoken.out()).contains("Not identified by these findings: none");
        Spoken scored =
                quietly(
                        "score",
                        finding,
                        "--subjects",
                        "2",
                        "--calibration",
                        out.resolve("calibration.yaml"),
                        "--out",
                        folder.resolve("score"));
        assertThat(scored.out()).contains("1 of 1 agree");
        assertThat(
                        quietly(
                                        "score",
                                        finding,
                                        "--subjects",
                                        "2",
                                        "--calibration",
                                        elsewhere,
                                        "--out",
                                        folder.resolve("s2"))
                                .out())
                .contains("0 of 1 agree");
    }

    @Test
    void whatWasStoppedGoesOnToTheSameEndWithAnyNumberOfThreads() throws IOException {
        Path whole = folder.resolve("whole");
        Path parts = folder.resolve("parts");

        fit(whole, 13, "--threads", "1");
        fit(parts, 5, "--threads", "2");
        Files.delete(parts.resolve("calibration.yaml"));
        String journal = Files.readString(parts.resolve("journal.txt"));
        assertThat(journal.lines()).hasSize(6);
        // Killed while it wrote a line.
        Files.writeString(parts.resolve("journal.txt"), journal.substring(0, journal.length() - 7));
        fit(parts, 13, "--threads", "2");

        for (String name : List.of("calibration.yaml", "fit.json", "journal.txt")) {
            assertThat(parts.resolve(name)).hasSameTextualContentAs(whole.resolve(name));
        }
    }

    @Test
    void aValueThatNoFindingSpeaksOfIsNotIdentified() {
        Path out = folder.resolve("idle");

        Spoken spoken = fit(out, 3, "--values", VALUE + ",late trace life");

        assertThat(spoken.out()).contains("Not identified by these findings: late trace life\n");
    }

    @Test
    void aBudgetThatDoesNotLastForTheSlopesIsSaidToBeSpent() throws IOException {
        Path out = folder.resolve("short");

        Spoken spoken = fit(out, 2, "--values", VALUE + ",late trace life");

        assertThat(spoken.exit()).isZero();
        assertThat(spoken.err())
                .contains("The budget is spent: 2 of 9 evaluations, about ", " min left. The same command goes on.");
        assertThat(out.resolve("calibration.yaml")).doesNotExist();
        assertThat(fit(out, 9, "--values", VALUE + ",late trace life").err()).isEmpty();
        assertThat(out.resolve("calibration.yaml")).exists();
    }

    @Test
    void theJournalOfAnotherFitIsRefused() {
        Path out = folder.resolve("out");
        fit(out, 3);

        Spoken spoken = fit(out, 3, "--seed", "4");

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains("journal.txt", "it belongs to another search");
    }

    @Test
    void eachFamilyIsLeftOutOnce() throws IOException {
        String text = Files.readString(finding);
        Files.writeString(
                folder.resolve("other-2026.yaml"),
                text.replace("nobody-2026", "other-2026").replace("family: rest", "family: more rest"));
        Files.delete(folder.resolve("probe.yaml"));
        Files.move(elsewhere, folder.resolve("elsewhere.txt"));
        Path out = folder.resolve("cross");

        Spoken spoken =
                quietly(
                        "fit",
                        folder,
                        "--values",
                        VALUE,
                        "--calibration",
                        folder.resolve("elsewhere.txt"),
                        "--subjects",
                        "2",
                        "--evaluations",
                        "12",
                        "--cross-validate",
                        "--out",
                        out);

        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.exit()).isZero();
        Map<String, Object> result = Documents.read(Files.readString(out.resolve("cross-validation.json")));
        assertThat(result).containsEntry("total", 2);
        assertThat(Documents.list(result, "folds")).extracting("family").containsExactlyInAnyOrder("rest", "more rest");
        assertThat(out.resolve("calibration.yaml")).exists();
        // The present values, one move, two tries for each of three fits: places that two of them share count once.
        assertThat((int) requireNonNull(result.get("evaluations"))).isBetween(4, 8);

        Path board = folder.resolve("board");
        Spoken scored = quietly("score", folder, "--subjects", "2", "--cross-validation", out, "--out", board);
        assertThat(scored.out())
                .contains(
                        "Of the 2 findings that a fit left out once:\n    fitted: ",
                        "Withheld from the fit, not from the authors' knowledge.");
        assertThat(Documents.read(Files.readString(board.resolve("scoreboard.json"))).get("shares"))
                .isInstanceOfSatisfying(
                        Map.class, shares -> assertThat(shares).containsKeys("fitted", "leftOut", "nulls"));
        assertThat(Files.readString(board.resolve("report.html"))).contains("Fitted, and left out of the fit");
    }

    @Test
    void whatLivesTooLongIsJudgedButNotFitted() throws IOException {
        String text = Files.readString(finding);
        Path all = Files.createDirectory(folder.resolve("all"));
        Files.move(finding, all.resolve("nobody-2026.yaml"));
        Files.writeString(
                all.resolve("other-2026.yaml"),
                text.replace("nobody-2026", "other-2026").replace("family: rest", "family: more rest"));
        Files.writeString(
                all.resolve("long-2026.yaml"),
                text.replace("nobody-2026", "long-2026")
                        .replace("family: rest", "family: long rest")
                        .replace("for: 10 min", "for: 40 min"));
        Object[] asked = {
            "fit", all, "--values", VALUE, "--subjects", "2", "--evaluations", "9", "--folds", "3", "--cross-validate"
        };
        Path out = folder.resolve("life");

        Spoken spoken = quietly(with(asked, "--life", "15 min", "--out", out));

        assertThat(spoken.exit()).isZero();
        Map<String, Object> report = Documents.read(Files.readString(out.resolve("fit.json")));
        assertThat(report).containsEntry("notFitted", List.of("long-2026"));
        assertThat(Documents.list(report, "findings"))
                .extracting("id")
                .containsExactlyInAnyOrder("nobody-2026", "other-2026");
        assertThat(spoken.out()).contains("1 finding was not fitted", "long-2026.");
        Map<String, Object> judged = Documents.read(Files.readString(out.resolve("cross-validation.json")));
        assertThat(judged).containsEntry("total", 3);

        Spoken refused = quietly(with(asked, "--life", "5 min", "--out", folder.resolve("none")));

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("no finding to fit to", "a longer --life");
        assertThat(quietly(with(asked, "--life", "long")).err()).contains("--life long", "a time above 0", "10d");
    }

    private static Object[] with(Object[] words, Object... more) {
        List<Object> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(more));
        return all.toArray();
    }

    /// The present values, one move of each, and six tries.
    @Test
    void aFitLeavesAloneWhatIsHeldAndASweepDoesNot() {
        Map<String, Atlas.Free> all = Simulations.ATLAS.calibration();
        long held = all.values().stream().filter(Atlas.Free::held).count();
        assertThat(held).isBetween(1L, all.size() - 1L);
        String fitted =
                quietly("fit", finding, "--subjects", "2", "--evaluations", "2", "--out", folder.resolve("a")).err();
        assertThat(fitted).contains("2 of %d evaluations".formatted(1 + all.size() - held + 6));
        String swept =
                quietly(
                                "sweep",
                                finding,
                                "--subjects",
                                "2",
                                "--evaluations",
                                "2",
                                "--bases",
                                "1",
                                "--out",
                                folder.resolve("b"))
                        .out();
        assertThat(swept).contains(all.keySet());
    }

    @Test
    void whatIsNoCrossValidationIsRefused() throws IOException {
        Path odd =
                Files.writeString(
                        folder.resolve("odd.json"),
                        "{\"folds\": [{\"family\": \"rest\", " + "\"findings\": {\"nobody-2026\": \"agree\"}}]}");

        Spoken spoken = quietly("score", finding, "--subjects", "2", "--cross-validation", odd);

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains("(folds[0].findings.nobody-2026)", "did you mean agrees?");
    }

    @Test
    void aSweepTellsTheValueThatMattersFromTheOneThatDoesNot() throws IOException {
        Path out = folder.resolve("sweep");

        Spoken spoken =
                quietly(
                        "sweep",
                        finding,
                        "--values",
                        VALUE + ",late trace life",
                        "--subjects",
                        "2",
                        "--bases",
                        "2",
                        "--evaluations",
                        "100",
                        "--out",
                        out);

        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.exit()).isZero();
        assertThat(spoken.out())
                .contains("Not identified by these findings: late trace life", "ligare fit --values \"" + VALUE + "\"");
        Map<String, Object> screening = Documents.read(Files.readString(out.resolve("screening.json")));
        // The present values, two moves from them, another base and two moves from it.
        assertThat(screening).containsEntry("evaluations", 6);
        assertThat(Documents.list(screening, "values")).extracting("identified").containsExactly(true, false);
    }

    @Test
    void misspeltNamesAreRefusedWithTheNearest() {
        assertThat(quietly("fit", finding, "--values", "bias of tegmental GABA cell").err())
                .contains("did you mean bias of tegmental GABA cells?");
        assertThat(quietly("fit", finding, "--withhold", "reste").err()).contains("did you mean rest?");
        assertThat(quietly("fit", finding, "--withhold", "rest").err()).contains("no finding to fit to");
        assertThat(quietly("fit", finding, "--budget", "long").err()).contains("--budget long", "15m");
    }

    /// Asked both, a fit would end between two laboratories that differ; alone, each can be asked.
    @Test
    void ofLaboratoriesThatDifferASearchAsksOne() {
        String early = "devries-1995-cort-female";
        String late = "williams-1992-cohabitation-timecourse";
        Fitted both = Fitted.of(List.of(), List.of(early, late), new Calibrated(new CalibrationOption()));
        assertThat(both.living(Double.MAX_VALUE)).isSameAs(both);
        Fitted searched = both.settled();
        assertThat(searched.ids()).containsExactly(late);
        assertThat(both.without(searched)).containsExactly(early);
        assertThat(both.remark(searched, "why")).contains("1 finding is not asked: why.");
        Fitted one = Fitted.of(List.of(), List.of(early), new Calibrated(new CalibrationOption()));
        assertThat(one.settled().ids()).containsExactly(early);
        assertThat(one.remark(one, "why")).isEmpty();
    }
}
