package ligare.model.network;

import java.util.List;
import ligare.model.unit.Bounds;

/// Izhikevich's simple neuron (Izhikevich 2003, doi:10.1109/TNN.2003.820440), v in mV, t in ms.
///
///     dv/dt = 0.04 v² + 5 v + 140 − u + I
///     du/dt = a (b v − u)
///     v >= 30:  spike, v ← c, u ← u + d
///
/// Advanced as published: v in substeps of at most half a millisecond, then u, both by the forward rule. At a step of 1 ms
/// that rule is part of the published model; at finer steps the results differ a little.
///
/// @param a rate of recovery, 1/ms
/// @param b coupling of recovery to voltage
/// @param c reset voltage, mV, < 30
/// @param d increment of recovery at a spike
public record Izhikevich(double a, double b, double c, double d) implements NeuronModel {
    /// Voltage at which a spike is counted, mV.
    public static final double PEAK = 30;

    public Izhikevich {
        Bounds.positive("Izhikevich.a", a, "1/ms");
        Bounds.finite("Izhikevich.b", b, "its unit");
        Bounds.below("Izhikevich.c", c, "the peak", PEAK, "mV");
        Bounds.finite("Izhikevich.c", c, "mV");
        Bounds.finite("Izhikevich.d", d, "its unit");
    }

    @Override
    public List<String> variables() {
        return List.of("voltage", "recovery");
    }

    @Override
    public double restingVoltage() {
        return -65;
    }
}
