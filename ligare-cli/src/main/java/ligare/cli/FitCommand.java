package ligare.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ligare fit`: free values of the calibration to findings, or how well findings are met that were left out of a fit.
@Command(
        name = "fit",
        description =
                "Fit free values of the calibration to findings. Writes a calibration into --out, never into the atlas; "
                        + "the same command goes on after it was stopped.")
final class FitCommand extends Task {
    @Option(
            names = "--values",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Only these values may move; if not given, all but those that are set to a rate or a concentration and not to "
                            + "behaviour (held). See ligare sweep for those that matter.")
    List<String> names = List.of();

    @Option(
            names = "--withhold",
            paramLabel = "FAMILY",
            split = ",",
            description = "Leave the findings of these families out of the fit, and judge them at its end.")
    List<String> withhold = List.of();

    @Option(
            names = "--cross-validate",
            description =
                    "Also fits that each leave out whole families, which are then judged; all share their evaluations.")
    boolean crossValidate;

    @Option(
            names = "--folds",
            paramLabel = "N",
            description =
                    "Most fits of a cross-validation: small families are left out together; ${DEFAULT-VALUE} if not given.")
    int folds = 10;

    @Option(
            names = "--from-middle",
            description =
                    "Begin in the middle of the prior ranges of the values that may move, not at what the calibration has.")
    boolean fromMiddle;

    @Mixin FindingsOptions findings = new FindingsOptions();
    @Mixin BudgetOptions budget = new BudgetOptions();
    @Mixin CalibrationOption calibration = new CalibrationOption();
    @Mixin Sampled sampled = new Sampled();

    FitCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode work() {
        return new Fitting(this).work();
    }
}
