package ligare.model.network;

import java.util.ArrayList;
import java.util.List;
import ligare.model.chemistry.Receptor;
import ligare.model.unit.Bounds;

/// The rules between the parts of a network: names resolve, times lie on the grid, models accept their inputs.
final class NetworkChecks {
    /// More Poisson spikes in one step than this are a current.
    private static final double MOST_PER_STEP = 1e6;

    private final double step;
    private final List<Population> populations;
    private final List<Projection> projections;
    private final List<Modulator> modulators;

    NetworkChecks(double step, List<Population> populations, List<Projection> projections, List<Modulator> modulators) {
        this.step = step;
        this.populations = populations;
        this.projections = projections;
        this.modulators = modulators;
    }

    void check(List<Input> inputs, List<Recorder> recorders) {
        populations.forEach(this::population);
        projections.forEach(this::projection);
        inputs.forEach(this::input);
        for (Modulator modulator : modulators) {
            modulator.releases().forEach(release -> release("modulator " + modulator.name(), release));
        }
        recorders.forEach(recorder -> recorder(recorder, inputs));
    }

    private void population(Population population) {
        String what = "population " + population.name();
        switch (population.neuron()) {
            case LeakyIntegrateAndFire neuron -> {
                Bounds.onGrid(what + ": refractory period", neuron.refractory(), step);
                belowThreshold(population, neuron.threshold());
            }
            case AdaptiveExponential neuron -> {
                Bounds.onGrid(what + ": refractory period", neuron.refractory(), step);
                belowThreshold(population, neuron.peak());
            }
            case Izhikevich _ -> {
                belowThreshold(population, Izhikevich.PEAK);
                for (Synapse synapse : population.synapses()) {
                    if (synapse.effect() instanceof Effect.Conductance) {
                        throw new IllegalArgumentException(
                                "%s: an Izhikevich neuron has no conductances in nS, synapse %s must be a current"
                                        .formatted(what, synapse.name()));
                    }
                }
            }
            case PoissonSource source -> {
                for (double rate : source.rate().values()) {
                    if (rate * step > 1) {
                        throw new IllegalArgumentException(
                                "%s: a Poisson source fires at most once per step of %s ms, so at most %s kHz, was %s"
                                        .formatted(what, step, 1 / step, rate));
                    }
                }
            }
        }
    }

    private void projection(Projection projection) {
        String what = "projection " + projection.name();
        Population source = resolve(what, projection.source());
        Population target = resolve(what, projection.target());
        Synapse synapse = synapse(what, target, projection.synapse());
        if (synapse.effect() instanceof Effect.Conductance && projection.weight().low() < 0) {
            throw new IllegalArgumentException(
                    "%s: a conductance must be >= 0 nS, can be %s".formatted(what, projection.weight().low()));
        }
        if (projection.delay() instanceof Distribution.Constant(double value)) {
            Bounds.onGrid(what + ": delay", value, step);
        }
        if (projection.delay().low() < step * (1 - 1e-9)) {
            throw new IllegalArgumentException(
                    "%s: delay must be at least one step of %s ms, can be %s"
                            .formatted(what, step, projection.delay().low()));
        }
        if (projection.plasticity() instanceof Plasticity.ThreeFactor rule) {
            switch (rule.gate()) {
                case Plasticity.Concentration(String modulator) -> modulator(what, modulator);
                case Plasticity.Response(Receptor receptor) -> receptor(what, receptor);
            }
        }
        wiring(what, projection.wiring(), source, target);
    }

    private void modulator(String what, String name) {
        if (modulators.stream().noneMatch(each -> each.name().equals(name))) {
            throw new IllegalArgumentException("%s: no modulator is called %s".formatted(what, name));
        }
    }

    private void receptor(String what, Receptor receptor) {
        boolean bound = false;
        for (Modulator modulator : modulators) {
            Receptor.Binding binding = receptor.bindings().get(modulator.ligand());
            if (binding != null && Double.isNaN(binding.affinity())) {
                throw new IllegalArgumentException(
                        "%s: nobody knows how well %s binds %s".formatted(what, modulator.ligand(), receptor.name()));
            }
            bound |= binding != null;
        }
        if (!bound) {
            throw new IllegalArgumentException(
                    "%s: no modulator of the network is a ligand that %s binds".formatted(what, receptor.name()));
        }
    }

    private static void wiring(String what, Wiring wiring, Population source, Population target) {
        switch (wiring) {
            case Wiring.OneToOne() -> {
                if (source.size() != target.size()) {
                    throw new IllegalArgumentException(
                            "%s: one to one needs equal sizes, were %d and %d"
                                    .formatted(what, source.size(), target.size()));
                }
            }
            case Wiring.FixedInDegree(int count, boolean multapses, boolean autapses) -> {
                int available = source.size() - (source == target && !autapses ? 1 : 0);
                if (count > 0 && available == 0 || !multapses && count > available) {
                    throw new IllegalArgumentException(
                            "%s: %d synapses per target from only %d possible sources"
                                    .formatted(what, count, available));
                }
            }
            case Wiring.Probability _ -> {}
        }
    }

