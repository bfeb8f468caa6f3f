package ligare.engine.spiking;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import ligare.engine.Randomness;
import ligare.engine.random.CounterHash;
import ligare.model.network.Course;
import ligare.model.network.Input;

/// Independent Poisson spikes to each unit of a slice.
final class PoissonInput {
    private final Course rate;
    private final double step;
    private final Arrivals arrivals;
    private final int weight;
    private final Randomness key;
    private final int[] entities;
    private final int[] words;
    private final int[] counts;
    private final Map<Double, PoissonCounts> tables;

    /// @param from first id of the slice
    PoissonInput(Input.PoissonSpikes input, Arrivals arrivals, Randomness own, int from, int units, double step) {
        this.step = step;
        this.arrivals = arrivals;
        rate = input.rate();
        weight = arrivals.fixed(input.weight());
        key = own;
        entities = CounterHash.entities(from, units);
        words = new int[units];
        counts = new int[units];
        tables =
                rate.values().stream()
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), value -> new PoissonCounts(value * step)));
    }

    /// The largest number of spikes that one step can bring to one unit.
    static int most(Input.PoissonSpikes input, double step) {
        return input.rate().values().stream()
                .mapToInt(value -> new PoissonCounts(value * step).most())
                .max()
                .orElseThrow();
    }

    /// Draws what arrives at a grid point: the spikes of the step that ends there.
    void arrive(long point) {
        PoissonCounts table = Objects.requireNonNull(tables.get(rate.at((point - 1 + 1e-6) * step)));
        if (table.most() == 0) {
            return;
        }
        CounterHash.fill(key, point, entities, words);
        table.add(words, counts, arrivals.sums, arrivals.row(point), weight);
    }
}
