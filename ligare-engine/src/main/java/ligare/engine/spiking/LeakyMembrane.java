package ligare.engine.spiking;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import ligare.model.network.LeakyIntegrateAndFire;

/// Leaky integrate-and-fire units whose input is currents: everything is linear, and advanced exactly.
///
/// Voltages are kept relative to rest. A refractory unit has `active = 0` and stays at reset while its synapses go on.
final class LeakyMembrane implements Membrane {
    private final int n;
    private final double rest;
    private final float threshold;
    private final float reset;
    private final boolean holds;
    private final float decay;
    private final Current[] currents;
    private final Noise[] noises;
    private final Propagators.Noise[] noiseSteps;
    private final float[] noiseDecay;
    private final float[] noiseCoupling;
    private final float[] voltage;
    private final float[] next;
    private final float[] drive;
    private final float[] active;

    LeakyMembrane(
            LeakyIntegrateAndFire neuron,
            double step,
            double[] initialVoltage,
            List<Current> currents,
            List<Noise> noises) {
        n = initialVoltage.length;
        rest = neuron.rest();
        threshold = (float) (neuron.threshold() - rest);
        reset = (float) (neuron.reset() - rest);
        holds = neuron.refractory() > 0;
        decay = (float) Propagators.decay(neuron.timeConstant(), step);
        this.currents = currents.toArray(Current[]::new);
        this.noises = noises.toArray(Noise[]::new);
        noiseSteps = new Propagators.Noise[noises.size()];
        noiseDecay = new float[noises.size()];
        noiseCoupling = new float[noises.size()];
        for (int k = 0; k < noises.size(); k++) {
            double synaptic = noises.get(k).timeConstant;
            noiseSteps[k] = Propagators.noise(neuron.timeConstant(), synaptic, step);
            noiseDecay[k] = (float) Propagators.decay(synaptic, step);
            noiseCoupling[k] = (float) Propagators.exponential(neuron.timeConstant(), synaptic, step);
        }
        voltage = Voltages.relative(initialVoltage, rest);
        next = new float[n];
        drive = new float[n];
        active = new float[n];
        Arrays.fill(active, 1);
    }

    @Override
    public void input(double[] amplitude) {
        for (int i = 0; i < n; i++) {
            drive[i] = (float) (amplitude[i] * (1.0 - decay));
        }
    }

    @Override
    public int advance(long point, int[] fired) {
        relax(voltage, drive, decay, next, n);
        for (Current current : currents) {
            current.advance(point, next, n);
        }
        for (int k = 0; k < noises.length; k++) {
            Noise noise = noises[k];
            noise.draw(point);
            Propagators.Noise over = noiseSteps[k];
            float deviation = noise.deviation;
            wander(
                    noise.state,
                    noise.normals,
                    noise.others,
                    next,
                    noiseCoupling[k],
                    noiseDecay[k],
                    (float) (deviation * over.input()),
                    (float) (deviation * over.shared()),
                    (float) (deviation * over.own()),
                    n);
        }
        take(voltage, next, active, n);
        int count = Threshold.scan(voltage, threshold, n, fired);
        Voltages.reset(voltage, active, reset, holds, fired, count);
        return count;
    }

    /// v(t + step) without synapses.
    private static void relax(float[] voltage, float[] drive, float decay, float[] next, int n) {
        for (int i = 0; i < n; i++) {
            next[i] = voltage[i] * decay + drive[i];
        }
    }

    private static void wander(
            float[] state,
            float[] normals,
            float[] others,
            float[] next,
            float coupling,
            float decay,
            float input,
            float shared,
            float own,
            int n) {
        for (int i = 0; i < n; i++) {
            next[i] += state[i] * coupling + normals[i] * shared + others[i] * own;
            state[i] = state[i] * decay + normals[i] * input;
        }
    }

    private static void take(float[] voltage, float[] next, float[] active, int n) {
        for (int i = 0; i < n; i++) {
            voltage[i] += active[i] * (next[i] - voltage[i]);
        }
    }

    @Override
    public void release(int[] ids, int count, int first) {
        Voltages.release(active, ids, count, first);
    }

    @Override
    public IntToDoubleFunction variable(String name) {
        if (name.equals("voltage")) {
            return i -> voltage[i] + rest;
        }
        for (Current current : currents) {
            if (current.name().equals(name)) {
                return current::value;
            }
        }
        for (Noise noise : noises) {
            if (noise.name.equals(name)) {
                return i -> noise.state[i];
            }
        }
        throw Voltages.unknown(name);
    }

    @Override
    public int firstAstray() {
        return Voltages.firstAstray(voltage);
    }
}
