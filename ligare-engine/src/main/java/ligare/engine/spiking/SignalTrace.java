package ligare.engine.spiking;

/// A signal of the whole network over time: the concentration of a modulator, the occupancy or response of a receptor.
public final class SignalTrace {
    private final String name;
    private final String unit;
    private final double interval;
    private final double[] values;

    SignalTrace(String name, String unit, double interval, double[] values) {
        this.name = name;
        this.unit = unit;
        this.interval = interval;
        this.values = values;
    }

    public String name() {
        return name;
    }

    /// `nM`; empty for a number without unit.
    public String unit() {
        return unit;
    }

    /// Time between samples, ms; sample 0 is time 0.
    public double interval() {
        return interval;
    }

    public int samples() {
        return values.length;
    }

    /// The signal in its unit.
    public double value(int sample) {
        return values[sample];
    }
}
