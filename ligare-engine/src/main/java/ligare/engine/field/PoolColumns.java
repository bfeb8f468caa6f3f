package ligare.engine.field;

import java.util.Arrays;
import java.util.List;
import ligare.engine.Siegert;

/// One pool of like circuits, a column per subject: what goes in, how fast it follows, what comes out.
final class PoolColumns {
    /// Below this variance of the input the cells count as free of noise, mV²; as in [Siegert].
    private static final double NOISELESS = 1e-18;

    final int[] from;

    /// Steps from a rate to its effect, one per coupling.
    final int[] late;

    /// What a rate adds to μ, mV/kHz, by coupling and lane; and to σ², mV²/kHz.
    final double[][] meanGain;

    final double[][] varianceGain;
    final double[] mean;
    final double[] variance;
    final double[] rate;
    private final FastCircuit.Pool cells;
    private final double[] drive;
    private final double[] noise;
    private final double[] threshold;
    private final double[] membrane;
    private final double[] added;
    private final double[] input;
    private final double[] high;
    private final double[] low;
    private final double[] target;
    private final double[][] one = new double[6][1];
    private final double[] share;
    private final double keeps;
    private final double kept;
    private final boolean alike;
    private final boolean quiet;
    private final List<PoolTrains> trains;

    /// @param number of the pool
    /// @param circuits one per lane, checked to be alike
    PoolColumns(int number, List<FastCircuit> circuits, double step) {
        List<FastCircuit.Pool> pools = circuits.stream().map(c -> c.pools().get(number)).toList();
        List<List<FastCircuit.Coupling>> into =
                circuits.stream().map(c -> c.couplings().stream().filter(k -> k.to() == number).toList()).toList();
        int lanes = pools.size();
        cells = pools.getFirst();
        trains = circuits.stream().map(c -> new PoolTrains(c, number)).toList();
        drive = new double[lanes];
        noise = new double[lanes];
        for (int i = 0; i < lanes; i++) {
            double sigma = pools.get(i).noise();
            drive[i] = pools.get(i).drive() + trains.get(i).mean;
            noise[i] = sigma * sigma + trains.get(i).variance;
        }
        threshold = pools.stream().mapToDouble(FastCircuit.Pool::threshold).toArray();
        membrane = pools.stream().mapToDouble(FastCircuit.Pool::membrane).toArray();
        from = into.getFirst().stream().mapToInt(FastCircuit.Coupling::from).toArray();
        late = into.getFirst().stream().mapToInt(c -> (int) Math.max(1, Math.rint(c.delay() / step))).toArray();
        meanGain = new double[from.length][lanes];
        varianceGain = new double[from.length][lanes];
        for (int k = 0; k < from.length; k++) {
            for (int i = 0; i < lanes; i++) {
                FastCircuit.Coupling coupling = into.get(i).get(k);
                meanGain[k][i] = coupling.inDegree() * coupling.weight() * membrane[i];
                varianceGain[k][i] = coupling.inDegree() * coupling.weight() * coupling.weight() * membrane[i];
            }
        }
        alike = Arrays.stream(membrane).allMatch(m -> m == membrane[0]);
        quiet = Arrays.stream(noise).anyMatch(n -> n == 0);
        share = Arrays.stream(membrane).map(time -> step / time).toArray();
        keeps = cells.synaptic() == 0 ? 0 : Math.exp(-step / cells.synaptic());
        kept = Siegert.kept(cells.refractory(), cells.synaptic());
        mean = drive.clone();
        variance = noise.clone();
        rate = new double[lanes];
        added = new double[lanes];
        input = new double[lanes];
        high = new double[lanes];
        low = new double[lanes];
        target = new double[lanes];
    }

    void drive(int lane, double change) {
        added[lane] += change;
    }

    /// Starts to add up the input of a step.
    ///
    /// @param sum receives μ without couplings
    /// @param squares receives σ² without couplings
    void begin(double[] sum, double[] squares) {
        System.arraycopy(drive, 0, sum, 0, sum.length);
        System.arraycopy(noise, 0, squares, 0, squares.length);
    }

    /// Adds what a coupling brings.
    static void add(double[] gain, double[] rates, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += gain[i] * rates[i];
        }
    }

    /// Filters the input by the synapses.
    void receive(double[] sum, double[] squares) {
        filter(sum, mean);
        filter(squares, variance);
    }

    private void filter(double[] arriving, double[] filtered) {
        for (int i = 0; i < filtered.length; i++) {
            filtered[i] = arriving[i] + (filtered[i] - arriving[i]) * keeps;
        }
    }

    /// Moves the rates towards what the filtered input asks for.
    void fire() {
        for (int i = 0; i < input.length; i++) {
            input[i] = mean[i] + added[i];
        }
        if (alike) {
            fire(input, variance, threshold, membrane[0], high, low, target);
        } else {
            fireOneByOne();
        }
        if (quiet) {
            fireWithoutNoise();
        }
        for (int i = 0; i < rate.length; i++) {
            target[i] += trains.get(i).struck(input[i], Math.max(0, variance[i]));
        }
        for (int i = 0; i < rate.length; i++) {
            double distance = (threshold[i] - input[i]) / Math.sqrt(Math.max(variance[i], 1e-12));
            rate[i] = target[i] + (rate[i] - target[i]) * Following.left(distance, share[i]);
        }
    }

    /// Where membranes differ: blocks of one lane each.
    private void fireOneByOne() {
        for (int i = 0; i < input.length; i++) {
            one[0][0] = input[i];
            one[1][0] = variance[i];
            one[2][0] = threshold[i];
            fire(one[0], one[1], one[2], membrane[i], one[3], one[4], one[5]);
            target[i] = one[5][0];
        }
    }

    private void fire(
            double[] potential,
            double[] squares,
            double[] bound,
            double time,
            double[] upper,
            double[] lower,
            double[] result) {
        Siegert.rates(
                potential,
                squares,
                bound,
                time,
                cells.reset(),
                cells.refractory(),
                cells.synaptic(),
                kept,
                upper,
                lower,
                result);
    }

    private void fireWithoutNoise() {
        for (int i = 0; i < input.length; i++) {
            if (variance[i] < NOISELESS) {
                target[i] =
                        Siegert.rate(
                                input[i],
                                0,
                                membrane[i],
                                threshold[i],
                                cells.reset(),
                                cells.refractory(),
                                cells.synaptic(),
                                kept);
            }
        }
    }
}
