package ligare.engine.spiking;

/// Finds the units above threshold. Most blocks hold none, and a coarse test of the whole block says so.
final class Threshold {
    private static final int BLOCK = 128;

    /// Values closer below the threshold than this fraction of a unit count as near.
    private static final float FINENESS = 0x1p16f;

    private Threshold() {}

    /// @param fired receives the units whose value is at or above the threshold, ascending
    /// @return how many there are
    static int scan(float[] values, float threshold, int n, int[] fired) {
        int count = 0;
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(n, from + BLOCK);
            if (anyNear(values, threshold, from, to)) {
                for (int i = from; i < to; i++) {
                    if (values[i] >= threshold) {
                        fired[count++] = i;
                    }
                }
            }
        }
        return count;
    }

    /// Whole numbers, because their maximum is one the compiler turns into vector code.
    private static boolean anyNear(float[] values, float threshold, int from, int to) {
        int largest = Integer.MIN_VALUE;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, (int) ((values[i] - threshold) * FINENESS));
        }
        return largest >= 0;
    }
}
