package ligare.study.agree;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.agree.StepErrors;
import ligare.study.picture.LogPlot;

/// The error of each neuron model over its time step.
public final class ConvergencePicture {
    private static final double SHORTEST = 0.02;
    private static final double SMALLEST = 1e-6;

    private ConvergencePicture() {}

    /// The file.
    public static String of(List<StepErrors.Curve> curves) {
        List<LogPlot.Series> series = new ArrayList<>();
        for (StepErrors.Curve curve : curves) {
            series.add(new LogPlot.Series(curve.name(), curve.steps(), curve.errors(), true, series.size()));
        }
        return new LogPlot(
                        "Error of the voltage between spikes over the time step",
                        "step, ms",
                        "largest error, mV",
                        new double[] {SHORTEST, SMALLEST},
                        series,
                        List.of(
                                new LogPlot.Guide("dashed, upper: order 1", 0.3, 1),
                                new LogPlot.Guide("dashed, lower: order 2", 0.03, 2)))
                .file();
    }
}
