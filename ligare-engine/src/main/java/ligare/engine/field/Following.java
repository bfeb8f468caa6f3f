package ligare.engine.field;

import ligare.engine.CubicHermite;
import org.apache.commons.numbers.gamma.Erf;

/// What of a rate's distance to its target is left after one step: e^(−step/τ) with the τ of [MeanField#timeConstant].
///
/// x/erf(x) comes from a table with its exact derivative (cubic Hermite, 512 cells up to 6, where erf is 1).
final class Following {
    private static final double HIGHEST = 6;
    private static final int CELLS = 512;
    private static final double PER_WIDTH = CELLS / HIGHEST;
    private static final double ROOT_PI = Math.sqrt(Math.PI);
    private static final double[] VALUE = new double[CELLS + 1];
    private static final double[] SLOPE = new double[CELLS + 1];

    static {
        VALUE[0] = ROOT_PI / 2;
        for (int k = 1; k <= CELLS; k++) {
            double x = k / PER_WIDTH;
            double erf = Erf.value(x);
            VALUE[k] = x / erf;
            SLOPE[k] = (1 / erf - x * 2 / ROOT_PI * Math.exp(-x * x) / (erf * erf)) / PER_WIDTH;
        }
    }

    private Following() {}

    /// What is left.
    ///
    /// @param distance (θ − μ)/σ; where it is not above 0 the rate follows at once
    /// @param share step/τm
    static double left(double distance, double share) {
        if (!(distance > 0)) {
            return 0;
        }
        if (distance >= HIGHEST) {
            return Math.exp(-share);
        }
        double place = distance * PER_WIDTH;
        int cell = (int) place;
        double ratio = CubicHermite.between(VALUE[cell], VALUE[cell + 1], SLOPE[cell], SLOPE[cell + 1], place - cell);
        return Math.exp(-share * ratio / distance);
    }
}
