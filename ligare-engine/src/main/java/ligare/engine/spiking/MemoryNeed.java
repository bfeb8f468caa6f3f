package ligare.engine.spiking;

import ligare.model.network.Network;
import ligare.model.network.Population;
import ligare.model.network.Projection;
import ligare.model.network.Recorder;

/// How much memory a network needs, estimated before anything is allocated.
final class MemoryNeed {
    private static final double BYTES_PER_UNIT = 80;
    private static final double BYTES_PER_SYNAPSE_STATE = 16;
    private static final double BYTES_PER_ROW = 8;

    private MemoryNeed() {}

    static void check(Network network, Timing timing, Storage storage) {
        double needed = bytes(network, timing, storage);
        double available = Runtime.getRuntime().maxMemory();
        if (needed > available) {
            throw new NetworkTooLarge(network.name(), needed, available);
        }
    }

    private static double bytes(Network network, Timing timing, Storage storage) {
        double bytes = 0;
        for (Population population : network.populations()) {
            double perUnit = BYTES_PER_UNIT + BYTES_PER_SYNAPSE_STATE * population.synapses().size();
            bytes += population.size() * perUnit + Integer.BYTES * (double) timing.bins();
        }
        for (Recorder recorder : network.recorders()) {
            if (recorder instanceof Recorder.Trace trace) {
                double units = Math.min(trace.units(), network.population(trace.population()).size());
                bytes += Float.BYTES * units * (timing.duration() / trace.interval() + 1);
            }
        }
        for (Projection projection : network.projections()) {
            Population target = network.population(projection.target());
            int sources = storage.sources(projection);
            double synapses = target.size() * SynapseSource.expectedPerTarget(projection, sources);
            double slices = storage.threads() + target.size() / 65536.0;
            bytes +=
                    synapses * storage.bytesPerSynapse(projection)
                            + BYTES_PER_ROW * sources * storage.groups(projection, target.size()) * slices;
        }
        return bytes;
    }
}
