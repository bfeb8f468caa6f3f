package ligare.engine.spiking;

import ligare.model.network.Network;

/// Runs spiking networks.
public final class Spiking {
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
        Timing timing = Timing.of(network, settings.duration());
        Storage storage = new Storage(network, timing, settings.threads(), settings.layout());
        MemoryNeed.check(network, timing, storage);
        var parts = Assembly.parts(network, settings, timing, storage);
        new Conductor(timing, parts).play();
        return new Harvest(network, timing).result(parts, settings.seed());
    }
}
