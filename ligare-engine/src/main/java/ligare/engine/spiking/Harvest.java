package ligare.engine.spiking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ligare.model.network.Network;
import ligare.model.network.Population;
import ligare.model.network.Projection;
import ligare.model.network.Recorder;

/// Joins what the slices kept, in the order of populations and units.
final class Harvest {
    private final Network network;
    private final Timing timing;

    Harvest(Network network, Timing timing) {
        this.network = network;
        this.timing = timing;
    }

    SpikingResult result(List<Part> parts, long seed) {
        long hash = 0;
        long synapses = 0;
        List<PopulationActivity> activities = new ArrayList<>();
        List<List<Slice>> byPopulation = new ArrayList<>();
        network.populations().forEach(_ -> byPopulation.add(new ArrayList<>()));
        for (Part part : parts) {
            for (Slice slice : part.slices()) {
                byPopulation.get(slice.population()).add(slice);
                hash += slice.record().hash;
                synapses += slice.synapses();
            }
        }
        for (int k = 0; k < byPopulation.size(); k++) {
            activities.add(activity(network.populations().get(k), byPopulation.get(k)));
        }
        List<Trace> traces = new ArrayList<>();
        List<WeightHistory> weights = new ArrayList<>();
        for (int k = 0; k < network.recorders().size(); k++) {
            switch (network.recorders().get(k)) {
                case Recorder.Trace trace -> traces.add(trace(k, trace, byPopulation));
                case Recorder.Weights recorder -> weights.add(weights(k, recorder, byPopulation));
                case Recorder.Spikes _, Recorder.Concentration _, Recorder.Response _ -> {}
            }
        }
        List<SignalTrace> signals = parts.getFirst().samples().stream().map(SignalSamples::trace).toList();
        return new SpikingResult(
                network, timing.duration(), seed, hash, synapses, activities, traces, weights, signals);
    }

    private PopulationActivity activity(Population population, List<Slice> slices) {
        int[] counts = new int[timing.bins()];
        for (Slice slice : slices) {
            for (int bin = 0; bin < counts.length; bin++) {
                counts[bin] += slice.record().counts[bin];
            }
        }
        int recorded =
                network.recorders().stream()
                        .filter(Recorder.Spikes.class::isInstance)
                        .map(Recorder.Spikes.class::cast)
                        .filter(each -> each.population().equals(population.name()))
                        .mapToInt(each -> Math.min(population.size(), each.units()))
                        .max()
                        .orElse(0);
        Optional<SpikeTrains> spikes = recorded > 0 ? Optional.of(merged(slices, recorded)) : Optional.empty();
        return new PopulationActivity(
                population.name(),
                population.size(),
                timing.binSteps() * network.step(),
                timing.duration(),
                counts,
                spikes);
    }

    private SpikeTrains merged(List<Slice> slices, int recorded) {
        int total = slices.stream().mapToInt(slice -> slice.record().spikes).sum();
        long[] order = new long[total];
        int count = 0;
        for (Slice slice : slices) {
            SliceRecord record = slice.record();
            for (int k = 0; k < record.spikes; k++) {
                order[count++] = (long) record.spikePoints[k] << 32 | record.spikeUnits[k];
            }
        }
        if (slices.size() > 1) {
            Arrays.sort(order);
        }
        int[] points = new int[total];
        int[] ids = new int[total];
        for (int k = 0; k < total; k++) {
            points[k] = (int) (order[k] >>> 32);
            ids[k] = (int) order[k];
        }
        return new SpikeTrains(network.step(), recorded, points, ids);
    }

    private static Trace trace(int recorder, Recorder.Trace trace, List<List<Slice>> byPopulation) {
        List<float[]> values = new ArrayList<>();
        for (List<Slice> slices : byPopulation) {
            for (Slice slice : slices) {
                for (SliceRecord.Samples samples : slice.record().samples) {
                    if (samples.recorder == recorder) {
                        values.addAll(Arrays.asList(samples.values));
                    }
                }
            }
        }
        return new Trace(trace.population(), trace.variable(), trace.interval(), values.toArray(float[][]::new));
    }

    private WeightHistory weights(int recorder, Recorder.Weights weights, List<List<Slice>> byPopulation) {
        Projection projection =
                network.projections().stream()
                        .filter(each -> each.name().equals(weights.projection()))
                        .findFirst()
                        .orElseThrow();
        double unit = SliceBuilder.largestWeight(projection) / WeightSamples.FINENESS;
        int points = timing.steps() / timing.steps(weights.interval()) + 1;
        long[] sums = new long[points];
        WeightList list = new WeightList();
        for (List<Slice> slices : byPopulation) {
            for (Slice slice : slices) {
                for (WeightSamples samples : slice.record().weights) {
                    if (samples.recorder == recorder) {
                        for (int k = 0; k < points; k++) {
                            sums[k] += samples.sums[k];
                        }
                        samples.rows.forEach(
                                (source, target, weight) -> list.add(source, slice.first() + target, weight));
                    }
                }
            }
        }
        double[] means = new double[points];
        for (int k = 0; k < points; k++) {
            means[k] = (double) sums[k] / list.count * unit;
        }
        return new WeightHistory(
                weights.projection(),
                weights.interval(),
                means,
                Arrays.copyOf(list.sources, list.count),
                Arrays.copyOf(list.targets, list.count),
                Arrays.copyOf(list.values, list.count));
    }

    private static final class WeightList {
        private int[] sources = new int[1024];
        private int[] targets = new int[1024];
        private double[] values = new double[1024];
        private int count;

        void add(int source, int target, double value) {
            if (count == values.length) {
                sources = Arrays.copyOf(sources, 2 * count);
                targets = Arrays.copyOf(targets, 2 * count);
                values = Arrays.copyOf(values, 2 * count);
            }
            sources[count] = source;
            targets[count] = target;
            values[count++] = value;
        }
    }
}
