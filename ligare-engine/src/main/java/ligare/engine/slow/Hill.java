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

    /// One factor after the other, four in a pass while there are four, then two.
    private static void raise(double[] x, int whole, double[] powers) {
        int done = Math.min(whole, 4);
        switch (done) {
            case 0 -> java.util.Arrays.fill(powers, 1);
            case 1 -> System.arraycopy(x, 0, powers, 0, x.length);
            case 2 -> times(x, x, powers);
            case 3 -> {
                times(x, x, powers);
                times(powers, x, powers);
            }
            default -> {
                for (int i = 0; i < x.length; i++) {
                    powers[i] = x[i] * x[i] * x[i] * x[i];
                }
            }
        }
        for (; whole - done >= 4; done += 4) {
            for (int i = 0; i < x.length; i++) {
                powers[i] = powers[i] * x[i] * x[i] * x[i] * x[i];
            }
        }
        if (whole - done >= 2) {
            for (int i = 0; i < x.length; i++) {
                powers[i] = powers[i] * x[i] * x[i];
            }
            done += 2;
        }
        if (whole > done) {
            times(powers, x, powers);
        }
    }

    private static void times(double[] a, double[] b, double[] product) {
        for (int i = 0; i < product.length; i++) {
            product[i] = a[i] * b[i];
        }
    }
}
