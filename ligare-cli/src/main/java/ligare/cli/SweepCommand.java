package ligare.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ligare sweep`: how what a study measures follows a dose, a time or a density; or which free values of the calibration
/// matter to findings, and which are not identified by them.
@Command(
        name = "sweep",
        description = {
            "With --dose, --time or --density: run one study, the file PATH, at several values of it, for a dose-response or a time "
                    + "course.",
            "Otherwise: move each free value of the calibration alone over a part of its prior range: which matter to findings, "
                    + "and which are not identified. The same command goes on after it was stopped."
        })
final class SweepCommand extends Task {
    private static final int MOST_BASES = 1000;
    private static final int BASES = 4;

    @Option(
            names = "--dose",
            paramLabel = "LIGAND=VALUES",
            description = "Give these doses wherever the study gives the ligand, as in \"OTA=0.1 ng, 1 ng, 10 ng\".")
    @Nullable String dose;

    @Option(
            names = "--time",
            paramLabel = "PHASE=VALUES",
            description = "Let the phase last so long, as in \"cohabitation=1 h, 6 h, 24 h\".")
    @Nullable String time;

    @Option(
            names = "--density",
            paramLabel = "RECEPTOR=VALUES",
            description =
                    "Multiply the density of the receptor, from birth or when the study changes it, as in \"OXTR=0, 0.5, 1, "
                            + "2\" or \"OXTR in nucleus accumbens core=0, 1\".")
    @Nullable String density;

    @Option(names = "--values", paramLabel = "NAME", split = ",", description = "Only these values; all if not given.")
    List<String> names = List.of();

    @Option(
            names = "--bases",
            paramLabel = "N",
            description = "Points from which each value is moved; the first are the present values. 4 if not given.")
    private @Nullable Integer bases;

    @Mixin FindingsOptions findings = new FindingsOptions();
    @Mixin BudgetOptions budget = new BudgetOptions();
    @Mixin CalibrationOption calibration = new CalibrationOption();
    @Mixin Sampled sampled = new Sampled();

    SweepCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode work() {
        long varied = Stream.of(dose, time, density).filter(Objects::nonNull).count();
        boolean screens =
                !findings.only.isEmpty()
                        || !names.isEmpty()
                        || bases != null
                        || budget.time != null
                        || budget.life != null
                        || budget.evaluations != null;
        if (varied > 1 || (varied == 1 && screens)) {
            throw Refusal.commandLine(
                    varied > 1
                            ? "several of --dose, --time and --density"
                            : "--dose, --time or --density beside --only, --values, --bases or a budget",
                    "one number of a study, or the free values of the calibration",
                    "run them one after the other");
        }
        return varied == 1 ? new Responding(this).work() : new Sweeping(this).work();
    }

    /// @throws Refusal if their number is out of bounds
    int bases() {
        return bases == null ? BASES : Whole.between(1, MOST_BASES, bases, "--bases", "points");
    }
}
