package ligare.engine.random;

/// A stream of randomness, named by a path of words such as `network / projection / weight`.
///
/// @param bits the seed and the path, mixed to 64 bits
public record RandomKey(long bits) {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /// The root of all streams of one seed.
    public static RandomKey ofSeed(long seed) {
        return new RandomKey(mix(seed + 0x9e3779b97f4a7c15L));
    }

    /// The stream of that name below this one.
    public RandomKey child(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return child(hash);
    }

    /// The stream of that number below this one.
    public RandomKey child(long number) {
        return new RandomKey(mix(bits ^ mix(number + 0x9e3779b97f4a7c15L)));
    }

    /// Bijective mixing of 64 bits (variant 13 of Stafford's mixers, as in SplitMix64,
    /// Steele et al. 2014, doi:10.1145/2660193.2660195).
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
