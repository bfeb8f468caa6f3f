package ligare.engine.spiking;

import java.util.function.DoubleSupplier;

/// One signal of the whole network, sampled at regular times from time 0 on.
final class SignalSamples {
    private final String name;
    private final String unit;
    private final double interval;
    private final DoubleSupplier signal;
    private final int every;
    private final double[] values;

    SignalSamples(String name, String unit, double interval, DoubleSupplier signal, Timing timing) {
        this.name = name;
        this.unit = unit;
        this.interval = interval;
        this.signal = signal;
        every = timing.steps(interval);
        values = new double[timing.steps() / every + 1];
        values[0] = signal.getAsDouble();
    }

    void take(long point) {
        if (point % every == 0) {
            values[(int) (point / every)] = signal.getAsDouble();
        }
    }

    SignalTrace trace() {
        return new SignalTrace(name, unit, interval, values);
    }
}
