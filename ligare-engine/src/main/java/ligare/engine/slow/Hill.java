package ligare.engine.slow;

/// Saturating functions. A whole steepness is a few multiplications, without a call in the hot loop; any other is a
/// [Power].
final class Hill {
    private Hill() {}

    /// xⁿ for x, n ≥ 0.
    static double power(double x, double n) {
        int whole = (int) n;
        if (whole != n) {
            return Power.of(x, n);
        }
        double result = 1;
        for (int k = 0; k < whole; k++) {
            result *= x;
        }
        return result;
    }

    /// xⁿ/(xⁿ + h).
    ///
    /// @param raisedHalf h, the half point to the power n
    static double share(double x, double n, double raisedHalf) {
        double raised = power(x, n);
        return raised / (raised + raisedHalf);
    }

    /// [#share] of every lane, the loop over lanes innermost so that it is done on vectors.
    ///
    /// @param x base, ≥ 0
    /// @param shares receives the result; not x itself
    static void shares(double[] x, double n, double raisedHalf, double[] shares) {
        int whole = (int) n;
        if (whole != n) {
            for (int i = 0; i < x.length; i++) {
                shares[i] = share(x[i], n, raisedHalf);
            }
            return;
        }
        raise(x, whole, shares);
        for (int i = 0; i < x.length; i++) {
            shares[i] = shares[i] / (shares[i] + raisedHalf);
        }
    }

    /// One factor after the other, four in a pass while there are four.
    private static void raise(double[] x, int whole, double[] powers) {
        java.util.Arrays.fill(powers, 1);
        int left = whole;
        for (; left >= 4; left -= 4) {
            for (int i = 0; i < x.length; i++) {
                powers[i] = powers[i] * x[i] * x[i] * x[i] * x[i];
            }
        }
        for (; left > 0; left--) {
            for (int i = 0; i < x.length; i++) {
                powers[i] *= x[i];
            }
        }
    }
}
