package ligare.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ligare.lang.Catalogue;
import ligare.lang.Suggestion;
import ligare.study.RunPlan;
import ligare.study.explain.Animal;
import ligare.study.explain.ChainComparison;
import ligare.study.explain.Explanation;
import ligare.study.explain.NetworkExplanation;
import ligare.study.run.Asked;
import ligare.study.spike.SpikePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ligare explain`: every value between a study file and its runs, or how two groups come apart.
@Command(
        name = "explain",
        description = "Show what a study or a network becomes before it runs, or why two of its groups come apart.")
final class ExplainCommand extends Task {
    private static final int SUBJECTS = 16;

    @Parameters(paramLabel = "FILE", description = "A study, a finding, or a network.")
    private Path file = Path.of("");

    @Option(
            names = "--groups",
            paramLabel = "A,B",
            description =
                    "Run a few subjects of two groups, or others that run in them (mate of A), and compare them:"
                            + " occupancy, messenger, gate, weight, behaviour.")
    private String groups = "";

    @Mixin private CalibrationOption calibration = new CalibrationOption();
    @Mixin private Sampled sampled = new Sampled();

    ExplainCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode work() {
        Catalogue catalogue = new Calibrated(calibration).catalogue();
        Optional<NamedNetwork> network = NamedNetwork.find(file, catalogue);
        if (network.isPresent()) {
            explain(network.get());
            return ExitCode.DONE;
        }
        Asked asked =
                groups.isBlank()
                        ? AskedFile.of(file, catalogue.atlas())
                        : AskedFile.living(file, catalogue.atlas(), "chain from receptor to choice");
        long seed = sampled.seedOr(asked.study().seed());
        if (groups.isBlank()) {
            int subjects = sampled.subjectsOr(asked.study().subjects());
            Explanation explanation = Explanation.of(RunPlan.of(asked.atlas(), asked.study(), subjects, seed));
            present("explain", explanation.words(), explanation.toJson());
        } else {
            List<String> pair = pair(Animal.of(asked.study()).stream().map(Animal::name).toList());
            RunPlan plan = RunPlan.of(asked.atlas(), asked.study(), sampled.subjectsOr(SUBJECTS), seed);
            ChainComparison comparison = ChainComparison.of(plan, pair.getFirst(), pair.getLast());
            present("explain", comparison.words(), comparison.toJson());
        }
        return ExitCode.DONE;
    }

    private void explain(NamedNetwork network) {
        if (!groups.isBlank()) {
            throw Refusal.commandLine(
                    "--groups " + groups, "no groups, which a network does not have", "leave --groups out");
        }
        long seed = sampled.seedOr(network.run().seed());
        double duration = network.run().duration();
        NetworkExplanation explanation =
                NetworkExplanation.of(new SpikePlan(network.run(), duration, seed, common().threads()));
        present("explain", explanation.words(), explanation.toJson());
    }

    /// The two groups; a name may itself hold commas.
    private List<String> pair(List<String> known) {
        for (int comma = groups.indexOf(','); comma >= 0; comma = groups.indexOf(',', comma + 1)) {
            String first = groups.substring(0, comma).strip();
            String second = groups.substring(comma + 1).strip();
            if (known.contains(first) && known.contains(second)) {
                return List.of(first, second);
            }
        }
        String fix =
                List.of(groups.split(",")).stream()
                        .map(String::strip)
                        .filter(name -> !known.contains(name))
                        .flatMap(name -> Suggestion.of(name, known).stream())
                        .findFirst()
                        .map(near -> "did you mean " + near + "?")
                        .orElse("write --groups \"A,B\"");
        throw Refusal.commandLine("--groups " + groups, "two groups among " + String.join("; ", known), fix);
    }
}
