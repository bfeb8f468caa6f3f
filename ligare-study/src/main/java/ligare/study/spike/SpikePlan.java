package ligare.study.spike;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import ligare.engine.spiking.Layout;
import ligare.engine.spiking.NetworkSize;
import ligare.engine.spiking.RunSettings;
import ligare.engine.spiking.Spiking;
import ligare.engine.spiking.SpikingResult;
import ligare.model.network.Network;
import ligare.model.network.NetworkRun;
import ligare.model.network.Population;
import ligare.model.network.Recorder;

/// A network that is to be run.
///
/// @param described the network, with what its file says about it
/// @param duration ms, > 0
/// @param seed of all random numbers
/// @param threads that work; they change no result
public record SpikePlan(NetworkRun described, double duration, long seed, int threads) {
    /// Units of a population whose spikes are kept where its file asks for none: enough to look at, few enough to write.
    private static final int LOOKED_AT = 100;

    /// Runs it.
    ///
    /// @param reached told now and then which model time was reached, ms; from some thread
    /// @throws ligare.engine.SimulationDiverged if a state variable leaves its range
    /// @throws ligare.engine.spiking.NetworkTooLarge if it does not fit into memory, before anything is allocated
    public NetworkActivity run(DoubleConsumer reached) {
        Effort.Meter meter = Effort.begin();
        RunSettings settings = new RunSettings(duration, seed, threads, Layout.AUTOMATIC);
        SpikingResult result = Spiking.run(network(), settings, reached);
        return NetworkActivity.of(described, result, meter.end(result.duration(), threads));
    }

    /// The network with spikes recorded in every population: what the file asks for, and a look at the others.
    public Network network() {
        Network network = described.network();
        List<Recorder> recorders = new ArrayList<>(network.recorders());
        for (Population population : network.populations()) {
            boolean recorded =
                    network.recorders().stream()
                            .anyMatch(recorder ->
                                    recorder instanceof Recorder.Spikes spikes
                                            && spikes.population().equals(population.name()));
            if (!recorded) {
                recorders.add(new Recorder.Spikes(population.name(), LOOKED_AT));
            }
        }
        return network.recording(recorders);
    }

    /// Number of time steps; a run may have [Spiking#MOST_STEPS].
    public double steps() {
        return Math.rint(duration / described.network().step());
    }

    /// How large it will be, before anything is allocated.
    ///
    /// @throws IllegalArgumentException if there are too many steps
    public NetworkSize size() {
        return NetworkSize.of(network(), duration, threads);
    }
}
