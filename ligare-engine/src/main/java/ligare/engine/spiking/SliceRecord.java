package ligare.engine.spiking;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import ligare.engine.Randomness;

/// What is kept of the units of one slice: counts by bin, a hash, spikes and samples where somebody asked for them.
final class SliceRecord {
    private final Randomness hashing;
    private final int first;
    private final int binSteps;
    private final int recordedUnits;
    final int[] counts;
    final Samples[] samples;
    final WeightSamples[] weights;
    long hash;
    int[] spikePoints = new int[0];
    int[] spikeUnits = new int[0];
    int spikes;

    /// One variable of the slice's first units, sampled every so many steps from time 0 on.
    static final class Samples {
        final int recorder;
        final int everySteps;
        final float[][] values;
        private final IntToDoubleFunction variable;
        private int taken;

        /// @param recorder which of the network's recorders this belongs to
        Samples(int recorder, int everySteps, int units, int points, IntToDoubleFunction variable) {
            this.recorder = recorder;
            this.everySteps = everySteps;
            this.variable = variable;
            values = new float[units][points];
        }

        private void take() {
            for (int unit = 0; unit < values.length; unit++) {
                values[unit][taken] = (float) variable.applyAsDouble(unit);
            }
            taken++;
        }
    }

    /// @param population name, by which the hash tells populations apart
    /// @param first id of the slice's first unit
    /// @param recordedUnits how many of the slice's units have their spikes kept
    SliceRecord(
            String population,
            int first,
            Timing timing,
            int recordedUnits,
            List<Samples> samples,
            List<WeightSamples> weights) {
        hashing = Randomness.of(0).at(population);
        this.first = first;
        binSteps = timing.binSteps();
        this.recordedUnits = recordedUnits;
        this.samples = samples.toArray(Samples[]::new);
        this.weights = weights.toArray(WeightSamples[]::new);
        counts = new int[timing.bins()];
        for (Samples each : this.samples) {
            each.take();
        }
    }

    void take(long point, int[] fired, int count) {
        counts[(int) ((point - 1) / binSteps)] += count;
        for (int k = 0; k < count; k++) {
            hash += hashing.bits((point << 32) + first + fired[k]);
        }
        int kept = 0;
        while (kept < count && fired[kept] < recordedUnits) {
            kept++;
        }
        keep(point, fired, kept);
        for (Samples each : samples) {
            if (point % each.everySteps == 0) {
                each.take();
            }
        }
        for (WeightSamples each : weights) {
            each.take(point);
        }
    }

    private void keep(long point, int[] fired, int count) {
        if (spikes + count > spikePoints.length) {
            int room = Math.max(1024, Math.max(spikes + count, 2 * spikePoints.length));
            spikePoints = Arrays.copyOf(spikePoints, room);
            spikeUnits = Arrays.copyOf(spikeUnits, room);
        }
        for (int k = 0; k < count; k++) {
            spikePoints[spikes] = (int) point;
            spikeUnits[spikes++] = first + fired[k];
        }
    }
}
