package ligare.engine.spiking;

import java.util.Optional;

/// What one population did: spike counts in bins of one millisecond (or one step, if that is longer), and its recorded
/// spikes if there are any.
public final class PopulationActivity {
    private final String name;
    private final int size;
    private final double binWidth;
    private final double duration;
    private final int[] counts;
    private final Optional<SpikeTrains> spikes;

    PopulationActivity(
            String name, int size, double binWidth, double duration, int[] counts, Optional<SpikeTrains> spikes) {
        this.name = name;
        this.size = size;
        this.binWidth = binWidth;
        this.duration = duration;
        this.counts = counts;
        this.spikes = spikes;
    }

    public String name() {
        return name;
    }

    public int size() {
        return size;
    }

    /// Width of a bin, ms; the last bin may reach beyond the end of the run.
    public double binWidth() {
        return binWidth;
    }

    public int bins() {
        return counts.length;
    }

    /// Spikes of all units in a bin.
    public int count(int bin) {
        return counts[bin];
    }

    /// Spikes of all units in the whole run.
    public long count() {
        long total = 0;
        for (int each : counts) {
            total += each;
        }
        return total;
    }

    /// Mean rate of a unit over the whole run, kHz.
    public double rate() {
        return rate(0, duration);
    }

    /// Mean rate of a unit between two times, kHz. The times are rounded to bins.
    ///
    /// @throws IllegalArgumentException if no bin lies between them
    public double rate(double from, double to) {
        int first = (int) Math.rint(from / binWidth);
        int behind = Math.min(counts.length, (int) Math.rint(to / binWidth));
        if (first < 0 || behind <= first) {
            throw new IllegalArgumentException(
                    "no bin of %s ms lies between %s and %s ms".formatted(binWidth, from, to));
        }
        long total = 0;
        for (int bin = first; bin < behind; bin++) {
            total += counts[bin];
        }
        return total / (size * (Math.min(behind * binWidth, duration) - first * binWidth));
    }

    /// The recorded spikes, if a recorder asked for them.
    public Optional<SpikeTrains> spikes() {
        return spikes;
    }
}
