package ligare.engine.random;

import ligare.engine.Randomness;
import ligare.model.network.Distribution;

/// A sequence of draws for one entity after another, for set-up: which sources, which weight. The same stream and
/// entity always give the same sequence.
public final class Draws {
    private final Randomness stream;
    private Randomness entity;
    private long drawn;

    /// Begins with the sequence of entity 0.
    public Draws(Randomness stream) {
        this.stream = stream;
        entity = stream.at(0);
    }

    /// Begins the sequence of that entity.
    public void startAt(long number) {
        entity = stream.at(number);
        drawn = 0;
    }

    /// Uniform on [0, 1).
    public double nextDouble() {
        return (entity.bits(drawn++) >>> 11) * 0x1p-53;
    }

    /// Uniform on 0 … bound − 1.
    public int nextInt(int bound) {
        return entity.below(bound, drawn++);
    }

    /// Standard normal.
    public double nextNormal() {
        return NormalQuantile.at(entity.uniform(drawn++));
    }

    /// A number of that distribution. A constant takes no draw.
    public double next(Distribution distribution) {
        return switch (distribution) {
            case Distribution.Constant(double value) -> value;
            case Distribution.Uniform(double low, double high) -> low + (high - low) * nextDouble();
            case Distribution.Normal(double mean, double deviation, double low, double high) -> {
                double value;
                do {
                    value = mean + deviation * nextNormal();
                } while (value < low || value > high);
                yield value;
            }
        };
    }
}
