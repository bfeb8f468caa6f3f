package ligare.engine.spiking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ligare.engine.random.Draws;
import ligare.engine.random.RandomKey;
import ligare.model.network.Course;
import ligare.model.network.Distribution;
import ligare.model.network.Input;
import ligare.model.network.LeakyIntegrateAndFire;
import ligare.model.network.Network;
import ligare.model.network.PoissonSource;
import ligare.model.network.Population;
import ligare.model.network.Projection;
import ligare.model.network.Recorder;
import ligare.model.network.Synapse;

/// A network laid out for one run: every population cut into slices, each slice with its state and its synapses.
final class Assembly {
    /// Targets are stored in 16 bits.
    static final int MOST_UNITS = 1 << 16;
    /// Rows of arrivals of one slice should fit a second-level cache, bytes.
    private static final int CACHE = 1 << 19;
    private static final double MOST_SYNAPSES = 1 << 30;

    private final Network network;
    private final RunSettings settings;
    private final RandomKey key;
    private final int steps;
    private final int binSteps;
    private final Map<String, SpikeHistory> histories = new HashMap<>();
    private final List<List<Slice>> parts = new ArrayList<>();

    Assembly(Network network, RunSettings settings) {
        this.network = network;
        this.settings = settings;
        key = RandomKey.ofSeed(settings.seed());
        double exact = Math.rint(settings.duration() / network.step());
        if (exact > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a run can have at most %d steps, %s ms in steps of %s ms are %.0f"
                    .formatted(Integer.MAX_VALUE - 8, settings.duration(), network.step(), exact));
        }
        steps = (int) exact;
        binSteps = Math.max(1, (int) Math.rint(1 / network.step()));
        build();
    }

    int steps() {
        return steps;
    }

    /// The slices of each thread.
    List<List<Slice>> parts() {
        return parts;
    }

    /// Steps that every slice can run before it must know the others' spikes.
    int window() {
        return network.projections().stream().mapToInt(each -> SynapseSource.shortestDelay(each, network.step()))
                .min().orElse(1 + (int) (10 / network.step()));
    }

    private void build() {
        for (int part = 0; part < settings.threads(); part++) {
            parts.add(new ArrayList<>());
        }
        Map<String, int[]> edges = new LinkedHashMap<>();
        for (Population population : network.populations()) {
            int[] edge = edges(population);
            edges.put(population.name(), edge);
            histories.put(population.name(), new SpikeHistory(edge.length - 1, historyDepth(population)));
        }
        for (int k = 0; k < network.populations().size(); k++) {
            Population population = network.populations().get(k);
            int[] edge = edges.get(population.name());
            for (int slice = 0; slice + 1 < edge.length; slice++) {
                int part = (int) ((long) slice * settings.threads() / (edge.length - 1));
                parts.get(part).add(slice(k, population, slice, edge[slice], edge[slice + 1]));
            }
        }
    }

    private int[] edges(Population population) {
        double perTarget = 1;
        for (Projection projection : network.projections()) {
            if (projection.target().equals(population.name())) {
                perTarget = Math.max(perTarget,
                        SynapseSource.mostPerTarget(projection, network.population(projection.source()).size()));
            }
        }
        int most = (int) Math.max(1, Math.min(MOST_UNITS, MOST_SYNAPSES / perTarget));
        int threads = Math.min(settings.threads(), population.size());
        int pieces = threads * (int) Math.ceil((double) population.size() / ((double) most * threads));
        int[] edge = new int[pieces + 1];
        for (int k = 0; k <= pieces; k++) {
            edge[k] = (int) ((long) population.size() * k / pieces);
        }
        return edge;
    }

    private int historyDepth(Population population) {
        int depth = refractorySteps(population) + 2;
        for (Projection projection : network.projections()) {
            if (projection.source().equals(population.name())) {
                depth = Math.max(depth, SynapseSource.longestDelay(projection, network.step()) + window() + 2);
            }
        }
        return depth;
    }

    private int refractorySteps(Population population) {
        return switch (population.neuron()) {
            case LeakyIntegrateAndFire neuron -> (int) Math.rint(neuron.refractory() / network.step());
            case PoissonSource _ -> 0;
        };
    }

    private Slice slice(int number, Population population, int slice, int from, int to) {
        int units = to - from;
        Map<String, Arrivals> arrivals = new HashMap<>();
        for (Synapse synapse : population.synapses()) {
            arrivals.put(synapse.name(), arrivals(population, synapse, units));
        }
        List<Delivery> deliveries = new ArrayList<>();
        for (Projection projection : network.projections()) {
            if (projection.target().equals(population.name())) {
                deliveries.add(delivery(projection, arrivals.get(projection.synapse()), from, to));
            }
        }
        List<PoissonInput> poissons = new ArrayList<>();
        List<Course> currents = new ArrayList<>();
        List<Noise> noises = new ArrayList<>();
        double[] bias = new double[units];
        for (Input input : network.inputs()) {
            if (!input.population().equals(population.name())) {
                continue;
            }
            switch (input) {
                case Input.Current current -> currents.add(current.amplitude());
                case Input.Bias each -> addDrawn(each.amplitude(), key.child("input").child(each.name()), from, bias);
                case Input.PoissonSpikes spikes -> poissons.add(new PoissonInput(
                        spikes, arrivals.get(spikes.synapse()), key, from, units, network.step()));
                case Input.OrnsteinUhlenbeck noise -> noises.add(
                        new Noise(noise.name(), noise.deviation(), noise.timeConstant(), key, from, units));
            }
        }
        Membrane membrane = membrane(population, arrivals, noises, from, units);
        return new Slice(number, slice, from, network.step(), refractorySteps(population), membrane, deliveries,
                poissons, currents, bias, histories.get(population.name()), record(population, membrane, from, units));
    }

    private static void addDrawn(Distribution distribution, RandomKey key, int from, double[] values) {
        Draws draws = new Draws(key);
        for (int i = 0; i < values.length; i++) {
            draws.startAt(from + i);
            values[i] += SynapseSource.draw(distribution, draws);
        }
    }

    private Membrane membrane(Population population, Map<String, Arrivals> arrivals, List<Noise> noises, int from,
            int units) {
        RandomKey own = key.child("population").child(population.name());
        return switch (population.neuron()) {
            case PoissonSource source -> new PoissonUnits(source, network.step(), own, from, units);
            case LeakyIntegrateAndFire neuron -> {
                double[] voltage = new double[units];
                addDrawn(population.initialVoltage(), own.child("initial voltage"), from, voltage);
                List<Current> currents = population.synapses().stream().map(synapse -> Current.of(
                        synapse, arrivals.get(synapse.name()), neuron.timeConstant(), network.step(), units)).toList();
                yield new LeakyMembrane(neuron, network.step(), voltage, currents, noises);
            }
        };
    }

    private Arrivals arrivals(Population population, Synapse synapse, int units) {
        double bound = 0;
        int rows = 1;
        for (Projection projection : network.projections()) {
            if (projection.target().equals(population.name()) && projection.synapse().equals(synapse.name())) {
                double weight = Math.max(Math.abs(projection.weight().low()), Math.abs(projection.weight().high()));
                int sources = network.population(projection.source()).size();
                bound += weight * SynapseSource.mostPerTarget(projection, sources);
                rows = Math.max(rows, groupWidth(projection, network.step(), units));
            }
        }
        for (Input input : network.inputs()) {
            if (input instanceof Input.PoissonSpikes spikes && spikes.population().equals(population.name())
                    && spikes.synapse().equals(synapse.name())) {
                bound += Math.abs(spikes.weight()) * PoissonInput.most(spikes, network.step());
            }
        }
        return new Arrivals(units, rows, Arrivals.shiftFor(bound));
    }

    private Delivery delivery(Projection projection, Arrivals arrivals, int from, int to) {
        SpikeHistory history = histories.get(projection.source());
        var synapses = new SynapseSource(
                projection, network.population(projection.source()).size(), from, to, network.step(), key);
        return isUniform(projection, settings.layout()) ? new TargetRows(synapses, history, arrivals)
                : new DelayRows(synapses, history, arrivals, groupWidth(projection, network.step(), to - from));
    }

    private static boolean isUniform(Projection projection, Layout layout) {
        return layout != Layout.DELAY_ROWS && projection.weight() instanceof Distribution.Constant
                && projection.delay() instanceof Distribution.Constant;
    }

    static double bytesPerSynapse(Projection projection, double step, Layout layout) {
        if (isUniform(projection, layout)) {
            return 2;
        }
        return projection.weight() instanceof Distribution.Constant ? 4 : 8;
    }

    /// Delays per group of the delayed layout: as many as keep the rows of arrivals within the cache.
    private static int groupWidth(Projection projection, double step, int units) {
        int span = SynapseSource.longestDelay(projection, step) - SynapseSource.shortestDelay(projection, step) + 1;
        int fitting = Integer.highestOneBit(Math.max(1, CACHE / (4 * Arrivals.powerOfTwo(units))));
        return Math.min(Arrivals.powerOfTwo(span), fitting);
    }

    static int groups(Projection projection, double step, int units) {
        int span = SynapseSource.longestDelay(projection, step) - SynapseSource.shortestDelay(projection, step) + 1;
        return (span - 1) / groupWidth(projection, step, Math.min(units, MOST_UNITS)) + 1;
    }

    private SliceRecord record(Population population, Membrane membrane, int from, int units) {
        int recorded = 0;
        List<SliceRecord.Samples> samples = new ArrayList<>();
        for (int k = 0; k < network.recorders().size(); k++) {
            Recorder recorder = network.recorders().get(k);
            if (!recorder.population().equals(population.name())) {
                continue;
            }
            switch (recorder) {
                case Recorder.Spikes spikes -> recorded = Math.max(recorded, Math.min(units, spikes.units() - from));
                case Recorder.Trace trace -> {
                    int every = (int) Math.rint(trace.interval() / network.step());
                    int sampled = Math.clamp(trace.units() - (long) from, 0, units);
                    samples.add(new SliceRecord.Samples(
                            k, every, sampled, steps / every + 1, membrane.variable(trace.variable())));
                }
            }
        }
        return new SliceRecord(
                population.name(), from, binSteps, (steps + binSteps - 1) / binSteps, recorded, samples);
    }

    /// What the slices kept, joined in the order of populations and units.
    SpikingResult result() {
        long hash = 0;
        long synapses = 0;
        List<PopulationActivity> activities = new ArrayList<>();
        List<List<Slice>> byPopulation = new ArrayList<>();
        network.populations().forEach(_ -> byPopulation.add(new ArrayList<>()));
        for (List<Slice> part : parts) {
            for (Slice slice : part) {
                byPopulation.get(slice.population()).add(slice);
                hash += slice.record().hash;
                synapses += slice.deliveries().stream().mapToLong(Delivery::synapses).sum();
            }
        }
        for (int k = 0; k < byPopulation.size(); k++) {
            activities.add(activity(network.populations().get(k), byPopulation.get(k)));
        }
        List<Trace> traces = new ArrayList<>();
        for (int k = 0; k < network.recorders().size(); k++) {
            if (network.recorders().get(k) instanceof Recorder.Trace trace) {
                traces.add(trace(k, trace, byPopulation));
            }
        }
        return new SpikingResult(network, steps * network.step(), settings.seed(), hash, synapses, activities, traces);
    }

    private PopulationActivity activity(Population population, List<Slice> slices) {
        int[] counts = new int[(steps + binSteps - 1) / binSteps];
        for (Slice slice : slices) {
            for (int bin = 0; bin < counts.length; bin++) {
                counts[bin] += slice.record().counts[bin];
            }
        }
        int recorded = network.recorders().stream()
                .filter(each -> each instanceof Recorder.Spikes && each.population().equals(population.name()))
                .mapToInt(each -> Math.min(population.size(), ((Recorder.Spikes) each).units())).max().orElse(0);
        Optional<SpikeTrains> spikes = recorded > 0 ? Optional.of(merged(slices, recorded)) : Optional.empty();
        return new PopulationActivity(population.name(), population.size(), binSteps * network.step(),
                steps * network.step(), counts, spikes);
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
}
