package ligare.study.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import ligare.engine.Randomness;
import ligare.model.Atlas;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;
import ligare.model.unit.Quantity;

/// Another calibration that is about as good as the present one, as far as anybody knows: every free value is moved,
/// independently and evenly, by up to a share of the way to either end of its prior range: by a ratio towards an end of the
/// same sign, by a difference towards others.
///
///     value' = value·(end/value)^(share·u)   or   value + share·u·(end − value)        u uniform in (0, 1)
///
/// Nothing has measured how uncertain the values are: the share is assumed.
public final class CalibrationDraw {
    /// Share of the way to the end of the prior range.
    public static final double SHARE = 0.1;

    private CalibrationDraw() {}

    /// A draw.
    ///
    /// @param calibration the present values
    /// @param stream      where the draw comes from
    /// @param share       of the way, 0 to 1
    public static SequencedMap<String, Atlas.Free> of(
            Map<String, Atlas.Free> calibration, Randomness stream, double share) {
        SequencedMap<String, Atlas.Free> drawn = new LinkedHashMap<>();
        calibration.forEach((name, free) -> drawn.put(name, moved(free, stream.at(name), share)));
        return drawn;
    }

    private static Atlas.Free moved(Atlas.Free free, Randomness stream, double share) {
        Figure figure = free.figure();
        double value = figure.value();
        double end = stream.uniform(0) < 0.5 ? free.low() : free.high();
        double way = share * stream.uniform(1);
        double moved =
                value > 0 && end > 0 || value < 0 && end < 0
                        ? value * Math.pow(end / value, way)
                        : value + way * (end - value);
        return free.with(
                new Figure(
                        figure.path(),
                        Quantity.of(moved, figure.dimension()).toString(),
                        moved,
                        figure.dimension(),
                        Status.ASSUMED,
                        "assumed, because it is a draw from the range of " + figure.written()));
    }
}
