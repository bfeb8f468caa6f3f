package ligare.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import ligare.lang.Catalogue;
import ligare.model.Atlas;
import ligare.study.fit.CrossValidation;
import ligare.study.page.Report;
import ligare.study.page.ReportInput;
import ligare.study.run.BoardRun;
import ligare.study.run.JoinedAtlas;
import ligare.study.score.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ligare score`: every finding on simulated cohorts, beside the null models and below the controls.
@Command(
        name = "score",
        description = {
            "Run findings on simulated cohorts: a scoreboard, and a report.",
            "Without --subjects, "
                    + ScoreCommand.SUBJECTS
                    + " per group, and "
                    + ScoreCommand.MORE_SUBJECTS
                    + " in findings whose verdict their halves do not share."
        })
final class ScoreCommand extends Task {
    static final int SUBJECTS = 40;

    /// Of findings whose verdict two halves of the usual pool do not share.
    static final int MORE_SUBJECTS = 160;

    private static final String SCOREBOARD = "scoreboard.json";
    private static final String REPORT = "report.html";

    @Option(
            names = "--null",
            paramLabel = "NAME",
            description = "Score this null model in the place of the circuit; runs nothing.")
    private @Nullable String nullModel;

    @Option(
            names = "--cross-validation",
            paramLabel = "FILE",
            description =
                    "Set the board beside what ligare fit --cross-validate wrote, or beside that in a folder: the shares of "
                            + "fitted, left-out and null models.")
    private @Nullable Path crossValidation;

    @Option(
            names = "--running-others",
            description =
                    "Ask each finding once more with the other animals running, as untreated animals of the species and the sex "
                            + "that it says, and set what comes out beside the board.")
    private boolean runningOthers;

    @Mixin private FindingsOptions findings = new FindingsOptions();
    @Mixin private CalibrationOption calibration = new CalibrationOption();
    @Mixin private Sampled sampled = new Sampled();

    ScoreCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode work() {
        Stopwatch watch = new Stopwatch();
        if (nullModel != null && crossValidation != null) {
            throw Refusal.commandLine(
                    "--cross-validation beside --null",
                    "one of the two: no fit has left anything out of a null model",
                    "leave out --null, the board shows the null models beside");
        }
        if (nullModel != null && runningOthers) {
            throw Refusal.commandLine(
                    "--running-others beside --null",
                    "one of the two: a null model does not ask what others do",
                    "leave out --null, the board shows the null models beside");
        }
        int subjects = sampled.subjectsOr(SUBJECTS);
        long seed = sampled.seed();
        Atlas atlas = new Calibrated(calibration).atlas();
        Cases cases = Cases.of(findings.paths, atlas).only(findings.only);
        Map<String, Verdict> leftOut = crossValidation == null ? Map.of() : leftOut(crossValidation);
        OutputFolder folder = open(folderFor(nullModel == null ? "score" : "score-" + nullModel), SCOREBOARD, REPORT);

        Runs runs = new Runs(console(), common());
        BoardRun run =
                nullModel == null
                        ? runs.board(cases, subjects, sampled.subjectsOr(MORE_SUBJECTS), seed, runningOthers)
                                .beside(leftOut)
                        : BoardRun.ofNull(cases.nullModel(nullModel), cases.cases(), subjects, seed, Version.number());

        String report =
                Report.of(ReportInput.of(JoinedAtlas.of(cases.cases()), run.board(), run.findings(), Instant.now()))
                        .html();
        String board = run.board().toJson();
        deliver(new BoardColours(console()).of(run.words()), board, folder, Map.of(SCOREBOARD, board, REPORT, report));
        conclude(watch, folder.path().resolve(REPORT));
        return runs.ending(run.all());
    }

    private static Map<String, Verdict> leftOut(Path given) {
        Path file = Files.isDirectory(given) ? given.resolve(CrossValidation.DOCUMENT) : given;
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        Catalogue.readCrossValidation(file).orElseThrow().forEach((id, word) -> verdicts.put(id, Verdict.of(word)));
        return verdicts;
    }
}
