package ligare.engine.spiking;

import java.util.Arrays;
import ligare.engine.Randomness;
import ligare.engine.random.Draws;
import ligare.model.network.Distribution;
import ligare.model.network.Projection;
import ligare.model.network.Wiring;

/// The synapses of one projection onto one slice, drawn again on every reading: each target has its own sequence of
/// draws, so a slice can be built alone and whoever builds it finds the same synapses.
final class SynapseSource {
    private final Projection projection;
    private final int sources;
    private final boolean recurrent;
    private final int from;
    private final int to;
    private final Timing timing;
    private final Draws wiring;
    private final Draws weights;
    private final Draws delays;
    private int[] chosen = new int[16];

    interface Visitor {
        /// @param source id within the source population
        /// @param target unit within the slice
        /// @param weight in the unit of the projection
        /// @param delay steps
        void visit(int source, int target, double weight, int delay);
    }

    /// @param sources size of the source population
    /// @param from first target of the slice
    /// @param to behind the last target of the slice
    SynapseSource(Projection projection, int sources, int from, int to, Timing timing, Randomness randomness) {
        this.projection = projection;
        this.sources = sources;
        this.recurrent = projection.source().equals(projection.target());
        this.from = from;
        this.to = to;
        this.timing = timing;
        Randomness key = randomness.at("projection").at(projection.name());
        wiring = new Draws(key.at("wiring"));
        weights = new Draws(key.at("weight"));
        delays = new Draws(key.at("delay"));
    }

    int sources() {
        return sources;
    }

    boolean hasUniformWeight() {
        return projection.weight() instanceof Distribution.Constant;
    }

    double uniformWeight() {
        return projection.weight().low();
    }

    int shortestDelay() {
        return timing.shortestDelay(projection);
    }

    int longestDelay() {
        return timing.longestDelay(projection);
    }

    /// Visits every synapse, targets ascending, sources of one target ascending.
    void forEach(Visitor visitor) {
        for (int target = from; target < to; target++) {
            int count = sourcesOf(target);
            weights.startAt(target);
            delays.startAt(target);
            for (int k = 0; k < count; k++) {
                double weight = weights.next(projection.weight());
                int delay = Math.max(1, timing.steps(delays.next(projection.delay())));
                visitor.visit(chosen[k], target - from, weight, delay);
            }
        }
    }

    private int sourcesOf(int target) {
        wiring.startAt(target);
        return switch (projection.wiring()) {
            case Wiring.OneToOne() -> {
                chosen[0] = target;
                yield 1;
            }
            case Wiring.FixedInDegree(int count, boolean multapses, boolean autapses) -> {
                int hole = recurrent && !autapses ? target : Integer.MAX_VALUE;
                int available = hole == Integer.MAX_VALUE ? sources : sources - 1;
                reserve(count);
                if (multapses) {
                    for (int k = 0; k < count; k++) {
                        chosen[k] = wiring.nextInt(available);
                    }
                } else {
                    chooseDifferent(count, available);
                }
                skip(hole, count);
                Arrays.sort(chosen, 0, count);
                yield count;
            }
            case Wiring.Probability(double probability, boolean autapses) ->
                    independent(probability, recurrent && !autapses ? target : Integer.MAX_VALUE);
        };
    }

    /// Floyd's sampling without replacement (Bentley and Floyd 1987, doi:10.1145/30401.315746).
    private void chooseDifferent(int count, int available) {
        long[] taken = new long[(available + 63) >>> 6];
        for (int k = 0; k < count; k++) {
            int last = available - count + k;
            int candidate = wiring.nextInt(last + 1);
            if ((taken[candidate >>> 6] & 1L << candidate) != 0) {
                candidate = last;
            }
            taken[candidate >>> 6] |= 1L << candidate;
            chosen[k] = candidate;
        }
    }

    private void skip(int hole, int count) {
        for (int k = 0; k < count; k++) {
            if (chosen[k] >= hole) {
                chosen[k]++;
            }
        }
    }

    /// Steps from one connected source to the next by geometric gaps.
    private int independent(double probability, int hole) {
        int available = hole == Integer.MAX_VALUE ? sources : sources - 1;
        int count = 0;
        if (probability > 0) {
            double perLog = probability < 1 ? 1 / StrictMath.log1p(-probability) : 0;
            double source = -1;
            while (true) {
                source += 1 + Math.floor(StrictMath.log(1 - wiring.nextDouble()) * perLog);
                if (source >= available) {
                    break;
                }
                reserve(count + 1);
                chosen[count++] = (int) source;
            }
        }
        skip(hole, count);
        return count;
    }

    private void reserve(int count) {
        if (chosen.length < count) {
            chosen = Arrays.copyOf(chosen, Math.max(count, 2 * chosen.length));
        }
    }

    /// The most synapses that one target can have, by construction or with a margin of twelve standard deviations.
    static double mostPerTarget(Projection projection, int sources) {
        return switch (projection.wiring()) {
            case Wiring.OneToOne() -> 1;
            case Wiring.FixedInDegree wiring -> wiring.count();
            case Wiring.Probability(double p, boolean _) ->
                    Math.min(sources, Math.ceil(sources * p + 12 * Math.sqrt(sources * p * (1 - p)) + 30));
        };
    }

    /// The number of synapses to expect on each target.
    static double expectedPerTarget(Projection projection, int sources) {
        return switch (projection.wiring()) {
            case Wiring.OneToOne() -> 1;
            case Wiring.FixedInDegree wiring -> wiring.count();
            case Wiring.Probability wiring -> sources * wiring.probability();
        };
    }
}
