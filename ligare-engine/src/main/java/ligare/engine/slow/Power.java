package ligare.engine.slow;

/// Powers of numbers that are not whole, in plain arithmetic: every machine gives the same bits, at a fraction of what the
/// library's power costs. xⁿ = 2^(n·log₂ x), where both the logarithm and the exponential are series within half an octave:
///
///     ln m = 2·(s + s³/3 + s⁵/5 + …), s = (m − 1)/(m + 1)        e^z = 1 + z + z²/2! + …
final class Power {
    private static final double LN_2 = 0.693147180559945309;
    private static final double PER_LN_2 = 1 / LN_2;
    private static final double ROOT_2 = 1.41421356237309505;
    private static final int MANTISSA = 52;
    private static final int BIAS = 1023;

    private Power() {}

    /// xⁿ, to within 1e-13·max(1, n·|log₂ x|) of itself. Below the smallest normal number x counts as 0; beyond the largest number the
    /// power is infinite.
    ///
    /// @param x finite, ≥ 0
    /// @param n > 0
    static double of(double x, double n) {
        if (x < Double.MIN_NORMAL) {
            return 0;
        }
        double octaves = n * log2(x);
        if (octaves >= BIAS) {
            return octaves < BIAS + 1 ? 2 * exp2(octaves - 1) : Double.POSITIVE_INFINITY;
        }
        return octaves <= -BIAS ? 0 : exp2(octaves);
    }

    private static double log2(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> MANTISSA) - BIAS;
        double m = Double.longBitsToDouble(bits & ((1L << MANTISSA) - 1) | (long) BIAS << MANTISSA);
        if (m > ROOT_2) {
            m /= 2;
            exponent++;
        }
        double s = (m - 1) / (m + 1);
        double q = s * s;
        double series =
                1
                        + q
                                * (1.0 / 3
                                        + q
                                                * (1.0 / 5
                                                        + q
                                                                * (1.0 / 7
                                                                        + q
                                                                                * (1.0 / 9
                                                                                        + q
                                                                                                * (1.0 / 11
                                                                                                        + q
                                                                                                                * (1.0
                                                                                                                                / 13
                                                                                                                        + q
                                                                                                                                * (1.0
                                                                                                                                                / 15
                                                                                                                                        + q
                                                                                                                                                / 17)))))));
        return exponent + 2 * s * series * PER_LN_2;
    }

    /// @param octaves between −1023 and 1023
    private static double exp2(double octaves) {
        double whole = Math.rint(octaves);
        double z = (octaves - whole) * LN_2;
        double series =
                1
                        + z
                                * (1
                                        + z
                                                / 2
                                                * (1
                                                        + z
                                                                / 3
                                                                * (1
                                                                        + z
                                                                                / 4
                                                                                * (1
                                                                                        + z
                                                                                                / 5
                                                                                                * (1
                                                                                                        + z
                                                                                                                / 6
                                                                                                                * (1
                                                                                                                        + z
                                                                                                                                / 7
                                                                                                                                * (1
                                                                                                                                        + z
                                                                                                                                                / 8
                                                                                                                                                * (1
                                                                                                                                                        + z
                                                                                                                                                                / 9
                                                                                                                                                                * (1
                                                                                                                                                                        + z
                                                                                                                                                                                / 10
                                                                                                                                                                                * (1
                                                                                                                                                                                        + z
                                                                                                                                                                                                / 11
                                                                                                                                                                                                * (1
                                                                                                                                                                                                        + z
                                                                                                                                                                                                                / 12)))))))))));
        return series * Double.longBitsToDouble((long) whole + BIAS << MANTISSA);
    }
}
