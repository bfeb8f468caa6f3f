package ligare.engine.spiking;

import java.util.ArrayList;
import java.util.List;
import ligare.model.network.Network;
import ligare.model.network.Population;
import ligare.model.network.Projection;
import ligare.model.network.Recorder;

/// How large a network will be, estimated before anything is allocated.
///
/// @param units of all populations
/// @param synapses that each projection is expected to have, in the network's order
/// @param bytes of memory for state, synapses, spike counts and traces; recorded spikes come on top, their number is not
///     known before
public record NetworkSize(double units, List<Double> synapses, double bytes) {
    private static final double BYTES_PER_UNIT = 80;
    private static final double BYTES_PER_SYNAPSE_STATE = 16;
    private static final double BYTES_PER_ROW = 8;

    public NetworkSize {
        synapses = List.copyOf(synapses);
    }

    /// The size of a network that runs for so long on so many threads.
    ///
    /// @param duration ms
    /// @throws IllegalArgumentException if the run would have more than [Spiking#MOST_STEPS] steps
    public static NetworkSize of(Network network, double duration, int threads) {
        Timing timing = Timing.of(network, duration);
        return of(network, timing, new Storage(network, timing, threads, Layout.AUTOMATIC));
    }

    static NetworkSize of(Network network, Timing timing, Storage storage) {
        double units = 0;
        double bytes = 0;
        for (Population population : network.populations()) {
            double perUnit = BYTES_PER_UNIT + BYTES_PER_SYNAPSE_STATE * population.synapses().size();
            units += population.size();
            bytes += population.size() * perUnit + Integer.BYTES * (double) timing.bins();
        }
        for (Recorder recorder : network.recorders()) {
            if (recorder instanceof Recorder.Trace trace) {
                double traced = Math.min(trace.units(), network.population(trace.population()).size());
                bytes += Float.BYTES * traced * (timing.duration() / trace.interval() + 1);
            }
        }
        List<Double> synapses = new ArrayList<>();
        for (Projection projection : network.projections()) {
            Population target = network.population(projection.target());
            int sources = storage.sources(projection);
            double here = target.size() * SynapseSource.expectedPerTarget(projection, sources);
            double slices = storage.threads() + target.size() / 65536.0;
            synapses.add(here);
            bytes +=
                    here * storage.bytesPerSynapse(projection)
                            + BYTES_PER_ROW * sources * storage.groups(projection, target.size()) * slices;
        }
        return new NetworkSize(units, synapses, bytes);
    }

    /// Refuses what does not fit into this process.
    ///
    /// @throws NetworkTooLarge if it does not
    void check(String network) {
        double available = Runtime.getRuntime().maxMemory();
        if (bytes > available) {
            throw new NetworkTooLarge(network, bytes, available);
        }
    }

    /// Synapses of all projections.
    public double allSynapses() {
        return synapses.stream().mapToDouble(each -> each).sum();
    }
}
