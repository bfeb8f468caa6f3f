package ligare.model.evidence;

import ligare.model.unit.Dimension;

/// One number that the model uses, and where it comes from.
///
/// @param path      where it stands: `circuits/vole.yaml#populations[2].size`
/// @param written   as it was written: `20 ms`
/// @param value     in the coherent unit of `dimension`, finite
/// @param dimension what it measures
/// @param status    how far it was traced
/// @param source    where it comes from, not blank; begins with `assumed` when it was chosen
public record Figure(String path, String written, double value, Dimension dimension, Status status, String source) {

    public Figure {
        if (!Double.isFinite(value))
            throw new IllegalArgumentException("Figure.value at %s must be finite, was %s".formatted(path, value));
        if (source.isBlank())
            throw new IllegalArgumentException("Figure.source at %s must not be blank".formatted(path));
    }
}
