package ligare.engine.spiking;

import ligare.engine.Randomness;
import ligare.engine.random.CounterHash;
import ligare.model.network.Input;

/// Independent Poisson spikes to each unit of a slice.
final class PoissonInput {
    private final Schedule rate;
    private final Arrivals arrivals;
    private final int weight;
    private final Randomness key;
    private final int[] entities;
    private final int[] words;
    private final PoissonCounts[] tables;

    /// @param from first id of the slice
    PoissonInput(Input.PoissonSpikes input, Arrivals arrivals, Randomness own, int from, int units, Timing timing) {
        this.arrivals = arrivals;
        rate = new Schedule(input.rate(), timing);
        weight = arrivals.fixed(input.weight());
        key = own;
        entities = CounterHash.entities(from, units);
        words = new int[units];
        tables =
                input.rate().values().stream()
                        .map(value -> new PoissonCounts(value * timing.step()))
                        .toArray(PoissonCounts[]::new);
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
        rate.moveTo(point - 1);
        PoissonCounts table = tables[rate.segment()];
        if (table.most() == 0) {
            return;
        }
        CounterHash.fill(key, point, entities, words);
        table.add(words, arrivals.sums, arrivals.row(point), weight);
    }
}
