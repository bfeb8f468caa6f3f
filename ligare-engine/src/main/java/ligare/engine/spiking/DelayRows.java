package ligare.engine.spiking;

import org.jspecify.annotations.Nullable;

/// Rows split into groups of neighbouring delays. A group is delivered when its shortest delay is due, so that the
/// arrivals need only as many rows as a group is wide. Four bytes per synapse, eight if weights differ.
final class DelayRows implements Delivery {
    private final SpikeHistory history;
    private final Arrivals arrivals;
    private final int shortest;
    private final int width;
    private final int groups;
    private final int sources;
    private final double weight;
    private final @Nullable ShortTermRelease release;
    private final int[] rowStart;

    /// Row of the ring relative to the group's shortest delay, times the ring's stride, plus the target.
    private final int[] places;

    private final int @Nullable [] weights;

    /// @param width delays per group, steps, at most the rows of the arrivals' ring
    DelayRows(
            SynapseSource synapses,
            SpikeHistory history,
            Arrivals arrivals,
            @Nullable ShortTermRelease release,
            int width) {
        this.history = history;
        this.arrivals = arrivals;
        this.release = release;
        this.width = width;
        shortest = synapses.shortestDelay();
        groups = (synapses.longestDelay() - shortest) / width + 1;
        sources = synapses.sources();
        weight = synapses.uniformWeight();
        rowStart = new int[Math.addExact(Math.multiplyExact(groups, sources), 1)];
        synapses.forEach((source, _, _, delay) -> rowStart[rowOf(source, delay) + 1]++);
        for (int row = 0; row < groups * sources; row++) {
            rowStart[row + 1] = Math.addExact(rowStart[row], rowStart[row + 1]);
        }
        int total = rowStart[groups * sources];
        places = new int[total];
        int[] individual = synapses.hasUniformWeight() ? null : new int[total];
        int[] next = rowStart.clone();
        synapses.forEach((source, target, drawn, delay) -> {
            int place = next[rowOf(source, delay)]++;
            places[place] = (delay - shortest) % width * arrivals.stride + target;
            if (individual != null) {
                individual[place] = arrivals.fixed(drawn);
            }
        });
        weights = individual;
    }

    private int rowOf(int source, int delay) {
        return (delay - shortest) / width * sources + source;
    }

    @Override
    public void deliver(long point) {
        if (release != null) {
            release.take(point - shortest);
        }
        for (int group = 0; group < groups; group++) {
            long stamp = point - shortest - (long) group * width;
            for (int slice = 0; slice < history.slices(); slice++) {
                int count = history.count(slice, stamp);
                int[] ids = history.ids(slice, stamp);
                for (int k = 0; k < count; k++) {
                    row(group * sources + ids[k], release == null ? 1 : release.share(slice, stamp, k), point);
                }
            }
        }
    }

    private void row(int number, float share, long point) {
        int from = rowStart[number];
        int to = rowStart[number + 1];
        int row = arrivals.row(point);
        if (weights == null) {
            add(places, arrivals.fixed(weight * share), from, to, arrivals.sums, row, arrivals.mask);
        } else if (share == 1) {
            add(places, weights, from, to, arrivals.sums, row, arrivals.mask);
        } else {
            addShare(places, weights, share, from, to, arrivals.sums, row, arrivals.mask);
        }
    }

    private static void add(int[] places, int weight, int from, int to, int[] sums, int row, int mask) {
        for (int k = from; k < to; k++) {
            sums[(row + places[k]) & mask] += weight;
        }
    }

    private static void add(int[] places, int[] weights, int from, int to, int[] sums, int row, int mask) {
        for (int k = from; k < to; k++) {
            sums[(row + places[k]) & mask] += weights[k];
        }
    }

    private static void addShare(
            int[] places, int[] weights, float share, int from, int to, int[] sums, int row, int mask) {
        for (int k = from; k < to; k++) {
            sums[(row + places[k]) & mask] += (int) (weights[k] * (double) share);
        }
    }

    @Override
    public long synapses() {
        return places.length;
    }
}
