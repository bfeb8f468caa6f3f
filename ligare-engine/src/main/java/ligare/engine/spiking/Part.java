package ligare.engine.spiking;

import java.util.List;

/// What one thread advances: some slices, and its own copy of the modulators.
final class Part {
    private final Slice[] slices;
    private final ModulatorLevel[] modulators;
    private final ConcentrationSamples[] samples;

    /// @param samples concentrations that this part records; only the first part has any
    Part(List<Slice> slices, List<ModulatorLevel> modulators, List<ConcentrationSamples> samples) {
        this.slices = slices.toArray(Slice[]::new);
        this.modulators = modulators.toArray(ModulatorLevel[]::new);
        this.samples = samples.toArray(ConcentrationSamples[]::new);
    }

    List<Slice> slices() {
        return List.of(slices);
    }

    List<ConcentrationSamples> samples() {
        return List.of(samples);
    }

    /// From one grid point to the next.
    void advance(long from) {
        for (ModulatorLevel modulator : modulators) {
            modulator.advance(from + 1);
        }
        for (Slice slice : slices) {
            slice.advance(from);
        }
        for (ConcentrationSamples each : samples) {
            each.take(from + 1);
        }
    }
}
