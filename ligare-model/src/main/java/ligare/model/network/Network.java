package ligare.model.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ligare.model.unit.Bounds;

/// A spiking network: who there is, who reaches whom, what comes from outside, what is kept.
///
/// @param step time grid, ms, > 0
/// @param modulators substances that reach the whole network
public record Network(
        String name,
        double step,
        List<Population> populations,
        List<Projection> projections,
        List<Input> inputs,
        List<Modulator> modulators,
        List<Recorder> recorders) {

    /// Checks that names are unique and resolve, and that times fit the grid.
    ///
    /// @throws IllegalArgumentException naming what does not fit
    public Network {
        Bounds.named("Network.name", name);
        Bounds.positive("Network.step", step, "ms");
        populations = List.copyOf(populations);
        projections = List.copyOf(projections);
        inputs = List.copyOf(inputs);
        modulators = List.copyOf(modulators);
        recorders = List.copyOf(recorders);
        if (populations.isEmpty()) {
            throw new IllegalArgumentException("network %s needs at least one population".formatted(name));
        }
        unique("population", populations.stream().map(Population::name).toList());
        unique("projection", projections.stream().map(Projection::name).toList());
        unique("input", inputs.stream().map(Input::name).toList());
        unique("modulator", modulators.stream().map(Modulator::name).toList());
        new NetworkChecks(step, populations, projections, modulators).check(inputs, recorders);
    }

    /// A network without modulators.
    public Network(
            String name,
            double step,
            List<Population> populations,
            List<Projection> projections,
            List<Input> inputs,
            List<Recorder> recorders) {
        this(name, step, populations, projections, inputs, List.of(), recorders);
    }

    private static void unique(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String candidate : names) {
            if (!seen.add(candidate)) {
                throw new IllegalArgumentException("two %ss of the network are called %s".formatted(what, candidate));
            }
        }
    }

    /// The population of that name.
    ///
    /// @throws IllegalArgumentException if there is none
    public Population population(String called) {
        return populations.stream()
                .filter(population -> population.name().equals(called))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no population is called " + called));
    }

    /// The same network with other recorders.
    public Network recording(List<Recorder> others) {
        return new Network(name, step, populations, projections, inputs, modulators, others);
    }
}
