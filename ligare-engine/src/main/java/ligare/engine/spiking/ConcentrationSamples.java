package ligare.engine.spiking;

import ligare.model.network.Recorder;

/// The concentration of one modulator, sampled at regular times from time 0 on.
final class ConcentrationSamples {
    private final Recorder.Concentration recorder;
    private final ModulatorLevel modulator;
    private final int every;
    private final double[] values;

    ConcentrationSamples(Recorder.Concentration recorder, ModulatorLevel modulator, Timing timing) {
        this.recorder = recorder;
        this.modulator = modulator;
        every = timing.steps(recorder.interval());
        values = new double[timing.steps() / every + 1];
        values[0] = modulator.level();
    }

    void take(long point) {
        if (point % every == 0) {
            values[(int) (point / every)] = modulator.level();
        }
    }

    ConcentrationTrace trace() {
        return new ConcentrationTrace(recorder.modulator(), recorder.interval(), values);
    }
}
