package ligare.engine.spiking;

import java.util.Arrays;

/// The recent spikes of one population, by grid point and by slice, ids within the population ascending.
///
/// Each slice is written by one thread; others read a grid point only after the threads have met.
final class SpikeHistory {
    private final int mask;
    private final int[][][] ids;
    private final int[][] counts;

    /// @param slices how many parts the population is divided into
    /// @param depth grid points that must stay readable
    SpikeHistory(int slices, int depth) {
        int length = Integer.highestOneBit(Math.max(1, depth - 1)) << 1;
        mask = length - 1;
        ids = new int[slices][length][0];
        counts = new int[slices][length];
    }

    int slices() {
        return counts.length;
    }

    int[] ids(int slice, long point) {
        return ids[slice][(int) point & mask];
    }

    int count(int slice, long point) {
        return point < 0 ? 0 : counts[slice][(int) point & mask];
    }

    /// Whether a unit fired at a grid point.
    boolean holds(int id, long point) {
        for (int slice = 0; slice < slices(); slice++) {
            if (Arrays.binarySearch(ids(slice, point), 0, count(slice, point), id) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Records the spikes of a grid point: local unit numbers, shifted by the slice's first id.
    void write(int slice, long point, int[] units, int count, int first) {
        int place = (int) point & mask;
        int[] list = ids[slice][place];
        if (list.length < count) {
            list = new int[Math.max(count, 2 * list.length + 8)];
            ids[slice][place] = list;
        }
        for (int k = 0; k < count; k++) {
            list[k] = units[k] + first;
        }
        counts[slice][place] = count;
    }
}
