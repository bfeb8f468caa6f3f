package ligare.study.picture;

import java.util.ArrayList;
import java.util.List;

/// Maps values to places along one direction of a picture.
///
/// @param low value at `from`, finite
/// @param high value at `to`, above low
/// @param logarithmic equal ratios are equal distances; low must be positive
/// @param from place of low
/// @param to place of high; below `from` where values grow against the direction of places, as upward on a page
public record Axis(double low, double high, boolean logarithmic, double from, double to) {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    private static final double ROOM = 0.06;
    private static final double SECOND = 1000;
    private static final double MINUTE = 60 * SECOND;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;
    private static final double[] TIME_STEPS = {
        0.1,
        0.2,
        0.5,
        1,
        2,
        5,
        10,
        20,
        50,
        100,
        200,
        500,
        SECOND,
        2 * SECOND,
        5 * SECOND,
        10 * SECOND,
        20 * SECOND,
        MINUTE,
        5 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        5 * DAY,
        10 * DAY,
        20 * DAY,
        50 * DAY,
        100 * DAY,
        200 * DAY,
        500 * DAY
    };

    public Axis {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low >= high) {
            throw new IllegalArgumentException("an axis runs from low to high, was %s to %s".formatted(low, high));
        }
        if (logarithmic && low <= 0) {
            throw new IllegalArgumentException("a logarithmic axis begins above 0, was " + low);
        }
    }

    /// An axis with round ends that holds these values; not finite ones are left out. An axis without any runs from 0 to
    /// 1, one with a single value gets room around it.
    ///
    /// @param most largest number of ticks
    public static Axis around(double[] values, int most, double from, double to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low > high) return new Axis(0, 1, false, from, to);
        if (high - low <= 1e-9 * Math.max(Math.abs(low), Math.abs(high))) {
            double room = low == 0 ? 1 : Math.abs(low) / 2;
            low -= low > 0 ? room : low == 0 ? 0 : room;
            high += room;
        }
        double step = step((high - low) / most);
        return new Axis(step * Math.floor(low / step + 1e-9), step * Math.ceil(high / step - 1e-9), false, from, to);
    }

    /// An axis from 0, or from the least value if that is below, to the greatest, with a little room above.
    public static Axis fromZero(double[] values, double from, double to) {
        double low = 0;
        double high = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low == high) return new Axis(0, 1, false, from, to);
        double room = ROOM * (high - low);
        return new Axis(low < 0 ? low - room : 0, high + room, false, from, to);
    }

    /// The place of a value.
    public double at(double value) {
        double share = logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return from + share * (to - from);
    }

    /// The place of a value, or the nearer end for one beyond the axis.
    public double clipped(double value) {
        return at(Math.clamp(value, low, high));
    }

    /// Round values along the axis.
    ///
    /// @param most largest number of intervals between them; a logarithmic axis shows powers of ten
    public List<Double> ticks(int most) {
        if (!logarithmic) return multiples(step((high - low) / most));
        double first = Math.ceil(Math.log10(low) - 1e-9);
        double last = Math.floor(Math.log10(high) + 1e-9);
        double step = Math.max(1, Math.ceil((last - first) / most));
        List<Double> ticks = new ArrayList<>();
        for (double power = first; power <= last; power += step) {
            ticks.add(Math.pow(10, power));
        }
        return ticks;
    }

    /// Round times along an axis of ms.
    public List<Double> times(int most) {
        for (double step : TIME_STEPS) {
            if ((high - low) / step <= most) return multiples(step);
        }
        return multiples(step((high - low) / DAY / most) * DAY);
    }

    private List<Double> multiples(double step) {
        List<Double> ticks = new ArrayList<>();
        for (double k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
            ticks.add(k == 0 ? 0 : k * step);
        }
        return ticks;
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            if (step * power >= least * (1 - 1e-9)) return step * power;
        }
        return 10 * power;
    }
}
