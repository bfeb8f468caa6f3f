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

    /// Bits take less memory than targets from this share of connected pairs on.
    private static final double DENSE = 0.0625;

    /// With fewer sources there are seldom enough spikes in one step to sum their rows.
    private static final int MANY_SOURCES = 1000;

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

    /// How the synapses of a projection that is not plastic are stored.
    Layout of(Projection projection) {
        boolean uniform =
                projection.weight() instanceof Distribution.Constant
                        && projection.delay() instanceof Distribution.Constant;
        if (!uniform || layout == Layout.DELAY_ROWS) {
            return Layout.DELAY_ROWS;
        }
        boolean fits =
                projection.plasticity() instanceof Plasticity.Fixed
                        && (double) sources(projection) * BitRows.words(MOST_UNITS) < Integer.MAX_VALUE;
        boolean worthwhile = density(projection) >= DENSE && sources(projection) >= MANY_SOURCES;
        return fits && (layout == Layout.BIT_ROWS || worthwhile && layout == Layout.AUTOMATIC)
                ? Layout.BIT_ROWS
                : Layout.TARGET_ROWS;
    }

    private double density(Projection projection) {
        return SynapseSource.expectedPerTarget(projection, sources(projection)) / sources(projection);
    }

    double bytesPerSynapse(Projection projection) {
        return switch (projection.plasticity()) {
            case Plasticity.SpikeTiming _ -> 22;
            case Plasticity.ThreeFactor _ -> 38;
            case Plasticity.Fixed _, Plasticity.ShortTerm _ ->
                    switch (of(projection)) {
                        case BIT_ROWS -> 1 / (8 * density(projection)) + 2 * density(projection);
                        case TARGET_ROWS -> 2;
                        case DELAY_ROWS, AUTOMATIC -> projection.weight() instanceof Distribution.Constant ? 4 : 8;
                    };
        };
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
