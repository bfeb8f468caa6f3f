package ligare.engine.spiking;

import java.util.List;

/// What one thread advances: some slices, and its own copy of the neuromodulation.
final class Part {
    private final Slice[] slices;
    private final Neuromodulation neuromodulation;
    private final SignalSamples[] samples;

    /// @param samples signals that this part records; only the first part has any
    Part(List<Slice> slices, Neuromodulation neuromodulation, List<SignalSamples> samples) {
        this.slices = slices.toArray(Slice[]::new);
        this.neuromodulation = neuromodulation;
        this.samples = samples.toArray(SignalSamples[]::new);
    }

    List<Slice> slices() {
        return List.of(slices);
    }

    List<SignalSamples> samples() {
        return List.of(samples);
    }

    /// From one grid point to the next.
    void advance(long from) {
        neuromodulation.advance(from + 1);
        for (Slice slice : slices) {
            slice.advance(from);
        }
        for (SignalSamples each : samples) {
            each.take(from + 1);
        }
    }
}
