package ligare.engine.spiking;

import ligare.model.network.Effect;
import ligare.model.network.Kinetics;
import ligare.model.network.Synapse;

/// One kind of synapse on the units of a slice whose membrane is not linear: what it does to them on the average over a
/// step, taken at the middle of the step.
sealed interface Channel {

    String name();

    /// The input or the conductance of a unit now.
    double value(int unit);

    /// Adds what it does in the step that ends at the grid point, then takes in what arrives there.
    ///
    /// @param conductance total conductance of each unit
    /// @param push total current at reference voltage of each unit
    /// @param jump what is added to each voltage at the end of the step
    void gather(long point, float[] conductance, float[] push, float[] jump, int n);

    /// How a membrane counts conductances and currents.
    ///
    /// @param charge what turns a voltage step, mV, into the time integral of the input
    /// @param perConductance what one nS adds to the total conductance
    /// @param reference voltage from which reversal potentials are counted, mV
    record Scale(double charge, double perConductance, double reference) {}

    static Channel of(Synapse synapse, Arrivals arrivals, Scale scale, double step, int n) {
        double conductance = synapse.effect() instanceof Effect.Conductance ? scale.perConductance() : 0;
        double push =
                synapse.effect() instanceof Effect.Conductance(double reversal)
                        ? scale.perConductance() * (reversal - scale.reference())
                        : 1;
        boolean charge = synapse.effect() instanceof Effect.VoltageStep;
        return switch (synapse.kinetics()) {
            case Kinetics.Delta() -> new Jump(synapse.name(), arrivals);
            case Kinetics.Exponential(double tau) ->
                    new Decaying(
                            synapse.name(),
                            arrivals,
                            new float[n],
                            (float) Propagators.decay(2 * tau, step),
                            (float) Propagators.decay(tau, step),
                            (float) (arrivals.unit() * (charge ? scale.charge() / tau : 1)),
                            (float) conductance,
                            (float) push);
            case Kinetics.Alpha(double tau) ->
                    new Rising(
                            synapse.name(),
                            arrivals,
                            new float[n],
                            new float[n],
                            (float) Propagators.decay(2 * tau, step),
                            (float) Propagators.decay(tau, step),
                            (float) step,
                            (float) (arrivals.unit() * (charge ? scale.charge() / (tau * tau) : Math.E / tau)),
                            (float) conductance,
                            (float) push);
        };
    }

    /// Delta kinetics: the membrane jumps.
    record Jump(String name, Arrivals arrivals) implements Channel {
        @Override
        public double value(int unit) {
            return 0;
        }

        @Override
        public void gather(long point, float[] conductance, float[] push, float[] jump, int n) {
            add(jump, arrivals.sums, arrivals.row(point), arrivals.unit(), n);
            arrivals.clear(point);
        }

        private static void add(float[] jump, int[] sums, int row, float unit, int n) {
            for (int i = 0; i < n; i++) {
                jump[i] += sums[row + i] * unit;
            }
        }
    }

    /// Exponential kinetics.
    record Decaying(
            String name,
            Arrivals arrivals,
            float[] state,
            float halfDecay,
            float decay,
            float unit,
            float perConductance,
            float perPush)
            implements Channel {
        @Override
        public double value(int unitNumber) {
            return state[unitNumber];
        }

        @Override
        public void gather(long point, float[] conductance, float[] push, float[] jump, int n) {
            int row = arrivals.row(point);
            if (perConductance == 0) {
                asCurrent(state, push, arrivals.sums, row, halfDecay * perPush, decay, unit, n);
            } else {
                float open = halfDecay * perConductance;
                asConductance(state, push, conductance, arrivals.sums, row, halfDecay * perPush, open, decay, unit, n);
            }
            arrivals.clear(point);
        }

        private static void asCurrent(
                float[] state, float[] push, int[] sums, int row, float factor, float decay, float unit, int n) {
            for (int i = 0; i < n; i++) {
                push[i] += state[i] * factor;
                state[i] = state[i] * decay + sums[row + i] * unit;
            }
        }

        private static void asConductance(
                float[] state,
                float[] push,
                float[] conductance,
                int[] sums,
                int row,
                float factor,
                float open,
                float decay,
                float unit,
                int n) {
            for (int i = 0; i < n; i++) {
                push[i] += state[i] * factor;
                conductance[i] += state[i] * open;
                state[i] = state[i] * decay + sums[row + i] * unit;
            }
        }
    }

    /// Alpha kinetics: the arrivals raise the slope, the slope feeds the state.
    record Rising(
            String name,
            Arrivals arrivals,
            float[] state,
            float[] slope,
            float halfDecay,
            float decay,
            float step,
            float unit,
            float perConductance,
            float perPush)
            implements Channel {
        @Override
        public double value(int unitNumber) {
            return state[unitNumber];
        }

        @Override
        public void gather(long point, float[] conductance, float[] push, float[] jump, int n) {
            addTo(push, state, slope, step / 2, halfDecay * perPush, n);
            if (perConductance != 0) {
                addTo(conductance, state, slope, step / 2, halfDecay * perConductance, n);
            }
            takeIn(state, slope, arrivals.sums, arrivals.row(point), step, decay, unit, n);
            arrivals.clear(point);
        }

        private static void addTo(float[] total, float[] state, float[] slope, float half, float factor, int n) {
            for (int i = 0; i < n; i++) {
                total[i] += (state[i] + slope[i] * half) * factor;
            }
        }

        private static void takeIn(
                float[] state, float[] slope, int[] sums, int row, float step, float decay, float unit, int n) {
            for (int i = 0; i < n; i++) {
                state[i] = (state[i] + slope[i] * step) * decay;
                slope[i] = slope[i] * decay + sums[row + i] * unit;
            }
        }
    }
}
