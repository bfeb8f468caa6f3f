package ligare.engine.spiking;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.Randomness;
import ligare.model.network.Network;
import ligare.model.network.Population;

/// A network laid out for one run: every population cut into slices, each slice with its state and its synapses.
final class Assembly {
    private final List<List<Slice>> parts = new ArrayList<>();

    Assembly(Network network, RunSettings settings, Timing timing, Storage storage) {
        for (int part = 0; part < settings.threads(); part++) {
            parts.add(new ArrayList<>());
        }
        List<int[]> edges = network.populations().stream().map(storage::edges).toList();
        List<SpikeHistory> histories = new ArrayList<>();
        for (int k = 0; k < edges.size(); k++) {
            int depth = timing.historyDepth(network.populations().get(k));
            histories.add(new SpikeHistory(edges.get(k).length - 1, depth));
        }
        Randomness randomness = Randomness.of(settings.seed());
        for (int k = 0; k < edges.size(); k++) {
            Population population = network.populations().get(k);
            int[] edge = edges.get(k);
            for (int slice = 0; slice + 1 < edge.length; slice++) {
                int part = (int) ((long) slice * settings.threads() / (edge.length - 1));
                var builder =
                        new SliceBuilder(
                                network,
                                timing,
                                storage,
                                histories,
                                randomness,
                                population,
                                edge[slice],
                                edge[slice + 1]);
                parts.get(part).add(builder.build(k, slice));
            }
        }
    }

    /// The slices of each thread.
    List<List<Slice>> parts() {
        return parts;
    }
}
