package ligare.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import ligare.study.fit.Fit;
import ligare.study.fit.FreeValue;
import ligare.study.fit.Objective;
import ligare.study.fit.Screening;
import ligare.study.fit.Search;
import ligare.study.fit.Trials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ligare sweep`: which free values of the calibration matter to findings, and which are not identified by them.
@Command(
        name = "sweep",
        description =
                "Move each free value of the calibration alone over a part of its prior range: which matter to findings, "
                        + "and which are not identified. The same command goes on after it was stopped.")
final class SweepCommand extends Task {
    private static final long SEED = 20_261_125;
    private static final String JOURNAL = "journal.txt";
    private static final int MOST_BASES = 1000;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Findings, or folders with findings; without any, those of the atlas.")
    private List<Path> paths = List.of();

    @Option(names = "--only", paramLabel = "ID", split = ",", description = "Only these findings.")
    private List<String> only = List.of();

    @Option(names = "--values", paramLabel = "NAME", split = ",", description = "Only these values; all if not given.")
    private List<String> names = List.of();

    @Option(
            names = "--bases",
            paramLabel = "N",
            description = "Points from which each value is moved; the first are the present values. ${DEFAULT-VALUE}.")
    private int bases = 4;

    @Mixin private Budget budget = new Budget();
    @Mixin private Calibrated calibrated = new Calibrated();
    @Mixin private Sampled sampled = new Sampled();

    SweepCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode work() {
        Whole.between(1, MOST_BASES, bases, "--bases", "points");
        Fitted model = Fitted.of(paths, only, calibrated);
        List<FreeValue> values = model.values(names);
        long seed = sampled.seedOr(SEED);
        Objective objective = new Objective(model, sampled.subjectsOr(Objective.SUBJECTS), seed);
        OutputFolder folder = open(folderFor("sweep"), Screening.DOCUMENT, JOURNAL);
        String title = "sweep of " + new Fit(objective, List.of(), values, new Search(seed, Search.SPREAD)).title();
        KeptJournal kept = KeptJournal.in(folder, JOURNAL, title);
        Screening screening;
        try (ExecutorService workers = Runs.workers(common().threads());
                FitProgress progress = new FitProgress(console(), common().quiet(), "sweep")) {
            Trials trials =
                    new Trials(objective, values, kept.journal(), budget.shared(1), workers, kept.and(progress));
            screening = Screening.of(trials, bases, seed);
        }
        deliver(
                Plain.text(screening.words()),
                screening.toJson(),
                folder,
                Map.of(Screening.DOCUMENT, screening.toJson(), JOURNAL, kept.journal().text()));
        return ExitCode.DONE;
    }
}
