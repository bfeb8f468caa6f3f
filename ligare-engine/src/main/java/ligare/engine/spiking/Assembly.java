package ligare.engine.spiking;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.Randomness;
import ligare.model.network.Network;
import ligare.model.network.Population;

/// A network laid out for one run: every population cut into slices, each slice with its state and its synapses.
final class Assembly {
    private Assembly() {}

    /// The part of each thread.
    static List<Part> parts(Network network, RunSettings settings, Timing timing, Storage storage) {
        Randomness randomness = Randomness.of(settings.seed());
        Histories histories = new Histories(network, timing, storage);
        List<Neuromodulation> neuromodulations = new ArrayList<>();
        List<List<Slice>> slices = new ArrayList<>();
        for (int part = 0; part < settings.threads(); part++) {
            neuromodulations.add(new Neuromodulation(timing, histories, randomness));
            slices.add(new ArrayList<>());
        }
        for (int k = 0; k < network.populations().size(); k++) {
            Population population = network.populations().get(k);
            int[] edge = storage.edges(population);
            for (int slice = 0; slice + 1 < edge.length; slice++) {
                int part = (int) ((long) slice * settings.threads() / (edge.length - 1));
                var builder =
                        new SliceBuilder(
                                timing,
                                storage,
                                histories,
                                neuromodulations.get(part),
                                randomness,
                                population,
                                edge[slice],
                                edge[slice + 1]);
                slices.get(part).add(builder.build(k, slice));
            }
        }
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < settings.threads(); part++) {
            Neuromodulation own = neuromodulations.get(part);
            parts.add(new Part(slices.get(part), own, part == 0 ? own.samples() : List.of()));
        }
        return parts;
    }
}
