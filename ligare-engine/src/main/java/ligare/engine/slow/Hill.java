package ligare.engine.slow;

/// Saturating functions of whole steepness, by multiplication: the same bits everywhere, and no call in the hot loop.
final class Hill {
    private Hill() {}

    /// x to a whole power ≥ 0.
    static double power(double x, int n) {
        double result = 1;
        for (int k = 0; k < n; k++) {
            result *= x;
        }
        return result;
    }

    /// xⁿ/(xⁿ + h).
    ///
    /// @param raisedHalf h, the half point to the power n
    static double share(double x, int n, double raisedHalf) {
        double raised = power(x, n);
        return raised / (raised + raisedHalf);
    }
}
