package ligare.engine.spiking;

/// Sums over the weights of one projection onto one slice at regular times. The sums are of whole numbers, so that slices
/// can be added in any order.
final class WeightSamples {
    /// Weights are counted in this fraction of the largest.
    static final double FINENESS = 0x1p16;

    final int recorder;
    final PlasticRows rows;
    final long[] sums;
    private final double unit;
    private final int every;

    /// @param recorder which of the network's recorders this belongs to
    /// @param largest largest weight of the projection
    WeightSamples(int recorder, PlasticRows rows, double largest, int every, int steps) {
        this.recorder = recorder;
        this.rows = rows;
        this.every = every;
        unit = largest / FINENESS;
        sums = new long[steps / every + 1];
        take(0);
    }

    void take(long point) {
        if (point % every == 0) {
            int place = (int) (point / every);
            rows.forEach((_, _, weight) -> sums[place] += Math.round(weight / unit));
        }
    }
}
