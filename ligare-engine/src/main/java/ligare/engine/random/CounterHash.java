package ligare.engine.random;

import ligare.engine.Randomness;

/// One 32-bit word per entity and step, as a hash of (key, step, entity): two rounds of xor-shift-multiply with a key
/// in between. Written as plain loops that the compiler turns into vector code.
public final class CounterHash {
    private static final int SPREAD = 0x9e3779b9;

    private CounterHash() {}

    /// The entities `from … from + n − 1` in the spread form that `fill` wants.
    public static int[] entities(int from, int n) {
        int[] spread = new int[n];
        for (int i = 0; i < n; i++) {
            spread[i] = (from + i) * SPREAD;
        }
        return spread;
    }

    /// Writes one word for each entity.
    ///
    /// @param entities as made by `entities`
    /// @param words receives as many words as there are entities
    public static void fill(Randomness key, long step, int[] entities, int[] words) {
        long mixed = key.bits(step);
        hash(entities, words, (int) mixed, (int) (mixed >>> 32), entities.length);
    }

    private static void hash(int[] entities, int[] words, int first, int second, int n) {
        for (int i = 0; i < n; i++) {
            int x = entities[i] + first;
            x = (x ^ (x >>> 16)) * 0x21f0aaad;
            x = ((x ^ (x >>> 15)) ^ second) * 0x735a2d97;
            x = (x ^ (x >>> 15)) * 0x21f0aaad;
            words[i] = x ^ (x >>> 16);
        }
    }
}
