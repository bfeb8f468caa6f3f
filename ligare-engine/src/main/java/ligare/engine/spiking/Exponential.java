package ligare.engine.spiking;

/// exp(x) for single precision, relative error below 2e-7, the same bits on every machine: a power of two times a
/// polynomial (Cephes' expf, Moshier 1992).
final class Exponential {
    private static final float LOWEST = -87;
    private static final float HIGHEST = 88;
    private static final float LOG2_E = 1.44269504f;

    /// ln 2 as a short part and a rest.
    private static final float LN2_HIGH = 0.693359375f;

    private static final float LN2_LOW = -2.12194440e-4f;

    private Exponential() {}

    static float of(float x) {
        float within = Math.max(LOWEST, Math.min(HIGHEST, x));
        int power = (int) Math.rint(within * LOG2_E);
        float r = within - power * LN2_HIGH - power * LN2_LOW;
        float sum = 1.9875691500e-4f;
        sum = sum * r + 1.3981999507e-3f;
        sum = sum * r + 8.3334519073e-3f;
        sum = sum * r + 4.1665795894e-2f;
        sum = sum * r + 1.6666665459e-1f;
        sum = sum * r + 5.0000001201e-1f;
        return (sum * r * r + r + 1) * Float.intBitsToFloat((power + 127) << 23);
    }
}
