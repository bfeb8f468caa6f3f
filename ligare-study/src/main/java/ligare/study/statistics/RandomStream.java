package ligare.study.statistics;

/// Random numbers by name and counter: a draw is a function of seed, path of names and counter, never of the order of
/// asking (SplitMix64, Steele et al. 2014, doi:10.1145/2660193.2660195).
///
/// @param bits the seed and the path, mixed
public record RandomStream(long bits) {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /// The root of all streams of one seed.
    public static RandomStream ofSeed(long seed) {
        return new RandomStream(mix(seed + GOLDEN));
    }

    /// The stream of that name below this one.
    public RandomStream child(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return child(hash);
    }

    /// The stream of that number below this one.
    public RandomStream child(long number) {
        return new RandomStream(mix(bits ^ mix(number + GOLDEN)));
    }

    /// A whole number from 0 to bound − 1, all equally likely.
    ///
    /// @param counter which draw of the stream
    /// @param bound > 0
    public int index(long counter, int bound) {
        return (int) (((mix(bits + GOLDEN * (counter + 1)) >>> 32) * bound) >>> 32);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
