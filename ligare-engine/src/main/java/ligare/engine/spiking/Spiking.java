package ligare.engine.spiking;

import java.util.function.DoubleConsumer;
import ligare.model.network.Network;

/// Runs spiking networks.
public final class Spiking {
    /// Most steps of one run; they are counted in 31 bits.
    public static final int MOST_STEPS = Integer.MAX_VALUE - 8;

    private Spiking() {}

    /// Runs a network from time 0. The same network, duration and seed give the same bits, whatever the threads.
    ///
    /// @param duration ms of model time
    /// @param threads number of threads to use; more than there are free cores only slow it down
    /// @throws ligare.engine.SimulationDiverged if a state variable leaves its range
    /// @throws NetworkTooLarge if the network does not fit into memory, before anything is allocated
    public static SpikingResult run(Network network, double duration, long seed, int threads) {
        return run(network, new RunSettings(duration, seed, threads, Layout.AUTOMATIC));
    }

    /// Runs a network from time 0.
    ///
    /// @throws ligare.engine.SimulationDiverged if a state variable leaves its range
    /// @throws NetworkTooLarge if the network does not fit into memory, before anything is allocated
    public static SpikingResult run(Network network, RunSettings settings) {
        return run(network, settings, _ -> {});
    }

    /// Runs a network from time 0, while somebody waits.
    ///
    /// @param reached told now and then which model time was reached, ms; from one of the threads that work
    public static SpikingResult run(Network network, RunSettings settings, DoubleConsumer reached) {
        Timing timing = Timing.of(network, settings.duration());
        Storage storage = new Storage(network, timing, settings.threads(), settings.layout());
        NetworkSize.of(network, timing, storage).check(network.name());
        var parts = Assembly.parts(network, settings, timing, storage);
        new Conductor(timing, parts, reached).play();
        return new Harvest(network, timing).result(parts, settings.seed());
    }
}
