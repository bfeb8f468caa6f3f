package ligare.engine.spiking;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.Randomness;
import ligare.engine.random.Draws;
import ligare.model.network.AdaptiveExponential;
import ligare.model.network.Distribution;
import ligare.model.network.Effect;
import ligare.model.network.Input;
import ligare.model.network.Izhikevich;
import ligare.model.network.LeakyIntegrateAndFire;
import ligare.model.network.Network;
import ligare.model.network.Plasticity;
import ligare.model.network.PoissonSource;
import ligare.model.network.Population;
import ligare.model.network.Projection;
import ligare.model.network.Recorder;
import ligare.model.network.Synapse;
import org.jspecify.annotations.Nullable;

/// Builds one slice: units `from … to − 1` of a population.
final class SliceBuilder {
    private final Network network;
    private final Timing timing;
    private final Storage storage;
    private final Histories histories;
    private final Neuromodulation neuromodulation;
    private final Randomness randomness;
    private final Population population;
    private final int from;
    private final int to;
    private final int units;
    private final List<Arrivals> arrivals;

    /// @param neuromodulation that of the thread that will advance the slice
    SliceBuilder(
            Timing timing,
            Storage storage,
            Histories histories,
            Neuromodulation neuromodulation,
            Randomness randomness,
            Population population,
            int from,
            int to) {
        network = timing.network();
        this.timing = timing;
        this.storage = storage;
        this.histories = histories;
        this.neuromodulation = neuromodulation;
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
        List<WeightSamples> weights = new ArrayList<>();
        for (Projection projection : network.projections()) {
            if (projection.target().equals(population.name())) {
                Delivery delivery = delivery(projection);
                deliveries.add(delivery);
                if (delivery instanceof PlasticRows rows) {
                    addSamples(projection, rows, weights);
                }
            }
        }
        List<PoissonInput> poissons = new ArrayList<>();
        List<Schedule> currents = new ArrayList<>();
        List<Noise> noises = new ArrayList<>();
        List<Redraws> redraws = new ArrayList<>();
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
                case Input.UniformNoise noise -> redraws.add(new Redraws(noise, own, from, units, timing));
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
                redraws,
                bias,
                histories.of(population.name()),
                record(membrane, weights));
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
            values[i] += draws.next(distribution);
        }
    }

    private Membrane membrane(List<Noise> noises) {
        Randomness own = randomness.at("population").at(population.name());
        double step = timing.step();
        double[] voltage = new double[units];
        addDrawn(population.initialVoltage(), own.at("initial voltage"), voltage);
        return switch (population.neuron()) {
            case PoissonSource source -> new PoissonUnits(source, timing, own, from, units);
            case LeakyIntegrateAndFire neuron when hasConductances() ->
                    new ConductanceMembrane(
                            neuron, step, voltage, drives(1, ConductanceMembrane.scale(neuron), noises));
            case LeakyIntegrateAndFire neuron -> {
                List<Current> currents = new ArrayList<>();
                for (Synapse synapse : population.synapses()) {
                    currents.add(Current.of(synapse, at(synapse.name()), neuron.timeConstant(), step, units));
                }
                yield new LeakyMembrane(neuron, step, voltage, currents, noises);
            }
            case AdaptiveExponential neuron ->
                    new AdaptiveMembrane(
                            neuron, step, voltage, drives(neuron.leak(), AdaptiveMembrane.scale(neuron), noises));
            case Izhikevich neuron ->
                    new IzhikevichMembrane(neuron, step, voltage, drives(0, IzhikevichMembrane.scale(), noises));
        };
    }

    private boolean hasConductances() {
        return population.synapses().stream().anyMatch(each -> each.effect() instanceof Effect.Conductance);
    }

    private Drives drives(double ownConductance, Channel.Scale scale, List<Noise> noises) {
        List<Channel> channels = new ArrayList<>();
        for (Synapse synapse : population.synapses()) {
            channels.add(Channel.of(synapse, at(synapse.name()), scale, timing.step(), units));
        }
        return new Drives(units, ownConductance, channels, noises, timing.step());
    }

    private Arrivals arrivals(Synapse synapse) {
        double bound = 0;
        int rows = 1;
        for (Projection projection : network.projections()) {
            if (projection.target().equals(population.name()) && projection.synapse().equals(synapse.name())) {
                bound +=
                        largestWeight(projection)
                                * SynapseSource.mostPerTarget(projection, storage.sources(projection));
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

    static double largestWeight(Projection projection) {
        return switch (projection.plasticity()) {
            case Plasticity.SpikeTiming rule -> rule.largest();
            case Plasticity.ThreeFactor rule -> rule.largest();
            case Plasticity.Fixed _, Plasticity.ShortTerm _ ->
                    Math.max(Math.abs(projection.weight().low()), Math.abs(projection.weight().high()));
        };
    }

    private Delivery delivery(Projection projection) {
        SpikeHistory history = histories.of(projection.source());
        int sources = storage.sources(projection);
        var synapses = new SynapseSource(projection, sources, from, to, timing, randomness);
        Arrivals into = at(projection.synapse());
        double step = timing.step();
        return switch (projection.plasticity()) {
            case Plasticity.Fixed _ -> rows(projection, synapses, history, into, null);
            case Plasticity.ShortTerm rule -> {
                int depth = timing.delaySpan(projection) + 1;
                var release = new ShortTermRelease(rule, step, history, sources, depth);
                yield rows(projection, synapses, history, into, release);
            }
            case Plasticity.SpikeTiming rule ->
                    plastic(synapses, history, into, rule.window(), weights -> new TimingRule(rule, weights));
            case Plasticity.ThreeFactor rule -> {
                ThirdFactor factor = neuromodulation.factor(rule);
                yield plastic(
                        synapses,
                        history,
                        into,
                        rule.window(),
                        weights -> new ModulatedRule(rule, step, factor, weights));
            }
        };
    }

    private Delivery rows(
            Projection projection,
            SynapseSource synapses,
            SpikeHistory history,
            Arrivals into,
            @Nullable ShortTermRelease release) {
        return switch (storage.of(projection)) {
            case BIT_ROWS -> new BitRows(synapses, history, into, units);
            case TARGET_ROWS -> new TargetRows(synapses, history, into, release);
            case DELAY_ROWS, AUTOMATIC ->
                    new DelayRows(synapses, history, into, release, storage.groupWidth(projection, units));
        };
    }

    private PlasticRows plastic(
            SynapseSource synapses,
            SpikeHistory history,
            Arrivals into,
            Plasticity.Window window,
            PlasticRows.RuleMaker maker) {
        return new PlasticRows(
                synapses,
                history,
                into,
                units,
                timing.step(),
                window.potentiationTime(),
                window.depressionTime(),
                maker);
    }

    private void addSamples(Projection projection, PlasticRows rows, List<WeightSamples> samples) {
        for (int k = 0; k < network.recorders().size(); k++) {
            if (network.recorders().get(k) instanceof Recorder.Weights weights
                    && weights.projection().equals(projection.name())) {
                samples.add(
                        new WeightSamples(
                                k, rows, largestWeight(projection), timing.steps(weights.interval()), timing.steps()));
            }
        }
    }

    private SliceRecord record(Membrane membrane, List<WeightSamples> weights) {
        int recorded = 0;
        List<SliceRecord.Samples> samples = new ArrayList<>();
        for (int k = 0; k < network.recorders().size(); k++) {
            switch (network.recorders().get(k)) {
                case Recorder.Spikes spikes when spikes.population().equals(population.name()) ->
                        recorded = Math.max(recorded, Math.min(units, spikes.units() - from));
                case Recorder.Trace trace when trace.population().equals(population.name()) -> {
                    int every = timing.steps(trace.interval());
                    int sampled = Math.clamp(trace.units() - (long) from, 0, units);
                    int points = timing.steps() / every + 1;
                    samples.add(
                            new SliceRecord.Samples(k, every, sampled, points, membrane.variable(trace.variable())));
                }
                case Recorder.Spikes _, Recorder.Trace _, Recorder.Weights _ -> {}
                case Recorder.Concentration _, Recorder.Response _ -> {}
            }
        }
        return new SliceRecord(population.name(), from, timing, recorded, samples, weights);
    }
}