    private void input(Input input) {
        String what = "input " + input.name();
        Population population = resolve(what, input.population());
        if (population.neuron() instanceof PoissonSource) {
            throw new IllegalArgumentException(what + ": a Poisson source has no input");
        }
        switch (input) {
            case Input.PoissonSpikes spikes -> {
                for (double rate : spikes.rate().values()) {
                    if (rate * step > MOST_PER_STEP) {
                        throw new IllegalArgumentException(
                                "%s: at most %.0f spikes per step and unit, were %s"
                                        .formatted(what, MOST_PER_STEP, rate * step));
                    }
                }
                Synapse synapse = synapse(what, population, spikes.synapse());
                if (synapse.effect() instanceof Effect.Conductance && spikes.weight() < 0) {
                    throw new IllegalArgumentException(
                            "%s: a conductance must be >= 0 nS, was %s".formatted(what, spikes.weight()));
                }
            }
            case Input.UniformNoise noise -> Bounds.onGrid(what + ": interval", noise.interval(), step);
            case Input.Current _, Input.Bias _, Input.OrnsteinUhlenbeck _ -> {}
        }
    }

    private void release(String what, Modulator.Release release) {
        switch (release) {
            case Modulator.Pulses _ -> {}
            case Modulator.PerSpike spike -> {
                resolve(what, spike.population());
                Bounds.onGrid(what + ": delay of release", spike.delay(), step);
            }
            case Modulator.Reward reward -> {
                unit(what, reward.first(), reward.firstUnit());
                unit(what, reward.second(), reward.secondUnit());
                Bounds.onGrid(what + ": window of reward", reward.window(), step);
                if (reward.delay().low() < step * (1 - 1e-9)) {
                    throw new IllegalArgumentException(
                            "%s: a reward must follow at least one step of %s ms later, can be %s"
                                    .formatted(what, step, reward.delay().low()));
                }
            }
        }
    }

    private void recorder(Recorder recorder, List<Input> inputs) {
        switch (recorder) {
            case Recorder.Spikes spikes -> resolve("recorder of spikes", spikes.population());
            case Recorder.Trace trace -> {
                variable(trace, inputs);
                Bounds.onGrid("recorder of " + trace.variable() + ": interval", trace.interval(), step);
            }
            case Recorder.Weights weights -> {
                boolean plastic =
                        projections.stream()
                                .filter(each -> each.name().equals(weights.projection()))
                                .anyMatch(each ->
                                        each.plasticity() instanceof Plasticity.SpikeTiming
                                                || each.plasticity() instanceof Plasticity.ThreeFactor);
                if (!plastic) {
                    throw new IllegalArgumentException(
                            "recorder of weights: no plastic projection is called " + weights.projection());
                }
                Bounds.onGrid("recorder of weights: interval", weights.interval(), step);
            }
            case Recorder.Concentration concentration -> {
                modulator("recorder of a concentration", concentration.modulator());
                Bounds.onGrid("recorder of a concentration: interval", concentration.interval(), step);
            }
            case Recorder.Response response -> {
                receptor("recorder of a response", response.receptor());
                Bounds.onGrid("recorder of a response: interval", response.interval(), step);
            }
        }
    }

    private void variable(Recorder.Trace trace, List<Input> inputs) {
        Population population = resolve("recorder of " + trace.variable(), trace.population());
        List<String> known = new ArrayList<>(population.neuron().variables());
        population.synapses().forEach(each -> known.add(each.name()));
        for (Input input : inputs) {
            if (input instanceof Input.OrnsteinUhlenbeck && input.population().equals(population.name())) {
                known.add(input.name());
            }
        }
        if (!known.contains(trace.variable())) {
            throw new IllegalArgumentException(
                    "recorder of %s: population %s has the variables %s"
                            .formatted(trace.variable(), population.name(), String.join(", ", known)));
        }
    }

    private Population resolve(String what, String name) {
        return populations.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("%s: no population is called %s".formatted(what, name)));
    }

    private void unit(String what, String population, int unit) {
        int size = resolve(what, population).size();
        if (unit >= size) {
            throw new IllegalArgumentException(
                    "%s: population %s has units 0 to %d, not %d".formatted(what, population, size - 1, unit));
        }
    }

    private static Synapse synapse(String what, Population population, String name) {
        return population
                .synapse(name)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s: population %s has no synapse called %s".formatted(what, population.name(), name)));
    }

    private static void belowThreshold(Population population, double threshold) {
        if (population.initialVoltage().low() >= threshold) {
            throw new IllegalArgumentException(
                    "population %s: initial voltage must lie below the threshold of %s mV"
                            .formatted(population.name(), threshold));
        }
    }
}
