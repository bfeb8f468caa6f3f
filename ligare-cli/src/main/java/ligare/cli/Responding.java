package ligare.cli;

import java.util.List;
import java.util.Map;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.page.ResponsePage;
import ligare.study.report.Count;
import ligare.study.response.Response;
import ligare.study.response.ResponseText;
import ligare.study.run.Asked;

/// What `ligare sweep` does with a dose, a time or a density of one study.
final class Responding {
    private static final String PAGE = "response.html";

    /// Hours of life of all subjects at all values: what one core lives through in half a day; assumed, because nobody waits
    /// longer for a curve.
    private static final double MOST_HOURS = 1e7;

    private static final double MS_PER_HOUR = 3_600_000;

    private final SweepCommand command;

    Responding(SweepCommand command) {
        this.command = command;
    }

    ExitCode work() {
        Stopwatch watch = new Stopwatch();
        if (command.findings.paths.size() != 1) {
            throw Refusal.commandLine(
                    Count.of(command.findings.paths.size(), "file", "files"),
                    "one study, or one finding, whose number is varied",
                    "name it, as in ligare sweep examples/03-your-dose.yaml --dose \"OTA=0.1 pg, 1 pg, 10 pg\"");
        }
        Asked asked =
                AskedFile.living(
                        command.findings.paths.getFirst(),
                        new Calibrated(command.calibration).atlas(),
                        "dose, time or density");
        Varying varying = varying(asked);
        int subjects = command.sampled.subjectsOr(asked.study().subjects());
        long seed = command.sampled.seedOr(asked.study().seed());
        List<RunPlan> plans =
                Response.plans(asked.atlas(), asked.study(), varying.varied(), varying.levels(), subjects, seed);
        double hours = RunPlan.subjectTime(plans) / MS_PER_HOUR;
        if (hours > MOST_HOURS) {
            throw Refusal.commandLine(
                    "%,.0f hours of life of all subjects at all values together".formatted(hours),
                    "at most %,.0f".formatted(MOST_HOURS),
                    "choose fewer or shorter values, or fewer subjects with --subjects");
        }
        OutputFolder folder =
                command.open(
                        command.folderFor("sweep-" + asked.study().name()),
                        ResponseText.DOCUMENT,
                        ResponseText.TABLE,
                        PAGE);

        Runs runs = new Runs(command.console(), command.common());
        List<List<Results>> results = runs.called("sweep").of(plans);
        Response response = Response.of(asked.study(), varying.varied(), varying.levels(), subjects, seed, results);
        ResponseText text = new ResponseText(response);
        command.deliver(
                Plain.text(text.words()),
                text.toJson(),
                folder,
                Map.of(
                        ResponseText.DOCUMENT,
                        text.toJson(),
                        ResponseText.TABLE,
                        text.toCsv(),
                        PAGE,
                        ResponsePage.of(response, Version.number())));
        command.conclude(watch, folder.path().resolve(PAGE));
        return runs.ending(results);
    }

    private Varying varying(Asked asked) {
        if (command.dose != null) {
            return Varying.dose(asked, Levels.of("--dose", command.dose, "OTA=0.1 ng, 1 ng, 10 ng"));
        }
        if (command.time != null) {
            return Varying.time(asked, Levels.of("--time", command.time, "cohabitation=1 h, 6 h, 24 h"));
        }
        return Varying.density(asked, Levels.of("--density", String.valueOf(command.density), "OXTR=0, 0.5, 1, 2"));
    }
}
