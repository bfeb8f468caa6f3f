package ligare.engine.spiking;

import ligare.model.network.Network;
import ligare.model.network.Population;
import ligare.model.network.Projection;

/// How much memory a network needs, estimated before anything is allocated.
final class MemoryNeed {
    private static final double BYTES_PER_UNIT = 80;
    private static final double BYTES_PER_SYNAPSE_STATE = 16;
    private static final double BYTES_PER_ROW = 8;

    private MemoryNeed() {}

    static void check(Network network, RunSettings settings) {
        double needed = bytes(network, settings);
        double available = Runtime.getRuntime().maxMemory();
        if (needed > available) {
            throw new NetworkTooLarge(network.name(), needed, available);
        }
    }

    static double bytes(Network network, RunSettings settings) {
        double bytes = 0;
        double milliseconds = settings.duration();
        for (Population population : network.populations()) {
            bytes += population.size() * (BYTES_PER_UNIT + BYTES_PER_SYNAPSE_STATE * population.synapses().size());
            bytes += 4 * milliseconds;
        }
        for (Projection projection : network.projections()) {
            double sources = network.population(projection.source()).size();
            double targets = network.population(projection.target()).size();
            double synapses = targets * SynapseSource.expectedPerTarget(projection, (int) sources);
            bytes += synapses * Assembly.bytesPerSynapse(projection, network.step(), settings.layout());
            double groups = Assembly.groups(projection, network.step(), (int) targets);
            double slices = settings.threads() + targets / Assembly.MOST_UNITS;
            bytes += BYTES_PER_ROW * sources * groups * slices;
        }
        return bytes;
    }
}
