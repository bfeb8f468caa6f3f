package ligare.engine.spiking;

import java.util.Arrays;
import ligare.model.network.Plasticity;

/// Short-term state of the presynaptic units of one projection, and what share of the weight each recent spike releases.
final class ShortTermRelease {
    private final Plasticity.ShortTerm rule;
    private final double step;
    private final SpikeHistory history;
    private final int mask;
    private final double[] available;
    private final double[] utilised;
    private final long[] last;

    /// By slice of the source population and place in the ring, parallel to the spikes of the history.
    private final float[][][] shares;

    /// @param depth grid points for which the shares must stay readable
    ShortTermRelease(Plasticity.ShortTerm rule, double step, SpikeHistory history, int sources, int depth) {
        this.rule = rule;
        this.step = step;
        this.history = history;
        int length = Arrivals.powerOfTwo(depth);
        mask = length - 1;
        available = new double[sources];
        utilised = new double[sources];
        last = new long[sources];
        Arrays.fill(available, 1);
        shares = new float[history.slices()][length][0];
    }

    /// Works out the shares of the spikes stamped with a grid point; every point once, in order.
    void take(long stamp) {
        for (int slice = 0; slice < history.slices(); slice++) {
            int count = history.count(slice, stamp);
            int[] ids = history.ids(slice, stamp);
            int place = (int) stamp & mask;
            if (shares[slice][place].length < count) {
                shares[slice][place] = new float[2 * count];
            }
            for (int k = 0; k < count; k++) {
                shares[slice][place][k] = release(ids[k], stamp);
            }
        }
    }

    private float release(int source, long stamp) {
        double elapsed = (stamp - last[source]) * step;
        double rested = 1 - (1 - available[source]) * StrictMath.exp(-elapsed / rule.recovery());
        double left = rule.facilitation() == 0 ? 0 : utilised[source] * StrictMath.exp(-elapsed / rule.facilitation());
        double used = left + rule.utilisation() * (1 - left);
        double released = used * rested;
        available[source] = rested - released;
        utilised[source] = used;
        last[source] = stamp;
        return (float) released;
    }

    /// The share of a spike, by its place in the history.
    float share(int slice, long stamp, int spike) {
        return shares[slice][(int) stamp & mask][spike];
    }
}
