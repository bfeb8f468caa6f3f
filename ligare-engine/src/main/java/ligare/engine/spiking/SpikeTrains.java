package ligare.engine.spiking;

import java.util.Arrays;

/// Recorded spikes of one population, in order of time and then of unit.
public final class SpikeTrains {
    private final double step;
    private final int units;
    private final int[] points;
    private final int[] ids;

    /// @param units how many units were recorded
    /// @param points grid point of each spike, ascending
    /// @param ids unit of each spike
    SpikeTrains(double step, int units, int[] points, int[] ids) {
        this.step = step;
        this.units = units;
        this.points = points;
        this.ids = ids;
    }

    /// How many units were recorded: those with numbers below it.
    public int units() {
        return units;
    }

    /// Number of spikes.
    public int count() {
        return points.length;
    }

    /// Time of a spike, ms.
    public double time(int spike) {
        return points[spike] * step;
    }

    /// Unit of a spike.
    public int unit(int spike) {
        return ids[spike];
    }

    /// Spike times of one unit, ms.
    public double[] timesOf(int unit) {
        double[] times = new double[points.length];
        int count = 0;
        for (int k = 0; k < points.length; k++) {
            if (ids[k] == unit) {
                times[count++] = time(k);
            }
        }
        return Arrays.copyOf(times, count);
    }

    /// Coefficient of variation of the intervals between spikes, averaged over the units with at least `fewest`
    /// intervals from a time on; NaN if there is none.
    ///
    /// @param from ms; earlier spikes do not count
    public double meanIntervalVariation(double from, int fewest) {
        double[] last = new double[units];
        double[] sum = new double[units];
        double[] squares = new double[units];
        int[] intervals = new int[units];
        Arrays.fill(last, Double.NaN);
        for (int k = 0; k < points.length; k++) {
            if (time(k) < from) {
                continue;
            }
            int unit = ids[k];
            double interval = time(k) - last[unit];
            if (!Double.isNaN(interval)) {
                sum[unit] += interval;
                squares[unit] += interval * interval;
                intervals[unit]++;
            }
            last[unit] = time(k);
        }
        double total = 0;
        int counted = 0;
        for (int unit = 0; unit < units; unit++) {
            if (intervals[unit] >= fewest && intervals[unit] > 1) {
                double mean = sum[unit] / intervals[unit];
                double variance = (squares[unit] - intervals[unit] * mean * mean) / (intervals[unit] - 1);
                total += Math.sqrt(Math.max(0, variance)) / mean;
                counted++;
            }
        }
        return total / counted;
    }
}
