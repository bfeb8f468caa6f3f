package ligare.engine.spiking;

import ligare.model.network.Distribution;
import ligare.model.network.Network;
import ligare.model.network.Plasticity;
import ligare.model.network.Population;
import ligare.model.network.Projection;

/// How populations are cut into slices and how the synapses of a projection are stored.
///
/// @param threads parts that every population is divided into
record Storage(Network network, Timing timing, int threads, Layout layout) {
    /// Targets are stored in 16 bits.
    private static final int MOST_UNITS = 1 << 16;

    /// Arrivals of one slice should fit a second-level cache, bytes.
    private static final int CACHE = 1 << 19;

    private static final double MOST_SYNAPSES = 1 << 30;

    /// First units of the slices of a population, and its size at the end.
    int[] edges(Population population) {
        double perTarget = 1;
        for (Projection projection : network.projections()) {
            if (projection.target().equals(population.name())) {
                perTarget = Math.max(perTarget, SynapseSource.mostPerTarget(projection, sources(projection)));
            }
        }
        double most = Math.clamp(MOST_SYNAPSES / perTarget, 1, MOST_UNITS);
        int parts = Math.min(threads, population.size());
        int pieces = parts * (int) Math.ceil(population.size() / (most * parts));
        int[] edges = new int[pieces + 1];
        for (int k = 0; k <= pieces; k++) {
            edges[k] = (int) ((long) population.size() * k / pieces);
        }
        return edges;
    }

    int sources(Projection projection) {
        return network.population(projection.source()).size();
    }

    boolean isUniform(Projection projection) {
        return layout != Layout.DELAY_ROWS
                && projection.weight() instanceof Distribution.Constant
                && projection.delay() instanceof Distribution.Constant;
    }

    double bytesPerSynapse(Projection projection) {
        if (projection.plasticity() instanceof Plasticity.SpikeTiming) {
            return 22;
        }
        if (projection.plasticity() instanceof Plasticity.ThreeFactor) {
            return 38;
        }
        if (isUniform(projection)) {
            return 2;
        }
        return projection.weight() instanceof Distribution.Constant ? 4 : 8;
    }

    /// Delays per group of the delayed layout: as many as keep the arrivals within the cache.
    int groupWidth(Projection projection, int units) {
        int fitting = Integer.highestOneBit(Math.max(1, CACHE / (4 * Arrivals.powerOfTwo(units))));
        return Math.min(Arrivals.powerOfTwo(timing.delaySpan(projection)), fitting);
    }

    int groups(Projection projection, int units) {
        return (timing.delaySpan(projection) - 1) / groupWidth(projection, Math.min(units, MOST_UNITS)) + 1;
    }
}
