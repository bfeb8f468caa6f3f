package ligare.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import ligare.model.network.Course;
import ligare.model.network.Distribution;
import ligare.model.network.Input;
import ligare.model.network.LeakyIntegrateAndFire;
import ligare.model.unit.Dimension;

/// Reads what reaches a population from outside. Currents are in the unit of the neuron (see [NeuronReader]).
///
///     to: [excitatory, inhibitory]
///     current: 200 pA             the same for all; changes by `from: 1 s`, `until: 2 s`, or `then: [{at: 1 s, current: 0 pA}]`
///     bias: {between: […]}        another for each unit
///     noise: {sigma: 5 mV, time constant: 2 ms}        the diffusion limit of synaptic input onto a leaky neuron
///     noise: {deviation: 30 pA, time constant: 2 ms}   an Ornstein-Uhlenbeck current of that standard deviation
///     redrawn: {low: -6.5, high: 6.5, every: 1 ms}     drawn anew at regular times
///     Poisson spikes: {rate: 20 kHz, through: SYNAPSE, weight: 0.1 mV}      rate changes as a current does
final class InputReader {
    private static final double ANY = Double.POSITIVE_INFINITY;
    private static final String POISSON = "Poisson spikes";

    private final SequencedMap<String, NeuronReader.Cell> cells;

    InputReader(SequencedMap<String, NeuronReader.Cell> cells) {
        this.cells = cells;
    }

    List<Input> read(String name, Mapping from) {
        List<String> targets = from.references("to", cells.keySet(), "a population of this file");
        NeuronReader.Cell first = cells.get(targets.isEmpty() ? "" : targets.getFirst());
        if (first == null || Ends.unreadable(targets, cells)) {
            from.ignore();
            return List.of();
        }
        BiFunction<String, String, Input> maker = maker(from, targets, first);
        List<Input> inputs = new ArrayList<>();
        for (String target : targets) {
            inputs.add(maker.apply(targets.size() == 1 ? name : name + " to " + target, target));
        }
        return inputs;
    }

    private BiFunction<String, String, Input> maker(Mapping from, List<String> targets, NeuronReader.Cell cell) {
        return switch (from.either("current", "bias", "noise", "redrawn", POISSON)) {
            case "current" -> {
                Course course = course(from, "current", cell.written(), Double.NEGATIVE_INFINITY, cell.perWritten());
                yield (name, target) -> new Input.Current(name, target, course);
            }
            case "bias" -> {
                Distribution bias = Draw.any(from, "bias", cell.written(), Double.NEGATIVE_INFINITY, cell.perWritten());
                yield (name, target) -> new Input.Bias(name, target, bias);
            }
            case "noise" -> noise(from.mapping("noise"), cell);
            case "redrawn" -> {
                Mapping inner = from.mapping("redrawn");
                double low = cell.perWritten() * inner.quantity("low", cell.written());
                double high = cell.perWritten() * inner.quantity("high", cell.written());
                double every = inner.quantity("every", Dimension.TIME, Mapping.POSITIVE, ANY);
                yield (name, target) -> new Input.UniformNoise(name, target, low, high, every);
            }
            default -> {
                Mapping inner = from.mapping(POISSON);
                Ends ends = Ends.of(inner, targets, cells);
                Course rate = course(inner, "rate", Dimension.RATE, 0, 1);
                double weight =
                        ends.cell().perWeight(ends.synapse())
                                * inner.quantity(
                                        "weight",
                                        ends.cell().weightDimension(ends.synapse()),
                                        ends.cell().leastWeight(ends.synapse()),
                                        ANY);
                String through = ends.synapse().name();
                yield (name, target) -> new Input.PoissonSpikes(name, target, through, rate, weight);
            }
        };
    }

    private static BiFunction<String, String, Input> noise(Mapping from, NeuronReader.Cell cell) {
        String key = from.either("sigma", "deviation");
        double time = from.quantity("time constant", Dimension.TIME, Mapping.POSITIVE, ANY);
        if (key.equals("deviation")) {
            double deviation = cell.perWritten() * from.quantity("deviation", cell.written(), 0, ANY);
            return (name, target) -> new Input.OrnsteinUhlenbeck(name, target, deviation, time);
        }
        double sigma = from.quantity("sigma", Dimension.VOLTAGE, 0, ANY);
        if (!(cell.model() instanceof LeakyIntegrateAndFire leaky)) {
            from.problem(
                    "sigma",
                    "a sigma for a neuron that is not leaky integrate-and-fire",
                    "deviation, in the unit of the neuron's current",
                    "write deviation: and the standard deviation of the current");
            return (name, target) -> new Input.OrnsteinUhlenbeck(name, target, sigma, time);
        }
        return (name, target) ->
                Input.OrnsteinUhlenbeck.diffusionLimit(name, target, sigma, time, leaky.timeConstant());
    }

    /// A value that may change: on `from` a time, off `until` a time, or another `then`.
    static Course course(Mapping from, String key, Dimension dimension, double min, double factor) {
        double value = factor * from.quantity(key, dimension, min, ANY);
        double begin = from.quantityOr("from", Dimension.TIME, 0, 0, ANY);
        List<Double> times = new ArrayList<>(List.of(0.0));
        List<Double> values = new ArrayList<>(List.of(begin > 0 ? 0 : value));
        if (begin > 0) {
            times.add(begin);
            values.add(value);
        }
        if (from.has("until")) {
            times.add(from.quantity("until", Dimension.TIME, Mapping.POSITIVE, ANY));
            values.add(0.0);
        }
        for (Mapping change : from.mappingsIfGiven("then")) {
            times.add(change.quantity("at", Dimension.TIME, Mapping.POSITIVE, ANY));
            values.add(factor * change.quantity(key, dimension, min, ANY));
        }
        return new Course(times, values);
    }
}
