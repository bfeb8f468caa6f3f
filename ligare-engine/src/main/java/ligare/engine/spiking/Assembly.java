package ligare.engine.spiking;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.Randomness;
import ligare.model.network.Network;
import ligare.model.network.Population;
import ligare.model.network.Recorder;

/// A network laid out for one run: every population cut into slices, each slice with its state and its synapses.
final class Assembly {
    private Assembly() {}

    /// The part of each thread.
    static List<Part> parts(Network network, RunSettings settings, Timing timing, Storage storage) {
        Randomness randomness = Randomness.of(settings.seed());
        Histories histories = new Histories(network, timing, storage);
        List<List<ModulatorLevel>> modulators = new ArrayList<>();
        List<List<Slice>> slices = new ArrayList<>();
        for (int part = 0; part < settings.threads(); part++) {
            modulators.add(
                    network.modulators().stream()
                            .map(each -> new ModulatorLevel(each, timing, histories, randomness, timing.window()))
                            .toList());
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
                                modulators.get(part),
                                randomness,
                                population,
                                edge[slice],
                                edge[slice + 1]);
                slices.get(part).add(builder.build(k, slice));
            }
        }
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < settings.threads(); part++) {
            var samples =
                    part == 0 ? concentrations(network, timing, modulators.get(0)) : List.<ConcentrationSamples>of();
            parts.add(new Part(slices.get(part), modulators.get(part), samples));
        }
        return parts;
    }

    private static List<ConcentrationSamples> concentrations(
            Network network, Timing timing, List<ModulatorLevel> modulators) {
        List<ConcentrationSamples> samples = new ArrayList<>();
        for (Recorder recorder : network.recorders()) {
            if (recorder instanceof Recorder.Concentration concentration) {
                ModulatorLevel level =
                        modulators.stream()
                                .filter(each -> each.name().equals(concentration.modulator()))
                                .findFirst()
                                .orElseThrow();
                samples.add(new ConcentrationSamples(concentration, level, timing));
            }
        }
        return samples;
    }
}
