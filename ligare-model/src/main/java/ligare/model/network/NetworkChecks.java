package ligare.model.network;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The rules between the parts of a network: names resolve, times lie on the grid, models accept their inputs.
final class NetworkChecks {
    private final double step;
    private final Map<String, Population> populations;

    private NetworkChecks(double step, List<Population> populations) {
        this.step = step;
        this.populations = populations.stream().collect(Collectors.toMap(Population::name, Function.identity()));
    }

    static void check(
            double step,
            List<Population> populations,
            List<Projection> projections,
            List<Input> inputs,
            List<Recorder> recorders) {
        var checks = new NetworkChecks(step, populations);
        populations.forEach(checks::population);
        projections.forEach(checks::projection);
        inputs.forEach(checks::input);
        recorders.forEach(checks::recorder);
    }

    private void population(Population population) {
        switch (population.neuron()) {
            case LeakyIntegrateAndFire neuron -> {
                onGrid("population " + population.name() + ": refractory period", neuron.refractory());
                belowThreshold(population, neuron.threshold());
            }
            case PoissonSource source -> {
                for (double rate : source.rate().values()) {
                    if (rate * step > 1) {
                        throw new IllegalArgumentException(
                                "population %s: a Poisson source fires at most once per step of %s ms, so at most %s kHz, was %s"
                                        .formatted(population.name(), step, 1 / step, rate));
                    }
                }
            }
        }
    }

    private void projection(Projection projection) {
        String what = "projection " + projection.name();
        Population source = resolve(what, projection.source());
        Population target = resolve(what, projection.target());
        synapse(what, target, projection.synapse());
        if (projection.delay() instanceof Distribution.Constant(double value)) {
            onGrid(what + ": delay", value);
        }
        if (projection.delay().low() < step * (1 - 1e-9)) {
            throw new IllegalArgumentException(
                    "%s: delay must be at least one step of %s ms, can be %s"
                            .formatted(what, step, projection.delay().low()));
        }
        switch (projection.wiring()) {
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
        if (input instanceof Input.PoissonSpikes spikes) {
            synapse(what, population, spikes.synapse());
        }
    }

    private void recorder(Recorder recorder) {
        String what = "recorder of " + recorder.population();
        resolve(what, recorder.population());
        if (recorder instanceof Recorder.Trace trace) {
            onGrid(what + ": interval", trace.interval());
        }
    }

    private Population resolve(String what, String name) {
        Population found = populations.get(name);
        if (found == null) {
            throw new IllegalArgumentException("%s: no population is called %s".formatted(what, name));
        }
        return found;
    }

    private static void synapse(String what, Population population, String name) {
        if (population.synapse(name).isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: population %s has no synapse called %s".formatted(what, population.name(), name));
        }
    }

    private static void belowThreshold(Population population, double threshold) {
        if (population.initialVoltage().low() >= threshold) {
            throw new IllegalArgumentException(
                    "population %s: initial voltage must lie below the threshold %s mV"
                            .formatted(population.name(), threshold));
        }
    }

    private void onGrid(String what, double time) {
        double steps = time / step;
        if (Math.abs(steps - Math.rint(steps)) > 1e-6 * Math.max(1, steps)) {
            throw new IllegalArgumentException(
                    "%s must be a whole number of steps of %s ms, was %s ms".formatted(what, step, time));
        }
    }
}
