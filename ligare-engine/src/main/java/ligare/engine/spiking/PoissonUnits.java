package ligare.engine.spiking;

import java.util.function.IntToDoubleFunction;
import ligare.engine.Randomness;
import ligare.engine.random.CounterHash;
import ligare.model.network.PoissonSource;

/// Units that fire with probability rate·step in each step.
final class PoissonUnits implements Membrane {
    private final Schedule rate;
    private final double step;
    private final Randomness key;
    private final int[] entities;
    private final int[] words;

    /// @param from first id of the slice
    PoissonUnits(PoissonSource source, Timing timing, Randomness key, int from, int units) {
        rate = new Schedule(source.rate(), timing);
        step = timing.step();
        this.key = key;
        entities = CounterHash.entities(from, units);
        words = new int[units];
    }

    @Override
    public void input(double[] amplitude) {}

    @Override
    public int advance(long point, int[] fired) {
        rate.moveTo(point - 1);
        long bound = Math.round(rate.value() * step * 0x1.0p32);
        if (bound == 0) {
            return 0;
        }
        CounterHash.fill(key, point, entities, words);
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & 0xffffffffL) < bound) {
                fired[count++] = i;
            }
        }
        return count;
    }

    @Override
    public void release(int[] ids, int count, int first) {}

    @Override
    public IntToDoubleFunction variable(String name) {
        throw Voltages.unknown(name);
    }

    @Override
    public int firstAstray() {
        return -1;
    }
}
