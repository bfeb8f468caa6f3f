package ligare.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import ligare.model.Atlas;
import ligare.study.page.Report;
import ligare.study.planning.PowerPlan;
import ligare.study.run.Asked;
import ligare.study.run.StudyRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ligare run`: one study, from its file to an answer in words and a report.
@Command(name = "run", description = "Run one study: an answer in words, and a report.")
final class RunCommand extends Task {
    private static final String ANSWER = "answer.json";
    private static final String SCOREBOARD = "scoreboard.json";
    private static final String REPORT = "report.html";
    private static final String POWER = "power.html";
    private static final int MOST_DRAWS = 1000;

    @Parameters(paramLabel = "FILE", description = "A study, or a finding.")
    private Path file = Path.of("");

    @Option(
            names = "--power",
            description = "Plan the study: how many real animals its comparisons need, and what was tested near it.")
    private boolean power;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "With --power: draws of the calibration; " + PowerPlan.DRAWS + " if not given.")
    private @Nullable Integer draws;

    @Mixin private CalibrationOption calibration = new CalibrationOption();

    @Mixin private Sampled sampled = new Sampled();

    RunCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode work() {
        Stopwatch watch = new Stopwatch();
        if (draws != null && !power) {
            throw Refusal.commandLine("--draws without --power", "draws for a power analysis", "add --power");
        }
        Atlas atlas = new Calibrated(calibration).atlas();
        Asked asked = power ? AskedFile.living(file, atlas, "power analysis") : AskedFile.of(file, atlas);
        int subjects = sampled.subjectsOr(asked.study().subjects());
        long seed = sampled.seedOr(asked.study().seed());
        Planning planning = Planning.of(file, asked, power ? drawn() : 0, sampled.subjectsOr(PowerPlan.SUBJECTS), seed);
        OutputFolder folder = open(folderFor(asked.study().name()), ANSWER, SCOREBOARD, REPORT, POWER);

        Runs runs = new Runs(console(), common());
        StudyRun run = StudyRun.of(asked, subjects, seed, Version.number(), runs.called("run"));
        Planning.Result more = planning.result(run, runs);

        String answer = run.answer().toJson(more.document());
        Map<String, String> files = new LinkedHashMap<>();
        files.put(ANSWER, answer);
        if (run.scored()) {
            files.put(SCOREBOARD, run.board().toJson());
        }
        files.put(REPORT, Report.of(run.report(Instant.now())).html());
        more.page().ifPresent(page -> files.put(POWER, page));
        deliver(Plain.text(Wrapped.at(100, run.answer().words()) + "\n" + more.words()), answer, folder, files);
        conclude(watch, folder.path().resolve(REPORT));
        return runs.ending(run.all());
    }

    private int drawn() {
        return draws == null ? PowerPlan.DRAWS : Whole.between(2, MOST_DRAWS, draws, "--draws", "draws");
    }
}
