package ligare.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ligare.engine.SimulationDiverged;
import ligare.engine.spiking.ResultTables;
import ligare.lang.Suggestion;
import ligare.study.Finished;
import ligare.study.explain.Animal;
import ligare.study.page.ZoomPage;
import ligare.study.run.Asked;
import ligare.study.zoom.Zoom;
import ligare.study.zoom.ZoomPictures;
import ligare.study.zoom.ZoomPlan;

/// A moment that is looked at on behalf of a user. Apart from the command, because the command line looks at every method
/// of a command, and help must not load the engine.
///
/// @param plan what is run
/// @param file that it came from
record ZoomRun(ZoomPlan plan, Path file) {
    static final String REPORT = "report.html";
    private static final String SPIKES = "spikes.csv";
    private static final String PICTURE = "spikes.svg";
    private static final String DOCUMENT = "zoom.json";
    static final String[] FILES = {SPIKES, PICTURE, DOCUMENT, REPORT};

    /// More spikes than this nobody looks at one by one, ms.
    private static final double LONGEST = 60_000;

    /// What came out, as it is shown and written.
    ///
    /// @param words for people
    /// @param json for programs
    /// @param files name → content
    record Done(String words, String json, Map<String, String> files) {}

    /// @param subject from 1
    /// @throws Refusal if there is no such group, subject or moment
    static ZoomRun of(
            Asked asked,
            Path file,
            String group,
            int subject,
            Sampled sampled,
            String at,
            String duration,
            Common common) {
        List<String> known = Animal.of(asked.study()).stream().map(Animal::name).toList();
        if (!known.contains(group)) {
            throw Refusal.commandLine(
                    "--group " + group,
                    "a group of the study: " + String.join("; ", known),
                    Suggestion.fix(group, known, "choose one of them"));
        }
        int subjects = sampled.subjectsOr(asked.study().subjects());
        if (subject < 1 || subject > subjects) {
            throw Refusal.commandLine(
                    "--subject " + subject,
                    "a subject from 1 to %,d".formatted(subjects),
                    "choose a number in that range, or more subjects with --subjects");
        }
        double time = ModelTime.positive(duration, "--for");
        if (time > LONGEST || time < 10) {
            throw Refusal.commandLine("--for " + duration, "a time from 10 ms to 1 min", "choose one in that range");
        }
        Animal chosen = Animal.of(asked.study(), group);
        AskedMoment moment = AskedMoment.of(at, ZoomPlan.schedule(asked.atlas(), asked.study(), chosen.group()));
        return new ZoomRun(
                new ZoomPlan(
                        asked.atlas(),
                        asked.study(),
                        chosen,
                        subject - 1,
                        sampled.seedOr(asked.study().seed()),
                        moment.words(),
                        moment.time(),
                        time,
                        common.threads()),
                file);
    }

    /// Runs it.
    ///
    /// @throws Refusal if it diverges
    Done execute() {
        ExecutorService worker =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("zoom-", 0).factory());
        try {
            Zoom zoom = Finished.of(worker.submit(plan::run));
            Map<String, String> files = new LinkedHashMap<>();
            files.put(SPIKES, SpikeRun.table(zoom.spikes(), ResultTables::spikes));
            files.put(PICTURE, ZoomPictures.raster(zoom).file());
            files.put(DOCUMENT, zoom.toJson());
            files.put(REPORT, ZoomPage.html(zoom, Version.number()));
            return new Done(zoom.words(), zoom.toJson(), files);
        } catch (SimulationDiverged diverged) {
            throw SpikeRun.diverged(file, diverged);
        } finally {
            worker.shutdownNow();
        }
    }
}
