package ligare.cli;

import java.nio.file.Path;
import java.util.List;
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
    private static final int MOST_BASES = 1000;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Findings, or folders with findings; without any, those of the atlas.")
    List<Path> paths = List.of();

    @Option(names = "--only", paramLabel = "ID", split = ",", description = "Only these findings.")
    List<String> only = List.of();

    @Option(names = "--values", paramLabel = "NAME", split = ",", description = "Only these values; all if not given.")
    List<String> names = List.of();

    @Option(
            names = "--bases",
            paramLabel = "N",
            description = "Points from which each value is moved; the first are the present values. ${DEFAULT-VALUE}.")
    int bases = 4;

    @Mixin BudgetOptions budget = new BudgetOptions();
    @Mixin CalibrationOption calibration = new CalibrationOption();
    @Mixin Sampled sampled = new Sampled();

    SweepCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode work() {
        Whole.between(1, MOST_BASES, bases, "--bases", "points");
        return new Sweeping(this).work();
    }
}
