package ligare.cli;

import java.nio.file.Path;
import java.util.Map;
import ligare.lang.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ligare spike`: one plain spiking network, from its file to spikes, rates and a picture.
@Command(
        name = "spike",
        description = "Run a plain spiking network: spikes, traces and rates as tables, a picture, and a page.")
final class SpikeCommand extends Task {
    @Parameters(paramLabel = "FILE|NAME", description = "A file with a network, or a network of the atlas.")
    private Path network = Path.of("");

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            description = "Model time to run, such as \"2 s\"; the file's own if not given.")
    private @Nullable String duration;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of all random numbers: same seed, same bits.")
    private @Nullable Long seed;

    SpikeCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode work() {
        Stopwatch watch = new Stopwatch();
        NamedNetwork named = NamedNetwork.of(network, Catalogue.read().orElseThrow());
        double time = duration == null ? named.run().duration() : ModelTime.positive(duration, "--duration");
        SpikeRun run = SpikeRun.of(named, time, seed == null ? named.run().seed() : seed, common());
        OutputFolder folder = open(folderFor("spike-" + named.run().network().name()), SpikeRun.FILES);
        SpikeRun.Done done = run.execute(console(), common());
        Map<String, String> files = done.files();
        deliver(Plain.text(Wrapped.at(100, done.words())) + "\n", done.json(), folder, files);
        conclude(watch, folder.path().resolve(SpikeRun.REPORT));
        return ExitCode.DONE;
    }
}
