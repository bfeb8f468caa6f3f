package ligare.lang;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import ligare.model.evidence.Figure;

/// The free values, by name: what `{calibrated: NAME}` in a file stands for.
///
/// @param figures name to value; sorted by name
public record Calibration(Map<String, Figure> figures) {

    public Calibration {
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    /// No calibrated value at all.
    public static Calibration none() {
        return new Calibration(Map.of());
    }
}
