package ligare.lang;

import ligare.model.chemistry.Region;
import ligare.model.unit.Dimension;

/// Reads a brain region.
///
///     nucleus accumbens core: {anterior: 1.3 mm, lateral: 1.2 mm, depth: 4.3 mm}
final class RegionReader {
    private static final double FARTHEST = 1000;

    private RegionReader() {}

    static Region read(String name, Mapping from) {
        return new Region(
                name,
                from.quantity("anterior", Dimension.LENGTH, -FARTHEST, FARTHEST),
                from.quantity("lateral", Dimension.LENGTH, 0, FARTHEST),
                from.quantity("depth", Dimension.LENGTH, 0, FARTHEST));
    }
}
