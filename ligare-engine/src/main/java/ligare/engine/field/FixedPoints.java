package ligare.engine.field;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.Randomness;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/// Looks for all stationary states of a mean field: Newton's method from many starts.
///
///     (∂F/∂r) δ = −F(r)        F(r) = Φ(r) − r
///
/// Starts are silence and rates drawn log-uniformly from 0.01 to 300 Hz. A step is halved until the residual shrinks; rates
/// stay ≥ 0. Unstable states are found as well as stable ones. No search of this kind can prove that it found all.
public final class FixedPoints {
    /// Largest residual of a fixed point, kHz.
    public static final double RESIDUAL = 1e-10;

    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 30;

    /// Rates that differ by more than this are different states, kHz.
    private static final double APART = 1e-6;

    private final MeanField field;

    public FixedPoints(MeanField field) {
        this.field = field;
    }

    /// All different fixed points found, in order of their summed rate.
    ///
    /// @param starts number of random starts beside silence
    /// @param seed of the starts
    public List<double[]> search(int starts, long seed) {
        List<double[]> found = new ArrayList<>();
        add(found, from(new double[field.pools()]));
        for (int s = 0; s < starts; s++) {
            Randomness stream = Randomness.of(seed).at("fixed points").at(s);
            double[] start = new double[field.pools()];
            for (int p = 0; p < start.length; p++) {
                start[p] = 1e-5 * StrictMath.pow(3e4, stream.uniform(p));
            }
            add(found, from(start));
        }
        found.sort((a, b) -> Double.compare(sum(a), sum(b)));
        return List.copyOf(found);
    }

    /// The fixed point that Newton's method reaches from a start; empty where it does not converge.
    ///
    /// @param start rates, kHz
    public double[] from(double[] start) {
        double[] rates = start.clone();
        double[] residual = field.residual(rates);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (largest(residual) < RESIDUAL) {
                return rates;
            }
            DecompositionSolver jacobian = new LUDecomposition(jacobian(rates, residual)).getSolver();
            if (!jacobian.isNonSingular()) {
                return new double[0];
            }
            double[] change = jacobian.solve(new ArrayRealVector(residual)).toArray();
            double scale = -1;
            double[] next = moved(rates, change, scale);
            double[] nextResidual = field.residual(next);
            for (int h = 0; h < MOST_HALVINGS && !(norm(nextResidual) < norm(residual)); h++) {
                scale /= 2;
                next = moved(rates, change, scale);
                nextResidual = field.residual(next);
            }
            rates = next;
            residual = nextResidual;
        }
        return new double[0];
    }

    private static void add(List<double[]> found, double[] point) {
        if (point.length > 0 && found.stream().noneMatch(other -> near(other, point))) {
            found.add(point);
        }
    }

    private static boolean near(double[] a, double[] b) {
        for (int p = 0; p < a.length; p++) {
            if (Math.abs(a[p] - b[p]) > APART) {
                return false;
            }
        }
        return true;
    }

    private RealMatrix jacobian(double[] rates, double[] residual) {
        int n = rates.length;
        double[][] slopes = new double[n][n];
        for (int k = 0; k < n; k++) {
            double[] beside = rates.clone();
            double width = 1e-7 * (1e-2 + rates[k]);
            beside[k] += width;
            double[] changed = field.residual(beside);
            for (int p = 0; p < n; p++) {
                slopes[p][k] = (changed[p] - residual[p]) / width;
            }
        }
        return new Array2DRowRealMatrix(slopes, false);
    }

    private static double[] moved(double[] rates, double[] change, double scale) {
        double[] next = new double[rates.length];
        for (int p = 0; p < next.length; p++) {
            next[p] = Math.max(0, rates[p] + scale * change[p]);
        }
        return next;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static double norm(double[] values) {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        return squares;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
