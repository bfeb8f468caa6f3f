package ligare.engine.spiking;

import java.util.Arrays;

/// Turns random words into Poisson counts by inversion: the count is the number of thresholds below the word's upper 31
/// bits. Probabilities are exact to 2^-31.
///
/// The first twelve bits of nearly every word already decide, so the count is looked up; only where a threshold lies
/// between two neighbouring entries is it searched for.
final class PoissonCounts {
    /// Largest mean per step that is accepted.
    static final double LARGEST_MEAN = 1e6;

    private static final int TABLE_BITS = 12;
    private final int least;
    private final int most;
    private final int[] thresholds;

    /// Count of all words that begin so, or -1 - k if the k-th threshold is the first that may lie below them or not.
    private final int[] table = new int[1 << TABLE_BITS];

    PoissonCounts(double mean) {
        if (!(mean >= 0 && mean <= LARGEST_MEAN)) {
            throw new IllegalArgumentException(
                    "a Poisson input must bring between 0 and %s spikes per step, was %s"
                            .formatted(LARGEST_MEAN, mean));
        }
        int mode = (int) mean;
        double spread = 40 + 12 * Math.sqrt(mean);
        int first = (int) Math.max(0, mode - spread);
        double[] mass = masses(mean, mode, first, (int) (mode + spread));
        double total = Arrays.stream(mass).sum();
        int[] all = new int[mass.length];
        int count = 0;
        int skipped = 0;
        double below = 0;
        for (double each : mass) {
            below += each / total;
            int threshold = (int) (Math.min(Math.rint(below * 0x1p31), 0x1p31) - 1);
            if (threshold == Integer.MAX_VALUE) {
                break;
            }
            if (threshold < 0) {
                skipped++;
            } else {
                all[count++] = threshold;
            }
        }
        least = first + skipped;
        most = least + count;
        thresholds = Arrays.copyOf(all, count);
        int width = 1 << 31 - TABLE_BITS;
        for (int entry = 0, k = 0; entry < table.length; entry++) {
            int from = entry * width;
            while (k < count && thresholds[k] < from) {
                k++;
            }
            boolean decided = k == count || thresholds[k] >= from + (width - 1);
            table[entry] = decided ? least + k : -1 - k;
        }
    }

    /// Probabilities of first … behind − 1 relative to that of the mode.
    private static double[] masses(double mean, int mode, int first, int behind) {
        double[] mass = new double[behind - first];
        mass[mode - first] = 1;
        for (int k = mode; k > first; k--) {
            mass[k - 1 - first] = mass[k - first] * k / mean;
        }
        for (int k = mode + 1; k < behind; k++) {
            mass[k - first] = mass[k - 1 - first] * mean / k;
        }
        return mass;
    }

    /// The largest count that can come out.
    int most() {
        return most;
    }

    /// Adds count·weight to the sum of each unit, one word for each.
    void add(int[] words, int[] sums, int row, int weight) {
        int[] counts = table;
        for (int i = 0; i < words.length; i++) {
            int count = counts[words[i] >>> 32 - TABLE_BITS];
            if (count < 0) {
                count = search(words[i] >>> 1, -1 - count);
            }
            sums[row + i] += count * weight;
        }
    }

    private int search(int word, int from) {
        int k = from;
        while (k < thresholds.length && thresholds[k] < word) {
            k++;
        }
        return least + k;
    }
}
