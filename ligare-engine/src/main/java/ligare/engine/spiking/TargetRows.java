package ligare.engine.spiking;

import org.jspecify.annotations.Nullable;

/// Rows of 16-bit targets, one weight, one delay: two bytes per synapse.
final class TargetRows implements Delivery {
    private final SpikeHistory history;
    private final Arrivals arrivals;
    private final @Nullable ShortTermRelease release;
    private final int delay;
    private final double weight;
    private final int fixedWeight;
    private final int[] rowStart;
    private final char[] targets;

    TargetRows(SynapseSource synapses, SpikeHistory history, Arrivals arrivals, @Nullable ShortTermRelease release) {
        this.history = history;
        this.arrivals = arrivals;
        this.release = release;
        delay = synapses.shortestDelay();
        weight = synapses.uniformWeight();
        fixedWeight = arrivals.fixed(weight);
        rowStart = new int[synapses.sources() + 1];
        synapses.forEach((source, _, _, _) -> rowStart[source + 1]++);
        for (int source = 0; source < synapses.sources(); source++) {
            rowStart[source + 1] = Math.addExact(rowStart[source], rowStart[source + 1]);
        }
        targets = new char[rowStart[synapses.sources()]];
        int[] next = rowStart.clone();
        synapses.forEach((source, target, _, _) -> targets[next[source]++] = (char) target);
    }

    @Override
    public void deliver(long point) {
        int row = arrivals.row(point);
        long stamp = point - delay;
        if (release != null) {
            release.take(stamp);
        }
        for (int slice = 0; slice < history.slices(); slice++) {
            int count = history.count(slice, stamp);
            int[] ids = history.ids(slice, stamp);
            for (int k = 0; k < count; k++) {
                int each = release == null ? fixedWeight : arrivals.fixed(weight * release.share(slice, stamp, k));
                add(targets, rowStart[ids[k]], rowStart[ids[k] + 1], arrivals.sums, row, each);
            }
        }
    }

    static void add(char[] targets, int from, int to, int[] sums, int row, int weight) {
        for (int k = from; k < to; k++) {
            sums[row + targets[k]] += weight;
        }
    }

    @Override
    public long synapses() {
        return targets.length;
    }
}
