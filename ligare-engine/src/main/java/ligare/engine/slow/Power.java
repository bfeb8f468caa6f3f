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

    /// Coefficients of s² in the series of the logarithm, the highest first: 1/17, 1/15, …, 1.
    private static final double[] LOGARITHM = new double[9];

    /// Coefficients of z in that of the exponential, the highest first: 1/12!, 1/11!, …, 1.
    private static final double[] EXPONENTIAL = new double[13];

    static {
        for (int k = 0; k < LOGARITHM.length; k++) {
            LOGARITHM[LOGARITHM.length - 1 - k] = 1.0 / (2 * k + 1);
        }
        double factorial = 1;
        for (int k = 0; k < EXPONENTIAL.length; k++) {
            factorial *= Math.max(1, k);
            EXPONENTIAL[EXPONENTIAL.length - 1 - k] = 1 / factorial;
        }
    }

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
        double series = 0;
        for (double each : LOGARITHM) {
            series = series * q + each;
        }
        return exponent + 2 * s * series * PER_LN_2;
    }

    /// @param octaves between −1023 and 1023
    private static double exp2(double octaves) {
        double whole = Math.rint(octaves);
        double z = (octaves - whole) * LN_2;
        double series = 0;
        for (double each : EXPONENTIAL) {
            series = series * z + each;
        }
        return series * Double.longBitsToDouble((long) whole + BIAS << MANTISSA);
    }
}
