package ligare.engine.random;

/// A short sequence of draws for one entity, for set-up: which sources, which weight. The same key and entity always
/// give the same sequence (SplitMix64, Steele et al. 2014, doi:10.1145/2660193.2660195).
public final class Draws {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private final RandomKey key;
    private long state;

    public Draws(RandomKey key) {
        this.key = key;
        startAt(0);
    }

    /// Begins the sequence of that entity.
    public void startAt(long entity) {
        state = RandomKey.mix(key.bits() + RandomKey.mix(entity ^ GOLDEN));
    }

    public long nextLong() {
        state += GOLDEN;
        return RandomKey.mix(state);
    }

    /// Uniform on [0, 1).
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /// Uniform on 0 … bound − 1.
    public int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /// Standard normal.
    public double nextNormal() {
        return NormalQuantile.at(((nextLong() >>> 11) + 0.5) * 0x1.0p-53);
    }
}
