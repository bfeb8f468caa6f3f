package ligare.engine.spiking;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.Randomness;
import ligare.engine.random.Draws;
import ligare.model.network.Distribution;
import ligare.model.network.Input;
import ligare.model.network.LeakyIntegrateAndFire;
import ligare.model.network.Network;
import ligare.model.network.PoissonSource;
import ligare.model.network.Population;
import ligare.model.network.Projection;
import ligare.model.network.Recorder;
import ligare.model.network.Synapse;

/// Builds one slice: units `from … to − 1` of a population.
final class SliceBuilder {
    private final Network network;
    private final Timing timing;
    private final Storage storage;
    private final List<SpikeHistory> histories;
    private final Randomness randomness;
    private final Population population;
    private final int from;
    private final int to;
    private final int units;
    private final List<Arrivals> arrivals;

    /// @param histories one for each population, in the network's order
    SliceBuilder(
            Network network,
            Timing timing,
            Storage storage,
            List<SpikeHistory> histories,
            Randomness randomness,
            Population population,
            int from,
            int to) {
        this.network = network;
        this.timing = timing;
        this.storage = storage;
        this.histories = histories;
        this.randomness = randomness;
        this.population = population;
        this.from = from;
        this.to = to;
        units = to - from;
        arrivals = population.synapses().stream().map(this::arrivals).toList();
    }

    /// @param number which population of the network
    /// @param slice which slice of the population
    Slice build(int number, int slice) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Projection projection : network.projections()) {
            if (projection.target().equals(population.name())) {
                deliveries.add(delivery(projection));
            }
        }
        List<PoissonInput> poissons = new ArrayList<>();
        List<Schedule> currents = new ArrayList<>();
        List<Noise> noises = new ArrayList<>();
        double[] bias = new double[units];
        for (Input input : network.inputs()) {
            if (!input.population().equals(population.name())) {
                continue;
            }
            Randomness own = randomness.at("input").at(input.name());
            switch (input) {
                case Input.Current current -> currents.add(new Schedule(current.amplitude(), timing));
                case Input.Bias each -> addDrawn(each.amplitude(), own, bias);
                case Input.PoissonSpikes spikes ->
                        poissons.add(new PoissonInput(spikes, at(spikes.synapse()), own, from, units, timing));
                case Input.OrnsteinUhlenbeck noise -> noises.add(new Noise(noise, own, from, units));
            }
        }
        Membrane membrane = membrane(noises);
        return new Slice(
                number,
                slice,
                from,
                timing.refractory(population),
                membrane,
                deliveries,
                poissons,
                currents,
                bias,
                histories.get(number),
                record(membrane));
    }

    private Arrivals at(String synapse) {
        for (int k = 0; k < arrivals.size(); k++) {
            if (population.synapses().get(k).name().equals(synapse)) {
                return arrivals.get(k);
            }
        }
        throw new IllegalStateException("population %s has no synapse %s".formatted(population.name(), synapse));
    }

    private void addDrawn(Distribution distribution, Randomness stream, double[] values) {
        Draws draws = new Draws(stream);
        for (int i = 0; i < units; i++) {
            draws.startAt(from + i);
            values[i] += SynapseSource.draw(distribution, draws);
        }
    }

    private Membrane membrane(List<Noise> noises) {
        Randomness own = randomness.at("population").at(population.name());
        return switch (population.neuron()) {
            case PoissonSource source -> new PoissonUnits(source, timing, own, from, units);
            case LeakyIntegrateAndFire neuron -> {
                double[] voltage = new double[units];
                addDrawn(population.initialVoltage(), own.at("initial voltage"), voltage);
                List<Current> currents = new ArrayList<>();
                for (Synapse synapse : population.synapses()) {
                    currents.add(Current.of(synapse, at(synapse.name()), neuron.timeConstant(), timing.step(), units));
                }
                yield new LeakyMembrane(neuron, timing.step(), voltage, currents, noises);
            }
        };
    }

    private Arrivals arrivals(Synapse synapse) {
        double bound = 0;
        int rows = 1;
        for (Projection projection : network.projections()) {
            if (projection.target().equals(population.name()) && projection.synapse().equals(synapse.name())) {
                double weight = Math.max(Math.abs(projection.weight().low()), Math.abs(projection.weight().high()));
                bound += weight * SynapseSource.mostPerTarget(projection, storage.sources(projection));
                rows = Math.max(rows, storage.groupWidth(projection, units));
            }
        }
        for (Input input : network.inputs()) {
            if (input instanceof Input.PoissonSpikes spikes
                    && spikes.population().equals(population.name())
                    && spikes.synapse().equals(synapse.name())) {
                bound += Math.abs(spikes.weight()) * PoissonInput.most(spikes, timing.step());
            }
        }
        return new Arrivals(units, rows, Arrivals.shiftFor(bound));
    }

    private Delivery delivery(Projection projection) {
        SpikeHistory history = histories.get(network.populations().indexOf(network.population(projection.source())));
        var synapses = new SynapseSource(projection, storage.sources(projection), from, to, timing, randomness);
        return storage.isUniform(projection)
                ? new TargetRows(synapses, history, at(projection.synapse()))
                : new DelayRows(synapses, history, at(projection.synapse()), storage.groupWidth(projection, units));
    }

    private SliceRecord record(Membrane membrane) {
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
                    int every = timing.steps(trace.interval());
                    int sampled = Math.clamp(trace.units() - (long) from, 0, units);
                    int points = timing.steps() / every + 1;
                    samples.add(
                            new SliceRecord.Samples(k, every, sampled, points, membrane.variable(trace.variable())));
                }
            }
        }
        return new SliceRecord(population.name(), from, timing, recorded, samples);
    }
}
