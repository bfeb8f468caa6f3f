package ligare.engine.spiking;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import ligare.model.network.LeakyIntegrateAndFire;

/// Leaky integrate-and-fire units with conductances.
///
///     τ dv/dt = −G(t) v + P(t)        G = 1 + R Σ g,  P = R·I + R Σ g (E_rev − E), voltages relative to rest
///
/// Solved over a step with G and P of its middle, which is of second order in the step. The decay exp(−x), x = G·step/τ, is
/// taken as 1/(1 + x·s) with s = 1 + x/2 + x²/6 + x³/24: closer than the step itself, stable at any conductance, and the
/// same on every machine. Then `v ← (v + P·step/τ·s)/(1 + x·s)`.
final class ConductanceMembrane implements Membrane {
    private final int n;
    private final double rest;
    private final float threshold;
    private final float reset;
    private final boolean holds;
    private final float stepInTimeConstants;
    private final Drives drives;
    private final float[] voltage;
    private final float[] active;

    ConductanceMembrane(LeakyIntegrateAndFire neuron, double step, double[] initialVoltage, Drives drives) {
        n = initialVoltage.length;
        rest = neuron.rest();
        threshold = (float) (neuron.threshold() - rest);
        reset = (float) (neuron.reset() - rest);
        holds = neuron.refractory() > 0;
        stepInTimeConstants = (float) (step / neuron.timeConstant());
        this.drives = drives;
        voltage = Voltages.relative(initialVoltage, rest);
        active = new float[n];
        Arrays.fill(active, 1);
    }

    static Channel.Scale scale(LeakyIntegrateAndFire neuron) {
        return new Channel.Scale(neuron.timeConstant(), neuron.resistance(), neuron.rest());
    }

    @Override
    public void input(double[] amplitude) {
        drives.input(amplitude);
    }

    @Override
    public int advance(long point, int[] fired) {
        if (!drives.propagateAlone(point, voltage, active, stepInTimeConstants)) {
            drives.gather(point);
            propagate(voltage, active, drives.conductance, drives.push, stepInTimeConstants, n);
            drives.jump(voltage, active);
        }
        int count = Threshold.scan(voltage, threshold, n, fired);
        Voltages.reset(voltage, active, reset, holds, fired, count);
        return count;
    }

    private static void propagate(
            float[] voltage, float[] active, float[] conductance, float[] push, float step, int n) {
        for (int i = 0; i < n; i++) {
            voltage[i] = after(voltage[i], active[i], conductance[i], push[i], step);
        }
    }

    /// The voltage after a step.
    static float after(float voltage, float active, float conductance, float push, float step) {
        float x = conductance * step;
        float share = 1 + x * (1 / 2f + x * (1 / 6f + x * (1 / 24f)));
        float next = (voltage + push * (step * share)) / (1 + x * share);
        return voltage + active * (next - voltage);
    }

    @Override
    public void release(int[] ids, int count, int first) {
        Voltages.release(active, ids, count, first);
    }

    @Override
    public IntToDoubleFunction variable(String name) {
        return name.equals("voltage")
                ? i -> voltage[i] + rest
                : drives.variable(name).orElseThrow(() -> Voltages.unknown(name));
    }

    @Override
    public int firstAstray() {
        return Voltages.firstAstray(voltage);
    }
}
