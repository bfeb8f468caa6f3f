package ligare.engine.spiking;

import ligare.engine.Randomness;
import ligare.engine.random.CounterHash;
import ligare.model.network.Input;

/// A current that every unit of a slice draws anew at regular times.
final class Redraws {
    private final double low;
    private final double range;
    private final int every;
    private final Randomness own;
    private final int[] entities;
    private final int[] words;

    /// @param from first id of the slice
    Redraws(Input.UniformNoise input, Randomness own, int from, int units, Timing timing) {
        low = input.low();
        range = (input.high() - input.low()) * 0x1p-32;
        every = timing.steps(input.interval());
        this.own = own;
        entities = CounterHash.entities(from, units);
        words = new int[units];
    }

    boolean isDue(long point) {
        return point % every == 0;
    }

    /// Adds the current that holds at the grid point.
    void addTo(double[] amplitude, long point) {
        CounterHash.fill(own, point / every, entities, words);
        for (int i = 0; i < words.length; i++) {
            amplitude[i] += low + range * ((words[i] & 0xffffffffL) + 0.5);
        }
    }
}
