package ligare.engine.spiking;

import java.util.ArrayList;
import java.util.List;
import ligare.model.network.Network;

/// The recent spikes of all populations.
final class Histories {
    private final Network network;
    private final List<SpikeHistory> histories = new ArrayList<>();

    Histories(Network network, Timing timing, Storage storage) {
        this.network = network;
        for (var population : network.populations()) {
            int slices = storage.edges(population).length - 1;
            histories.add(new SpikeHistory(slices, timing.historyDepth(population)));
        }
    }

    SpikeHistory of(String population) {
        return histories.get(network.populations().indexOf(network.population(population)));
    }
}
