package ligare.engine.spiking;

import java.util.function.IntToDoubleFunction;
import ligare.model.network.Izhikevich;

/// Izhikevich's units, advanced by the published rule. Voltages are absolute, as in the published equations.
final class IzhikevichMembrane implements Membrane {
    private static final double LONGEST_SUBSTEP = 0.5;
    private final int n;
    private final Izhikevich neuron;
    private final float step;
    private final int substeps;
    private final Drives drives;
    private final float[] voltage;
    private final float[] recovery;

    IzhikevichMembrane(Izhikevich neuron, double step, double[] initialVoltage, Drives drives) {
        n = initialVoltage.length;
        this.neuron = neuron;
        this.step = (float) step;
        substeps = (int) Math.ceil(step / LONGEST_SUBSTEP - 1e-9);
        this.drives = drives;
        voltage = Voltages.relative(initialVoltage, 0);
        recovery = new float[n];
        for (int i = 0; i < n; i++) {
            recovery[i] = (float) (neuron.b() * initialVoltage[i]);
        }
    }

    static Channel.Scale scale() {
        return new Channel.Scale(1, 0, 0);
    }

    @Override
    public void input(double[] amplitude) {
        drives.input(amplitude);
    }

    @Override
    public int advance(long point, int[] fired) {
        drives.gather(point);
        for (int k = 0; k < substeps; k++) {
            voltageStep(voltage, recovery, drives.push, drives.jump, step / substeps, 1f / substeps, n);
        }
        recoveryStep(voltage, recovery, (float) (step * neuron.a()), (float) neuron.b(), n);
        int count = Threshold.scan(voltage, (float) Izhikevich.PEAK, n, fired);
        for (int k = 0; k < count; k++) {
            voltage[fired[k]] = (float) neuron.c();
            recovery[fired[k]] += (float) neuron.d();
        }
        return count;
    }

    /// What arrives all at once is spread over the step, as in the published model.
    private static void voltageStep(
            float[] voltage, float[] recovery, float[] push, float[] jump, float step, float share, int n) {
        for (int i = 0; i < n; i++) {
            float v = voltage[i];
            voltage[i] = v + step * ((0.04f * v + 5) * v + 140 - recovery[i] + push[i]) + share * jump[i];
        }
    }

    private static void recoveryStep(float[] voltage, float[] recovery, float rate, float b, int n) {
        for (int i = 0; i < n; i++) {
            recovery[i] += rate * (b * voltage[i] - recovery[i]);
        }
    }

    @Override
    public void release(int[] ids, int count, int first) {}

    @Override
    public IntToDoubleFunction variable(String name) {
        return switch (name) {
            case "voltage" -> i -> voltage[i];
            case "recovery" -> i -> recovery[i];
            default -> drives.variable(name).orElseThrow(() -> Voltages.unknown(name));
        };
    }

    @Override
    public int firstAstray() {
        return Voltages.firstAstray(voltage);
    }
}
