package ligare.engine.spiking;

import java.util.Arrays;

/// What arrives at one kind of synapse of one slice: a ring of sums in fixed point, one row for each coming grid point.
final class Arrivals {
    /// Row r of the ring begins at r·stride; both stride and length are powers of two.
    final int[] sums;

    final int stride;
    final int mask;
    private final int units;
    private final int shift;

    /// @param units neurons in the slice
    /// @param rows grid points that can be written ahead, counting the present one
    /// @param shift a weight w is stored as the integer nearest to w·2^shift
    Arrivals(int units, int rows, int shift) {
        this.units = units;
        this.shift = shift;
        stride = powerOfTwo(units);
        int length = powerOfTwo(rows);
        sums = new int[length * stride];
        mask = length * stride - 1;
    }

    static int powerOfTwo(int atLeast) {
        return atLeast <= 1 ? 1 : Integer.highestOneBit(atLeast - 1) << 1;
    }

    /// The largest shift with which sums up to the bound fit 31 bits.
    static int shiftFor(double bound) {
        return bound > 0 ? 30 - Math.getExponent(bound) - 1 : 0;
    }

    /// Where the row of a grid point begins.
    int row(long point) {
        return (int) (point * stride) & mask;
    }

    /// The integer that stands for a weight.
    int fixed(double weight) {
        return (int) Math.rint(Math.scalb(weight, shift));
    }

    /// What the integer 1 stands for.
    float unit() {
        return (float) Math.scalb(1.0, -shift);
    }

    void clear(long point) {
        int row = row(point);
        Arrays.fill(sums, row, row + units, 0);
    }
}
