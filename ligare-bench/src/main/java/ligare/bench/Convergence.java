package ligare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import ligare.engine.agree.StepErrors;
import ligare.study.agree.ConvergencePicture;

/// Measures how the error of each neuron model falls with the time step, and draws it.
///
///     java -cp ligare-bench/target/runtime/ligare-bench.jar ligare.bench.Convergence docs/convergence.svg
public final class Convergence {
    private Convergence() {}

    /// @param arguments the file to write
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: ligare.bench.Convergence FILE.svg");
            System.exit(2);
        }
        List<StepErrors.Curve> curves = StepErrors.all();
        for (StepErrors.Curve curve : curves) {
            System.out.printf(Locale.ROOT, "%-28s", curve.name());
            for (int k = 0; k < curve.steps().length; k++) {
                System.out.printf(Locale.ROOT, "  %.4g ms: %.2e mV", curve.steps()[k], curve.errors()[k]);
            }
            System.out.printf(Locale.ROOT, "  order %.2f%n", curve.measuredOrder());
        }
        Files.writeString(Path.of(arguments[0]), ConvergencePicture.of(curves));
    }
}
