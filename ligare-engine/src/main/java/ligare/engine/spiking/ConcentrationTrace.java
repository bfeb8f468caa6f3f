package ligare.engine.spiking;

/// The concentration of a modulator over time.
public final class ConcentrationTrace {
    private final String modulator;
    private final double interval;
    private final double[] values;

    ConcentrationTrace(String modulator, double interval, double[] values) {
        this.modulator = modulator;
        this.interval = interval;
        this.values = values;
    }

    public String modulator() {
        return modulator;
    }

    /// Time between samples, ms; sample 0 is time 0.
    public double interval() {
        return interval;
    }

    public int samples() {
        return values.length;
    }

    /// Concentration, nM.
    public double value(int sample) {
        return values[sample];
    }
}
