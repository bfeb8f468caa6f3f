package ligare.cli;

import java.nio.file.Path;
import java.util.Map;
import ligare.lang.Catalogue;
import ligare.study.run.Asked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ligare zoom`: a moment of a long run as spikes.
@Command(name = "zoom", description = "Look at one moment of one subject as spikes, with the coarse rates beside them.")
final class ZoomCommand extends Task {
    @Parameters(paramLabel = "FILE", description = "A study, or a finding.")
    private Path file = Path.of("");

    @Option(
            names = "--group",
            paramLabel = "G",
            required = true,
            description = "Group of the subject; \"mate of G\" for its companion, if one runs.")
    private String group = "";

    @Option(names = "--subject", paramLabel = "I", description = "Number of the subject, from 1; 1 if not given.")
    private int subject = 1;

    @Option(
            names = "--at",
            paramLabel = "T",
            required = true,
            description =
                    "The moment: \"cohabitation + 3 h\", a phase alone, or a time from the start such as \"27 h\".")
    private String at = "";

    @Option(names = "--for", paramLabel = "D", description = "Model time of spikes; 2 s if not given.")
    private String duration = "2 s";

    @Mixin private Sampled sampled = new Sampled();

    ZoomCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode work() {
        Stopwatch watch = new Stopwatch();
        Asked asked = AskedFile.living(file, Catalogue.read().orElseThrow().atlas(), "moment as spikes");
        ZoomRun run = ZoomRun.of(asked, file, group, subject, sampled, at, duration, common());
        OutputFolder folder = open(folderFor("zoom-" + asked.study().name()), ZoomRun.FILES);
        ZoomRun.Done done = run.execute();
        Map<String, String> files = done.files();
        deliver(Plain.text(done.words()).stripTrailing() + "\n", done.json(), folder, files);
        conclude(watch, folder.path().resolve(ZoomRun.REPORT));
        return ExitCode.DONE;
    }
}
