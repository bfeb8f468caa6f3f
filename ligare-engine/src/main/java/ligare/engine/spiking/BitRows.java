package ligare.engine.spiking;

import java.util.Arrays;

/// One bit for each pair of source and target, one weight, one delay. The rows of the sources that fired are summed as
/// numbers of several bits, word by word: four rows are added to binary digits kept in planes (carry-save adders, as in
/// Harley and Seal's population count; Warren, Hacker's Delight, 2nd ed., section 5-1), and only the sums are spread out
/// over the targets.
///
/// Bit b of word w is target `b·W + w`, W words to a row, so that spreading out one bit of all words fills neighbours.
/// A target that a source reaches more than once is kept in a list of extras.
///
/// The arrays that one loop touches are all read at the same index; rows are copied first to make it so. The compiler
/// makes vector code of such loops only.
final class BitRows implements Delivery {
    private static final int PLANES = 6;
    private static final int ROWS_PER_PASS = 60;

    /// With fewer rows than this, reading out their bits one by one is faster than spreading out the sums.
    private static final int FEW_ROWS = 6;

    private final SpikeHistory history;
    private final Arrivals arrivals;
    private final int delay;
    private final int weight;
    private final int units;
    private final int words;
    private final int[] bits;
    private final int[] extraStart;
    private final char[] extras;
    private final long synapses;
    private final int[][] rows;
    private final int[][] planes;
    private final int[] carry;
    private final float[] counts;
    private final int[] fired = new int[ROWS_PER_PASS];

    BitRows(SynapseSource source, SpikeHistory history, Arrivals arrivals, int units) {
        this.history = history;
        this.arrivals = arrivals;
        this.units = units;
        delay = source.shortestDelay();
        weight = arrivals.fixed(source.uniformWeight());
        words = words(units);
        bits = new int[Math.multiplyExact(source.sources(), words)];
        extraStart = new int[source.sources() + 1];
        long[] total = new long[1];
        source.forEach((from, target, _, _) -> {
            total[0]++;
            int word = from * words + target % words;
            int bit = 1 << target / words;
            if ((bits[word] & bit) != 0) {
                extraStart[from + 1]++;
            }
            bits[word] |= bit;
        });
        synapses = total[0];
        for (int from = 0; from < source.sources(); from++) {
            extraStart[from + 1] += extraStart[from];
        }
        extras = new char[extraStart[source.sources()]];
        fillExtras(source);
        rows = new int[4][words];
        planes = new int[PLANES][words];
        carry = new int[words];
        counts = new float[words];
    }

    /// Synapses of one target come one after another, sources ascending: a repeated source is an extra.
    private void fillExtras(SynapseSource source) {
        int[] next = extraStart.clone();
        int[] last = {-1, -1};
        source.forEach((from, target, _, _) -> {
            if (from == last[0] && target == last[1]) {
                extras[next[from]++] = (char) target;
            }
            last[0] = from;
            last[1] = target;
        });
    }

    static int words(int units) {
        return (units + Integer.SIZE - 1) / Integer.SIZE;
    }

    @Override
    public void deliver(long point) {
        int row = arrivals.row(point);
        long stamp = point - delay;
        int gathered = 0;
        for (int slice = 0; slice < history.slices(); slice++) {
            int count = history.count(slice, stamp);
            int[] ids = history.ids(slice, stamp);
            for (int k = 0; k < count; k++) {
                TargetRows.add(extras, extraStart[ids[k]], extraStart[ids[k] + 1], arrivals.sums, row, weight);
                fired[gathered++] = ids[k];
                if (gathered == ROWS_PER_PASS) {
                    add(gathered, row);
                    gathered = 0;
                }
            }
        }
        add(gathered, row);
    }

    private void add(int count, int row) {
        if (count < FEW_ROWS) {
            for (int k = 0; k < count; k++) {
                readOut(fired[k] * words, row);
            }
            return;
        }
        for (int[] plane : planes) {
            Arrays.fill(plane, 0);
        }
        for (int k = 0; k < count; k += rows.length) {
            for (int j = 0; j < rows.length; j++) {
                if (k + j < count) {
                    System.arraycopy(bits, fired[k + j] * words, rows[j], 0, words);
                } else {
                    Arrays.fill(rows[j], 0);
                }
            }
            addFour(rows[0], rows[1], rows[2], rows[3], planes[0], planes[1], carry, words);
            addCarry(carry, planes[2], planes[3], planes[4], planes[5], words);
        }
        for (int bit = 0; bit * words < units; bit++) {
            int n = Math.min(words, units - bit * words);
            spread(planes[0], planes[1], planes[2], planes[3], planes[4], planes[5], bit, counts, n);
            accumulate(counts, arrivals.sums, row + bit * words, weight, n);
        }
    }

    private void readOut(int from, int row) {
        int[] sums = arrivals.sums;
        for (int word = 0; word < words; word++) {
            for (int left = bits[from + word]; left != 0; left &= left - 1) {
                sums[row + Integer.numberOfTrailingZeros(left) * words + word] += weight;
            }
        }
    }

    /// Adds four digits of value 1 to the digits of value 1 and 2; what is left over has value 4.
    private static void addFour(int[] a, int[] b, int[] c, int[] d, int[] ones, int[] twos, int[] fours, int n) {
        for (int w = 0; w < n; w++) {
            int one = ones[w];
            int half = one ^ a[w];
            int carryAb = (one & a[w]) | (half & b[w]);
            one = half ^ b[w];
            half = one ^ c[w];
            int carryCd = (one & c[w]) | (half & d[w]);
            ones[w] = half ^ d[w];
            int two = twos[w];
            half = two ^ carryAb;
            fours[w] = (two & carryAb) | (half & carryCd);
            twos[w] = half ^ carryCd;
        }
    }

    private static void addCarry(int[] carry, int[] fours, int[] eights, int[] p16, int[] p32, int n) {
        for (int w = 0; w < n; w++) {
            int left = carry[w];
            int digit = fours[w];
            fours[w] = digit ^ left;
            left &= digit;
            digit = eights[w];
            eights[w] = digit ^ left;
            left &= digit;
            digit = p16[w];
            p16[w] = digit ^ left;
            left &= digit;
            p32[w] ^= left;
        }
    }

    /// The number that one bit of each word stands for.
    private static void spread(
            int[] p1, int[] p2, int[] p4, int[] p8, int[] p16, int[] p32, int bit, float[] counts, int n) {
        for (int w = 0; w < n; w++) {
            int count =
                    ((p1[w] >>> bit) & 1)
                            + (((p2[w] >>> bit) & 1) << 1)
                            + (((p4[w] >>> bit) & 1) << 2)
                            + (((p8[w] >>> bit) & 1) << 3)
                            + (((p16[w] >>> bit) & 1) << 4)
                            + (((p32[w] >>> bit) & 1) << 5);
            counts[w] = count;
        }
    }

    private static void accumulate(float[] counts, int[] sums, int from, int weight, int n) {
        for (int w = 0; w < n; w++) {
            sums[from + w] += (int) counts[w] * weight;
        }
    }

    @Override
    public long synapses() {
        return synapses;
    }
}
