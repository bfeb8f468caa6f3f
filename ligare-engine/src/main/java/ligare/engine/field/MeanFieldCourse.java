package ligare.engine.field;

import java.util.Arrays;

/// The mean field in time.
///
///     τ dr/dt = −r + Φ(m, s²)        τs dm/dt = −m + μ(t)        τs ds²/dt = −s² + σ²(t)
///
/// μ and σ² follow the rates one synaptic delay ago; τ is [MeanField#timeConstant]. Filters advance exactly over a step in
/// which their input is held; the error of the course is of first order in the step, its stationary states have none.
public final class MeanFieldCourse {
    private final MeanField field;
    private final double step;
    private final int[][] from;
    private final int[][] late;
    private final double[][] meanGain;
    private final double[][] varianceGain;
    private final double[] keeps;
    private final double[][] history;
    private final double[] rates;
    private final double[] mean;
    private final double[] variance;
    private final double[] added;
    private long now;

    /// Starts in silence, with the inputs that silence brings.
    ///
    /// @param step ms, not above the shortest delay
    public MeanFieldCourse(MeanField field, double step) {
        this.field = field;
        this.step = step;
        int pools = field.pools();
        from = new int[pools][];
        late = new int[pools][];
        meanGain = new double[pools][];
        varianceGain = new double[pools][];
        keeps = new double[pools];
        rates = new double[pools];
        mean = new double[pools];
        variance = new double[pools];
        added = new double[pools];
        int longest = 1;
        for (int p = 0; p < pools; p++) {
            longest = Math.max(longest, connect(p));
        }
        history = new double[longest + 1][pools];
        for (int p = 0; p < pools; p++) {
            mean[p] = field.mean(p, rates);
            variance[p] = field.variance(p, rates);
        }
    }

    private int connect(int p) {
        FastCircuit.Pool pool = field.circuit().pools().get(p);
        var into = field.circuit().couplings().stream().filter(c -> c.to() == p).toList();
        from[p] = into.stream().mapToInt(FastCircuit.Coupling::from).toArray();
        late[p] = into.stream().mapToInt(c -> (int) Math.max(1, Math.rint(c.delay() / step))).toArray();
        meanGain[p] = into.stream().mapToDouble(c -> c.inDegree() * c.weight() * pool.membrane()).toArray();
        varianceGain[p] =
                into.stream().mapToDouble(c -> c.inDegree() * c.weight() * c.weight() * pool.membrane()).toArray();
        keeps[p] = pool.synaptic() == 0 ? 0 : Math.exp(-step / pool.synaptic());
        return Arrays.stream(late[p]).max().orElse(1);
    }

    /// Adds a steady drive to a pool from now on, mV; unfiltered, as a current from an electrode.
    public void drive(int pool, double change) {
        added[pool] += change;
    }

    /// Rates now, kHz.
    public double[] rates() {
        return rates.clone();
    }

    /// Advances by whole steps.
    ///
    /// @param duration ms
    public void advance(double duration) {
        long steps = Math.round(duration / step);
        for (long k = 0; k < steps; k++) {
            advance();
        }
    }

    private void advance() {
        System.arraycopy(rates, 0, history[(int) (now % history.length)], 0, rates.length);
        for (int p = 0; p < rates.length; p++) {
            FastCircuit.Pool pool = field.circuit().pools().get(p);
            double sum = pool.drive();
            double squares = pool.noise() * pool.noise();
            for (int k = 0; k < from[p].length; k++) {
                // the rates of the last step are one step old when this one ends
                long stamp = now + 1 - late[p][k];
                double rate = stamp < 0 ? 0 : history[(int) (stamp % history.length)][from[p][k]];
                sum += meanGain[p][k] * rate;
                squares += varianceGain[p][k] * rate;
            }
            mean[p] = sum + (mean[p] - sum) * keeps[p];
            variance[p] = squares + (variance[p] - squares) * keeps[p];
        }
        for (int p = 0; p < rates.length; p++) {
            double input = mean[p] + added[p];
            double target = field.rate(p, input, variance[p]);
            double slow = field.timeConstant(p, input, variance[p]);
            rates[p] = slow == 0 ? target : target + (rates[p] - target) * Math.exp(-step / slow);
        }
        now++;
    }
}
