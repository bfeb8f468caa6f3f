package ligare.model.network;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import ligare.model.unit.Bounds;

/// Like units that share one model and one set of synapses.
///
/// @param name unique within the network; randomness is keyed by it
/// @param size number of units, >= 1
/// @param initialVoltage voltage at time 0, mV, drawn for each unit; must lie below a threshold if there is one
public record Population(
        String name, int size, NeuronModel neuron, List<Synapse> synapses, Distribution initialVoltage) {

    public Population {
        Bounds.named("Population.name", name);
        if (size < 1) {
            throw new IllegalArgumentException("Population %s: size must be >= 1, was %d".formatted(name, size));
        }
        synapses = List.copyOf(synapses);
        var names = new HashSet<String>();
        for (Synapse synapse : synapses) {
            if (!names.add(synapse.name())) {
                throw new IllegalArgumentException(
                        "Population %s: two synapses are called %s".formatted(name, synapse.name()));
            }
        }
        if (neuron instanceof PoissonSource && !synapses.isEmpty()) {
            throw new IllegalArgumentException("Population %s: a Poisson source has no synapses".formatted(name));
        }
    }

    /// A population that starts at its model's resting voltage.
    public Population(String name, int size, NeuronModel neuron, List<Synapse> synapses) {
        this(name, size, neuron, synapses, new Distribution.Constant(neuron.restingVoltage()));
    }

    /// The synapse of that name.
    public Optional<Synapse> synapse(String called) {
        return synapses.stream().filter(synapse -> synapse.name().equals(called)).findFirst();
    }
}
