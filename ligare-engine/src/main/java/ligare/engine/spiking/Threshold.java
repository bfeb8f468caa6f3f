package ligare.engine.spiking;

/// Finds the units above threshold. Most blocks hold none, and the largest value of a block says so.
final class Threshold {
    private static final int BLOCK = 64;

    private Threshold() {}

    /// @param fired receives the units whose value is at or above the threshold, ascending
    /// @return how many there are
    static int scan(float[] values, float threshold, int n, int[] fired) {
        int count = 0;
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(n, from + BLOCK);
            if (largest(values, from, to) >= threshold) {
                for (int i = from; i < to; i++) {
                    if (values[i] >= threshold) {
                        fired[count++] = i;
                    }
                }
            }
        }
        return count;
    }

    private static float largest(float[] values, int from, int to) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, values[i]);
        }
        return largest;
    }
}
