package ligare.study.statistics;

import ligare.engine.Randomness;

/// Draws with replacement.
public final class Resample {
    private Resample() {}

    /// A position from 0 to size − 1, all equally likely.
    ///
    /// @param stream where the draw comes from
    /// @param counter which draw of the stream
    /// @param size > 0
    public static int index(Randomness stream, long counter, int size) {
        return (int) (((stream.bits(counter) >>> 32) * size) >>> 32);
    }
}
