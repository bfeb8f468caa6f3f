package ligare.engine.slow;

/// Cosine of whole turns, in plain arithmetic: loops over lanes become vector instructions, and every machine gives the same
/// bits.
final class Turn {
    /// Coefficients of z³, z⁵, … in the series of the sine: 1/n! with alternating signs.
    private static final double C3 = -1.0 / 6;

    private static final double C5 = 1.0 / 120;
    private static final double C7 = -1.0 / 5040;
    private static final double C9 = 1.0 / 362_880;
    private static final double C11 = -1.0 / 39_916_800;
    private static final double C13 = 1.0 / 6_227_020_800.0;
    private static final double C15 = -1.0 / 1_307_674_368_000.0;

    private Turn() {}

    /// cos(2π·turns), by the series of −sin over a quarter turn to either side; errs by less than 1e-11.
    ///
    /// @param turns finite
    static double cosine(double turns) {
        double z = 2 * Math.PI * (Math.abs(turns - Math.rint(turns)) - 0.25);
        double q = z * z;
        return -z * (1 + q * (C3 + q * (C5 + q * (C7 + q * (C9 + q * (C11 + q * (C13 + q * C15)))))));
    }
}
