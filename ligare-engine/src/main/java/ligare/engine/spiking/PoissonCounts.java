package ligare.engine.spiking;

import java.util.Arrays;

/// Turns random words into Poisson counts by inversion: the count is the number of thresholds below the word.
/// Probabilities are exact to 2^-31.
final class PoissonCounts {
    /// Largest mean per step that is accepted.
    static final double LARGEST_MEAN = 1e6;

    private static final int PER_PASS = 5;
    private static final int MOST_PASSES = 4;
    private static final int GUIDE_SHIFT = 23;

    /// Count when the word lies below the first threshold.
    private final int least;

    private final int[] thresholds;
    private final int[] guide;

    PoissonCounts(double mean) {
        if (!(mean >= 0 && mean <= LARGEST_MEAN)) {
            throw new IllegalArgumentException(
                    "a Poisson input must bring between 0 and %s spikes per step, was %s"
                            .formatted(LARGEST_MEAN, mean));
        }
        int mode = (int) mean;
        double spread = 40 + 12 * Math.sqrt(mean);
        int first = (int) Math.max(0, mode - spread);
        double[] mass = new double[(int) (mode + spread) - first];
        mass[mode - first] = 1;
        for (int k = mode; k > first; k--) {
            mass[k - 1 - first] = mass[k - first] * k / mean;
        }
        for (int k = mode + 1; k < first + mass.length; k++) {
            mass[k - first] = mass[k - 1 - first] * mean / k;
        }
        double total = Arrays.stream(mass).sum();
        int[] all = new int[mass.length];
        int count = 0;
        int skipped = 0;
        double below = 0;
        for (double each : mass) {
            below += each / total;
            int threshold = (int) (Math.min(Math.rint(below * 0x1.0p31), 0x1.0p31) - 1);
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
        int padded = (count + PER_PASS - 1) / PER_PASS * PER_PASS;
        thresholds = Arrays.copyOf(all, Math.max(PER_PASS, padded));
        Arrays.fill(thresholds, count, thresholds.length, Integer.MAX_VALUE);
        guide = new int[1 << 31 - GUIDE_SHIFT];
        for (int cell = 0, k = 0; cell < guide.length; cell++) {
            while (k < count && thresholds[k] < cell << GUIDE_SHIFT) {
                k++;
            }
            guide[cell] = k;
        }
    }

    /// The largest count that can come out.
    int most() {
        int k = thresholds.length;
        while (k > 0 && thresholds[k - 1] == Integer.MAX_VALUE) {
            k--;
        }
        return least + k;
    }

    /// Adds count·weight to the sums of each unit.
    ///
    /// @param words random words, overwritten
    /// @param counts as long as words, overwritten
    void add(int[] words, int[] counts, int[] sums, int row, int weight) {
        int n = words.length;
        halve(words, n);
        if (thresholds.length <= MOST_PASSES * PER_PASS) {
            Arrays.fill(counts, 0, n, least);
            for (int k = 0; k < thresholds.length; k += PER_PASS) {
                pass(
                        words,
                        counts,
                        n,
                        thresholds[k],
                        thresholds[k + 1],
                        thresholds[k + 2],
                        thresholds[k + 3],
                        thresholds[k + 4]);
            }
        } else {
            search(words, counts, n);
        }
        scale(counts, sums, row, weight, n);
    }

    private static void halve(int[] words, int n) {
        for (int i = 0; i < n; i++) {
            words[i] >>>= 1;
        }
    }

    private static void pass(int[] words, int[] counts, int n, int a, int b, int c, int d, int e) {
        for (int i = 0; i < n; i++) {
            int word = words[i];
            counts[i] +=
                    ((a - word) >>> 31)
                            + ((b - word) >>> 31)
                            + ((c - word) >>> 31)
                            + ((d - word) >>> 31)
                            + ((e - word) >>> 31);
        }
    }

    private void search(int[] words, int[] counts, int n) {
        for (int i = 0; i < n; i++) {
            int word = words[i];
            int k = guide[word >>> GUIDE_SHIFT];
            while (k < thresholds.length && thresholds[k] < word) {
                k++;
            }
            counts[i] = least + k;
        }
    }

    private static void scale(int[] counts, int[] sums, int row, int weight, int n) {
        for (int i = 0; i < n; i++) {
            sums[row + i] += counts[i] * weight;
        }
    }
}
