package ligare.engine.field;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ligare.model.unit.Bounds;

/// The mean field in time, for a block of subjects.
///
///     τ dr/dt = −r + Φ(m, s²)        τs dm/dt = −m + μ(t)        τs ds²/dt = −s² + σ²(t)
///
/// μ and σ² follow the rates one synaptic delay ago; τ is [MeanField#timeConstant]. Filters advance exactly over a step in
/// which their input is held; the error of the course is of first order in the step, its stationary states have none.
///
/// Pulses to terminals count by the rate that they bring on average, not one by one.
///
/// Lanes never see each other: one by one or in blocks, the bits are the same. Blocks of 64 to 256 fill the vectors and stay
/// in the cache.
public final class MeanFieldCourse {
    private final double step;
    private final PoolColumns[] pools;

    /// Rates of the last steps, by step in the ring, pool and lane.
    private final double[][][] history;

    private final double[] sum;
    private final double[] squares;
    private final double[] silence;
    private long now;

    /// One subject. Starts in silence, with the inputs that silence brings.
    ///
    /// @param step ms, > 0 and not above the shortest delay
    /// @throws IllegalArgumentException if it is above
    public MeanFieldCourse(MeanField field, double step) {
        this(List.of(field.circuit()), step);
    }

    /// Subjects with like circuits: the same pools, coupled in the same way with the same delays; of pools the time constant
    /// of synapses, reset and refractory period are the same as well. What differs is drive, noise, threshold, membrane and
    /// weights.
    ///
    /// @param circuits one per lane, at least one
    /// @param step ms, > 0 and not above the shortest delay, which could not be kept; delays are rounded to whole steps
    /// @throws IllegalArgumentException if the step is above it, or the circuits are not alike
    public MeanFieldCourse(List<FastCircuit> circuits, double step) {
        checkStep(circuits.getFirst(), step);
        circuits.forEach(circuit -> checkAlike(circuits.getFirst(), circuit));
        this.step = step;
        int lanes = circuits.size();
        pools =
                IntStream.range(0, circuits.getFirst().pools().size())
                        .mapToObj(p -> new PoolColumns(p, circuits, step))
                        .toArray(PoolColumns[]::new);
        int longest = Arrays.stream(pools).flatMapToInt(p -> Arrays.stream(p.late)).max().orElse(1);
        history = new double[longest + 1][pools.length][lanes];
        sum = new double[lanes];
        squares = new double[lanes];
        silence = new double[lanes];
    }

    private static void checkStep(FastCircuit circuit, double step) {
        Bounds.positive("MeanFieldCourse.step", step, "ms");
        for (FastCircuit.Coupling coupling : circuit.couplings()) {
            if (step > coupling.delay()) {
                throw new IllegalArgumentException(
                        "circuit %s: a step of %s ms is above the delay of %s, %s ms; take a step of at most that"
                                .formatted(circuit.name(), step, coupling.name(), coupling.delay()));
            }
        }
    }

    private static void checkAlike(FastCircuit first, FastCircuit other) {
        boolean alike =
                first.pools().size() == other.pools().size() && first.couplings().size() == other.couplings().size();
        for (int p = 0; alike && p < first.pools().size(); p++) {
            FastCircuit.Pool a = first.pools().get(p);
            FastCircuit.Pool b = other.pools().get(p);
            alike = a.synaptic() == b.synaptic() && a.reset() == b.reset() && a.refractory() == b.refractory();
        }
        for (int k = 0; alike && k < first.couplings().size(); k++) {
            FastCircuit.Coupling a = first.couplings().get(k);
            FastCircuit.Coupling b = other.couplings().get(k);
            alike = a.from() == b.from() && a.to() == b.to() && a.delay() == b.delay();
        }
        if (!alike) {
            throw new IllegalArgumentException(
                    "circuits %s and %s are not alike: a block needs one wiring".formatted(first.name(), other.name()));
        }
    }

    /// Adds a steady drive to a pool of every subject from now on, mV; unfiltered, as a current from an electrode.
    public void drive(int pool, double change) {
        for (int i = 0; i < sum.length; i++) {
            drive(pool, i, change);
        }
    }

    /// Adds a steady drive to a pool of one subject.
    public void drive(int pool, int lane, double change) {
        pools[pool].drive(lane, change);
    }

    /// Rates of the first subject now, kHz.
    public double[] rates() {
        return rates(0);
    }

    /// Rates of a subject now, kHz.
    public double[] rates(int lane) {
        return Arrays.stream(pools).mapToDouble(pool -> pool.rate[lane]).toArray();
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
        double[][] present = history[(int) (now % history.length)];
        for (int p = 0; p < pools.length; p++) {
            System.arraycopy(pools[p].rate, 0, present[p], 0, sum.length);
        }
        for (PoolColumns pool : pools) {
            gather(pool);
        }
        for (PoolColumns pool : pools) {
            pool.fire();
        }
        now++;
    }

    private void gather(PoolColumns pool) {
        pool.begin(sum, squares);
        for (int k = 0; k < pool.from.length; k++) {
            // the rates of the last step are one step old when this one ends
            long stamp = now + 1 - pool.late[k];
            double[] rates = stamp < 0 ? silence : history[(int) (stamp % history.length)][pool.from[k]];
            PoolColumns.add(pool.meanGain[k], rates, sum);
            PoolColumns.add(pool.varianceGain[k], rates, squares);
        }
        pool.receive(sum, squares);
    }
}
