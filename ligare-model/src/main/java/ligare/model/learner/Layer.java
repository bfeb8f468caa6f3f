package ligare.model.learner;

import ligare.model.unit.Bounds;
import org.jspecify.annotations.Nullable;

/// Like cells: `rate = [rest + own tuning + input − threshold]₊`.
///
/// @param name unique
/// @param size cells, ≥ 1
/// @param rest rate without input, kHz, ≥ 0
/// @param threshold of the input, kHz, ≥ 0
/// @param tuning what drives them beside their inputs; null: nothing
public record Layer(String name, int size, double rest, double threshold, @Nullable Tuning tuning) {
    public Layer {
        if (size < 1) {
            throw new IllegalArgumentException("Layer.size of %s must be >= 1, was %d".formatted(name, size));
        }
        Bounds.notNegative("Layer.rest", rest, "kHz");
        Bounds.notNegative("Layer.threshold", threshold, "kHz");
    }

    /// The same with another threshold.
    public Layer withThreshold(double other) {
        return new Layer(name, size, rest, other, tuning);
    }
}
