package ligare.study.spike;

import ligare.engine.spiking.PopulationActivity;
import ligare.engine.spiking.SpikeTrains;

/// How one population fired.
///
/// @param population its name
/// @param units how many it has
/// @param rate mean rate of a unit, Hz
/// @param irregularity coefficient of variation of the intervals between a unit's spikes, averaged over recorded units with
///     at least five intervals: 0 a clock, 1 a Poisson process; NaN where there is none
/// @param synchrony variance of the population's spike counts in 5 ms over their mean: 1 for independent Poisson units,
///     more where units fire together; NaN for a single unit or a silent population
/// @param recorded how many units were recorded
public record Firing(String population, int units, double rate, double irregularity, double synchrony, int recorded) {
    private static final double HERTZ = 1000;
    private static final double COUNTING = 5;
    private static final int FEWEST_INTERVALS = 5;

    /// Sums up from a time on.
    ///
    /// @param from ms; earlier spikes do not count
    /// @param to ms
    static Firing of(PopulationActivity activity, double from, double to) {
        return new Firing(
                activity.name(),
                activity.size(),
                HERTZ * activity.rate(from, to),
                activity.spikes()
                        .map(trains -> trains.meanIntervalVariation(from, FEWEST_INTERVALS))
                        .orElse(Double.NaN),
                activity.size() == 1 ? Double.NaN : synchrony(activity, from),
                activity.spikes().map(SpikeTrains::units).orElse(0));
    }

    private static double synchrony(PopulationActivity activity, double from) {
        int width = Math.max(1, (int) Math.rint(COUNTING / activity.binWidth()));
        int first = (int) Math.rint(from / activity.binWidth());
        int pieces = (activity.bins() - first) / width;
        double sum = 0;
        double squares = 0;
        for (int piece = 0; piece < pieces; piece++) {
            double count = 0;
            for (int k = 0; k < width; k++) {
                count += activity.count(first + piece * width + k);
            }
            sum += count;
            squares += count * count;
        }
        double mean = sum / pieces;
        return mean == 0 || pieces < 2 ? Double.NaN : (squares - pieces * mean * mean) / (pieces - 1) / mean;
    }
}
