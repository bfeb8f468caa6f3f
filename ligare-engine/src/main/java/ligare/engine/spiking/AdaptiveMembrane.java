package ligare.engine.spiking;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import ligare.model.network.AdaptiveExponential;

/// Adaptive exponential units, by Heun's rule with the conductances of the middle of the step: of second order between
/// spikes. Voltages relative to rest.
final class AdaptiveMembrane implements Membrane {
    private final int n;
    private final double rest;
    private final float peak;
    private final float reset;
    private final boolean holds;
    private final float increment;
    private final Rule rule;
    private final Drives drives;
    private final float[] voltage;
    private final float[] adaptation;
    private final float[] active;

    /// The constants of one step, as the loop wants them.
    ///
    /// @param perCapacitance step/C
    /// @param spike g_L Δ_T, pA
    /// @param perSlope 1/Δ_T
    /// @param softThreshold relative to rest, mV
    /// @param perTime step/τ_w
    /// @param coupling a, nS
    /// @param peak relative to rest, mV
    private record Rule(
            float perCapacitance,
            float spike,
            float perSlope,
            float softThreshold,
            float perTime,
            float coupling,
            float peak) {}

    AdaptiveMembrane(AdaptiveExponential neuron, double step, double[] initialVoltage, Drives drives) {
        n = initialVoltage.length;
        rest = neuron.rest();
        peak = (float) (neuron.peak() - rest);
        reset = (float) (neuron.reset() - rest);
        holds = neuron.refractory() > 0;
        increment = (float) neuron.increment();
        rule =
                new Rule(
                        (float) (step / neuron.capacitance()),
                        (float) (neuron.leak() * neuron.slope()),
                        (float) (1 / neuron.slope()),
                        (float) (neuron.softThreshold() - rest),
                        (float) (step / neuron.adaptationTime()),
                        (float) neuron.coupling(),
                        peak);
        this.drives = drives;
        voltage = Voltages.relative(initialVoltage, rest);
        adaptation = new float[n];
        active = new float[n];
        Arrays.fill(active, 1);
    }

    static Channel.Scale scale(AdaptiveExponential neuron) {
        return new Channel.Scale(neuron.capacitance(), 1, neuron.rest());
    }

    @Override
    public void input(double[] amplitude) {
        drives.input(amplitude);
    }

    @Override
    public int advance(long point, int[] fired) {
        drives.gather(point);
        propagate(voltage, adaptation, active, drives, rule, n);
        drives.jump(voltage, active);
        int count = Threshold.scan(voltage, peak, n, fired);
        Voltages.reset(voltage, active, reset, holds, fired, count);
        for (int k = 0; k < count; k++) {
            adaptation[fired[k]] += increment;
        }
        return count;
    }

    private static void propagate(
            float[] voltage, float[] adaptation, float[] active, Drives drives, Rule rule, int n) {
        float[] conductance = drives.conductance;
        float[] push = drives.push;
        for (int i = 0; i < n; i++) {
            float v = voltage[i];
            float w = adaptation[i];
            float slopeV = slope(v, w, conductance[i], push[i], rule);
            float slopeW = rule.perTime * (rule.coupling * v - w);
            float aheadV = Math.min(v + slopeV, rule.peak);
            float aheadW = w + slopeW;
            float laterV = slope(aheadV, aheadW, conductance[i], push[i], rule);
            float laterW = rule.perTime * (rule.coupling * aheadV - aheadW);
            float next = v + 0.5f * (slopeV + laterV);
            voltage[i] = v + active[i] * (next - v);
            adaptation[i] = w + 0.5f * (slopeW + laterW);
        }
    }

    /// Change of the voltage over a step at the present slope, mV.
    private static float slope(float v, float w, float conductance, float push, Rule rule) {
        float spike = rule.spike * Exponential.of((v - rule.softThreshold) * rule.perSlope);
        return rule.perCapacitance * (push - conductance * v + spike - w);
    }

    @Override
    public void release(int[] ids, int count, int first) {
        Voltages.release(active, ids, count, first);
    }

    @Override
    public IntToDoubleFunction variable(String name) {
        return switch (name) {
            case "voltage" -> i -> voltage[i] + rest;
            case "adaptation" -> i -> adaptation[i];
            default -> drives.variable(name).orElseThrow(() -> Voltages.unknown(name));
        };
    }

    @Override
    public int firstAstray() {
        return Voltages.firstAstray(voltage);
    }
}
