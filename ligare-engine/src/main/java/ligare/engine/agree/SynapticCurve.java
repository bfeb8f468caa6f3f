package ligare.engine.agree;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.field.FastCircuit;
import ligare.engine.field.MeanField;
import ligare.engine.spiking.Spiking;

/// How the coarse clocks' Φ errs as synapses get slower: one cell under filtered noise, spikes against theory, over τs/τm.
///
/// The cell is the one of Brunel 2000, doi 10.1023/A:1008925309027: τm 20 ms, θ 20 mV, reset 10 mV, refractory 2 ms; σ is
/// 5 mV. Means lie below, at and above the threshold.
public final class SynapticCurve {
    private static final double[] RATIOS = {0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7, 1};
    private static final double[] MEANS = {12, 16, 20, 24};
    private static final double WARM_UP = 300;
    private static final double STEP = 0.1;

    private SynapticCurve() {}

    /// One point.
    ///
    /// @param synapticRatio τs/τm
    /// @param mean mV
    /// @param spiking rate, kHz
    /// @param theory rate, kHz
    public record Point(double synapticRatio, double mean, double spiking, double theory) {
        /// (theory − spiking) / max(spiking, 1 Hz).
        public double error() {
            return (theory - spiking) / Math.max(spiking, 1e-3);
        }
    }

    /// All points, by mean, then by ratio.
    ///
    /// @param cells independent copies of the cell
    /// @param duration ms that count
    public static List<Point> points(int cells, double duration, long seed) {
        List<Point> points = new ArrayList<>();
        for (double mean : MEANS) {
            for (double ratio : RATIOS) {
                points.add(point(ratio, mean, cells, duration, seed));
            }
        }
        return List.copyOf(points);
    }

    /// One point.
    public static Point point(double ratio, double mean, int cells, double duration, long seed) {
        var pool = new FastCircuit.Pool("cell", cells, 20, 20 * ratio, 20, 10, 2, mean, 5);
        var circuit = new FastCircuit("one cell", List.of(pool), List.of());
        double end = WARM_UP + duration;
        double spiking =
                Spiking.run(SpikingTwin.of(circuit, STEP), end, seed, 1).activities().getFirst().rate(WARM_UP, end);
        return new Point(ratio, mean, spiking, new MeanField(circuit).rate(0, mean, 25));
    }
}
