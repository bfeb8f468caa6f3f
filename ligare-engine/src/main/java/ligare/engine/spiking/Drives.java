package ligare.engine.spiking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// Everything that acts on the units of a slice whose membrane is not linear, gathered for one step.
final class Drives {
    /// Total conductance, in units of the membrane's own where it has one.
    final float[] conductance;

    /// Total current at reference voltage.
    final float[] push;

    /// What is added to the voltage at the end of the step.
    final float[] jump;

    /// Whether anything is ever added there.
    final boolean jumps;

    private final int n;
    private final float own;
    private final float[] steady;
    private final Channel[] channels;
    private final Optional<ConductancePair> pair;
    private final Noise[] noises;
    private final float[] noiseDecay;
    private final float[] noiseGrowth;

    /// @param own the membrane's own conductance, with which the total begins
    Drives(int n, double own, List<Channel> channels, List<Noise> noises, double step) {
        this.n = n;
        this.own = (float) own;
        pair = ConductancePair.of(channels, own);
        this.channels = channels.toArray(Channel[]::new);
        this.noises = noises.toArray(Noise[]::new);
        conductance = new float[n];
        push = new float[n];
        jump = new float[n];
        jumps = channels.stream().anyMatch(Channel.Jump.class::isInstance);
        steady = new float[n];
        noiseDecay = new float[noises.size()];
        noiseGrowth = new float[noises.size()];
        for (int k = 0; k < noises.size(); k++) {
            double kept = Propagators.decay(noises.get(k).timeConstant, step);
            noiseDecay[k] = (float) kept;
            noiseGrowth[k] = (float) (noises.get(k).deviation * Math.sqrt(1 - kept * kept));
        }
    }

    void input(double[] amplitude) {
        for (int i = 0; i < n; i++) {
            steady[i] = (float) amplitude[i];
        }
    }

    /// Takes leaky membranes through the whole step in one pass where a pair of conductances is all that there is.
    ///
    /// @param step in units of the membrane time constant
    /// @return false: nothing was done
    boolean propagateAlone(long point, float[] voltage, float[] active, float step) {
        boolean alone = pair.isPresent() && channels.length == 2 && noises.length == 0;
        if (alone) {
            pair.get().propagate(point, steady, voltage, active, step, n);
        }
        return alone;
    }

    void gather(long point) {
        if (pair.isPresent()) {
            pair.get().begin(point, steady, conductance, push, n);
        } else {
            Arrays.fill(conductance, own);
            System.arraycopy(steady, 0, push, 0, n);
        }
        if (jumps) {
            Arrays.fill(jump, 0);
        }
        for (int k = pair.isPresent() ? 2 : 0; k < channels.length; k++) {
            channels[k].gather(point, conductance, push, jump, n);
        }
        for (int k = 0; k < noises.length; k++) {
            Noise noise = noises[k];
            noise.drawInput(point);
            wander(noise.state, noise.normals, push, noiseDecay[k], noiseGrowth[k], n);
        }
    }

    /// The step feels the mean of the noise at its two ends.
    private static void wander(float[] state, float[] normals, float[] push, float decay, float growth, int n) {
        for (int i = 0; i < n; i++) {
            float after = state[i] * decay + normals[i] * growth;
            push[i] += 0.5f * (state[i] + after);
            state[i] = after;
        }
    }

    /// Adds to the voltages what arrived all at once.
    void jump(float[] voltage, float[] active) {
        if (jumps) {
            add(voltage, active, jump, n);
        }
    }

    private static void add(float[] voltage, float[] active, float[] jump, int n) {
        for (int i = 0; i < n; i++) {
            voltage[i] += active[i] * jump[i];
        }
    }

    Optional<IntToDoubleFunction> variable(String name) {
        for (Channel channel : channels) {
            if (channel.name().equals(name)) {
                return Optional.of(channel::value);
            }
        }
        for (Noise noise : noises) {
            if (noise.name.equals(name)) {
                return Optional.of(i -> noise.state[i]);
            }
        }
        return Optional.empty();
    }
}
