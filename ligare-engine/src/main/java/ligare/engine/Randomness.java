package ligare.engine;

/// Random numbers as a function of a name and a counter, never of an order of calls.
///
/// A stream is found by its path of names (study, group, subject, purpose); a draw is a mix of the stream's 64-bit key
/// and a counter. Adding a probe, a thread or a subject therefore changes nobody else's numbers.
/// The mix is the finaliser of SplitMix64 (Steele, Lea & Flood 2014, doi 10.1145/2660193.2660195), applied twice.
public final class Randomness {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long key;

    private Randomness(long key) {
        this.key = key;
    }

    /// The root stream of a seed.
    public static Randomness of(long seed) {
        return new Randomness(mix(seed + GOLDEN));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Randomness stream && stream.key == key;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(key);
    }

    /// The stream with this name below this one.
    public Randomness at(String name) {
        long hash = key;
        for (int i = 0; i < name.length(); i++) {
            hash = mix(hash ^ (name.charAt(i) + GOLDEN));
        }
        return new Randomness(mix(hash + GOLDEN));
    }

    /// The stream with this number below this one.
    public Randomness at(long number) {
        return new Randomness(mix(mix(key ^ GOLDEN) + number * GOLDEN));
    }

    /// 64 random bits.
    ///
    /// @param counter which draw
    public long bits(long counter) {
        return mix(mix(key + counter * GOLDEN) ^ key);
    }

    /// A number of the uniform distribution on the open interval (0, 1).
    ///
    /// @param counter which draw
    public double uniform(long counter) {
        return ((bits(counter) >>> 11) + 0.5) * 0x1p-53;
    }

    /// A whole number of the uniform distribution on 0 … bound − 1.
    ///
    /// @param counter which draw
    public int below(int bound, long counter) {
        return (int) (((bits(counter) >>> 32) * bound) >>> 32);
    }

    /// A number of the standard normal distribution (Box–Muller, reproducible bit for bit on every machine).
    ///
    /// @param counter which draw
    public double gaussian(long counter) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform(2 * counter)));
        return radius * StrictMath.cos(2 * Math.PI * uniform(2 * counter + 1));
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
