package ligare.engine.learner;

import ligare.engine.Randomness;

/// Poisson counts by inversion, for means that change from draw to draw; one or more words of a stream for each. Where one
/// mean is drawn again and again, the network's Poisson input looks its counts up.
final class Poisson {
    /// Words of a stream that one draw may take: enough for a mean of 1536.
    static final long WORDS = 64;

    /// Above it a count is the sum of two: exp(−mean) must not underflow into few digits.
    private static final double LARGEST = 24;

    /// 1/n, because a division takes longer than all else.
    private static final double[] INVERSE = new double[256];

    static {
        for (int n = 1; n < INVERSE.length; n++) {
            INVERSE[n] = 1.0 / n;
        }
    }

    private Poisson() {}

    /// A count.
    ///
    /// @param counter of the stream; [#WORDS] words from `counter` on are this draw's own
    static int of(double mean, Randomness stream, long counter) {
        // 1 − mean lies below exp(−mean): most counts of a short step need no exponential.
        boolean surelyNone = !(mean > 0) || mean < 1 && stream.uniform(counter) <= 1 - mean;
        return surelyNone ? 0 : of(mean, none(mean), stream, counter);
    }

    /// The probability of no spike in each of the parts that a count is the sum of.
    static double none(double mean) {
        return StrictMath.exp(-mean / parts(mean));
    }

    private static int parts(double mean) {
        return Math.max(1, (int) Math.ceil(mean / LARGEST));
    }

    /// As above, where [#none] is known, because the same mean is drawn from again and again.
    static int of(double mean, double none, Randomness stream, long counter) {
        if (!(mean > 0)) {
            return 0;
        }
        int parts = parts(mean);
        double each = mean / parts;
        int count = 0;
        for (int i = 0; i < parts; i++) {
            double left = stream.uniform(counter + i) - none;
            double mass = none;
            int n = 0;
            while (left > 0 && n < INVERSE.length - 1) {
                n++;
                mass *= each * INVERSE[n];
                left -= mass;
            }
            count += n;
        }
        return count;
    }
}
