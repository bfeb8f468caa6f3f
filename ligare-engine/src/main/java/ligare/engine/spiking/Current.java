package ligare.engine.spiking;

import ligare.model.network.Effect;
import ligare.model.network.Kinetics;
import ligare.model.network.Synapse;

/// One kind of current synapse on the units of a slice, coupled exactly to a leaky membrane.
sealed interface Current {

    String name();

    /// The input it gives a unit now, in the unit of the neuron model's input.
    double value(int unit);

    /// Adds what it does to the membrane in the step that ends at the grid point, then takes in what arrives there.
    void advance(long point, float[] next, int n);

    static Current of(Synapse synapse, Arrivals arrivals, double membrane, double step, int n) {
        boolean charge = synapse.effect() instanceof Effect.VoltageStep;
        return switch (synapse.kinetics()) {
            case Kinetics.Delta() -> new Jump(synapse.name(), arrivals);
            case Kinetics.Exponential(double tau) ->
                    new Decaying(
                            synapse.name(),
                            arrivals,
                            new float[n],
                            (float) Propagators.exponential(membrane, tau, step),
                            (float) Propagators.decay(tau, step),
                            (float) (arrivals.unit() * (charge ? membrane / tau : 1)));
            case Kinetics.Alpha(double tau) ->
                    new Rising(
                            synapse.name(),
                            arrivals,
                            new float[n],
                            new float[n],
                            (float) Propagators.exponential(membrane, tau, step),
                            (float) Propagators.alpha(membrane, tau, step),
                            (float) Propagators.decay(tau, step),
                            (float) step,
                            (float) (arrivals.unit() * (charge ? membrane / (tau * tau) : Math.E / tau)));
        };
    }

    /// Delta kinetics: the membrane jumps.
    record Jump(String name, Arrivals arrivals) implements Current {
        @Override
        public double value(int unit) {
            return 0;
        }

        @Override
        public void advance(long point, float[] next, int n) {
            add(next, arrivals.sums, arrivals.row(point), arrivals.unit(), n);
            arrivals.clear(point);
        }

        private static void add(float[] next, int[] sums, int row, float unit, int n) {
            for (int i = 0; i < n; i++) {
                next[i] += sums[row + i] * unit;
            }
        }
    }

    /// Exponential kinetics.
    record Decaying(String name, Arrivals arrivals, float[] input, float coupling, float decay, float unit)
            implements Current {
        @Override
        public double value(int unit) {
            return input[unit];
        }

        @Override
        public void advance(long point, float[] next, int n) {
            propagate(input, next, arrivals.sums, arrivals.row(point), coupling, decay, unit, n);
            arrivals.clear(point);
        }

        private static void propagate(
                float[] input, float[] next, int[] sums, int row, float coupling, float decay, float unit, int n) {
            for (int i = 0; i < n; i++) {
                next[i] += input[i] * coupling;
                input[i] = input[i] * decay + sums[row + i] * unit;
            }
        }
    }

    /// Alpha kinetics: the arrivals raise the slope, the slope feeds the input.
    record Rising(
            String name,
            Arrivals arrivals,
            float[] input,
            float[] slope,
            float coupling,
            float slopeCoupling,
            float decay,
            float step,
            float unit)
            implements Current {
        @Override
        public double value(int unit) {
            return input[unit];
        }

        @Override
        public void advance(long point, float[] next, int n) {
            propagate(
                    input,
                    slope,
                    next,
                    arrivals.sums,
                    arrivals.row(point),
                    coupling,
                    slopeCoupling,
                    decay,
                    step,
                    unit,
                    n);
            arrivals.clear(point);
        }

        private static void propagate(
                float[] input,
                float[] slope,
                float[] next,
                int[] sums,
                int row,
                float coupling,
                float slopeCoupling,
                float decay,
                float step,
                float unit,
                int n) {
            for (int i = 0; i < n; i++) {
                next[i] += input[i] * coupling + slope[i] * slopeCoupling;
                input[i] = (input[i] + step * slope[i]) * decay;
                slope[i] = slope[i] * decay + sums[row + i] * unit;
            }
        }
    }
}
