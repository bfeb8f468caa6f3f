package ligare.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import ligare.study.page.Report;
import ligare.study.run.Asked;
import ligare.study.run.StudyRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `ligare run`: one study, from its file to an answer in words and a report.
@Command(name = "run", description = "Run one study: an answer in words, and a report.")
final class RunCommand extends Task {
    private static final String ANSWER = "answer.json";
    private static final String SCOREBOARD = "scoreboard.json";
    private static final String REPORT = "report.html";

    @Parameters(paramLabel = "FILE", description = "A study, or a finding.")
    private Path file = Path.of("");

    @Mixin private Calibrated calibrated = new Calibrated();
    @Mixin private Sampled sampled = new Sampled();

    RunCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode work() {
        Stopwatch watch = new Stopwatch();
        Asked asked = AskedFile.of(file, calibrated.atlas());
        int subjects = sampled.subjectsOr(asked.study().subjects());
        long seed = sampled.seedOr(asked.study().seed());
        OutputFolder folder = open(folderFor(asked.study().name()), ANSWER, SCOREBOARD, REPORT);

        Runs runs = new Runs(console(), common());
        StudyRun run = StudyRun.of(asked, subjects, seed, Version.number(), runs.called("run"));

        Map<String, String> files = new LinkedHashMap<>();
        files.put(ANSWER, run.answer().toJson());
        if (run.scored()) {
            files.put(SCOREBOARD, run.board().toJson());
        }
        files.put(REPORT, Report.of(run.report(Instant.now())).html());
        deliver(Plain.text(Wrapped.at(100, run.answer().words())) + "\n", run.answer().toJson(), folder, files);
        conclude(watch, folder.path().resolve(REPORT));
        return runs.ending(run.all());
    }
}
