package ligare.engine.field;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.Siegert;
import org.apache.commons.numbers.gamma.Erf;

/// Mean field of a [FastCircuit]: every pool is its rate, and its cells see independent Gaussian input.
///
///     r = Φ(μ, σ)        μ = drive + Σ K·J·τm·r        σ² = noise² + Σ K·J²·τm·r
///
/// Φ is [Siegert] with its correction for synapses of finite speed. Time is added by [MeanFieldCourse].
public final class MeanField {
    private final FastCircuit circuit;
    private final List<List<FastCircuit.Coupling>> into = new ArrayList<>();
    private final List<PoolTrains> trains = new ArrayList<>();
    private final double[] kept;

    public MeanField(FastCircuit circuit) {
        this.circuit = circuit;
        kept = new double[circuit.pools().size()];
        for (int p = 0; p < kept.length; p++) {
            int self = p;
            FastCircuit.Pool pool = circuit.pools().get(p);
            kept[p] = Siegert.kept(pool.refractory(), pool.synaptic());
            trains.add(new PoolTrains(circuit, p));
            into.add(circuit.couplings().stream().filter(c -> c.to() == self).toList());
        }
    }

    /// What was given.
    public FastCircuit circuit() {
        return circuit;
    }

    /// Number of pools.
    public int pools() {
        return kept.length;
    }

    /// Mean input of a pool, mV.
    ///
    /// @param rates of all pools, kHz
    public double mean(int pool, double[] rates) {
        FastCircuit.Pool cells = circuit.pools().get(pool);
        double sum = cells.drive() + trains.get(pool).mean;
        for (FastCircuit.Coupling c : into.get(pool)) {
            sum += c.inDegree() * c.weight() * cells.membrane() * rates[c.from()];
        }
        return sum;
    }

    /// Variance of the input of a pool, σ², mV².
    ///
    /// @param rates of all pools, kHz
    public double variance(int pool, double[] rates) {
        FastCircuit.Pool cells = circuit.pools().get(pool);
        double sum = cells.noise() * cells.noise() + trains.get(pool).variance;
        for (FastCircuit.Coupling c : into.get(pool)) {
            sum += c.inDegree() * c.weight() * c.weight() * cells.membrane() * rates[c.from()];
        }
        return sum;
    }

    /// Stationary rate of a pool at a given input, kHz, and what trains add to it.
    ///
    /// @param mean mV
    /// @param variance σ², mV²
    public double rate(int pool, double mean, double variance) {
        FastCircuit.Pool cells = circuit.pools().get(pool);
        return Siegert.rate(
                        mean,
                        Math.sqrt(Math.max(0, variance)),
                        cells.membrane(),
                        cells.threshold(),
                        cells.reset(),
                        cells.refractory(),
                        cells.synaptic(),
                        kept[pool])
                + trains.get(pool).struck(mean, Math.max(0, variance));
    }

    /// How fast the rate of a pool follows its input, ms:
    ///
    ///     τ = τm · max(0, erf((θ − μ)/σ)) = τm · max(0, 2·P(free membrane below θ) − 1)
    ///
    /// Cells that noise must lift to the threshold follow their membranes; cells that drift over it follow at once, as
    /// filtered noise lets them (Brunel et al. 2001, doi 10.1103/PhysRevLett.86.2186). The interpolation between the two is
    /// assumed, because no closed form is known; `StepResponseTest` holds it against spikes.
    ///
    /// @param mean mV
    /// @param variance σ², mV²
    public double timeConstant(int pool, double mean, double variance) {
        FastCircuit.Pool cells = circuit.pools().get(pool);
        double distance = (cells.threshold() - mean) / Math.sqrt(Math.max(variance, 1e-12));
        return cells.membrane() * Math.max(0, Erf.value(distance));
    }

    /// Φ of the input that the rates cause, minus the rates, kHz: 0 at a fixed point.
    ///
    /// @param rates of all pools, kHz
    public double[] residual(double[] rates) {
        double[] difference = new double[rates.length];
        for (int p = 0; p < rates.length; p++) {
            difference[p] = rate(p, mean(p, rates), variance(p, rates)) - rates[p];
        }
        return difference;
    }
}
