package ligare.model.learner;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import ligare.model.network.Distribution;
import ligare.model.unit.Bounds;

/// What cells respond to. Each cell is drawn for itself: whether it is tuned at all, its best action, phase and view, and for
/// each of these whether it insists on it.
///
/// @param to what drives them
/// @param share of cells that are tuned, the others respond to nothing
/// @param peak rate above rest at the best stimulus, kHz
/// @param selective feature → share of the tuned cells that respond to one value alone; 1 for features not named
/// @param inPhase share that respond to one phase alone
/// @param width standard deviation of a bell over the phases, cut at three of it (1 % of the peak); 0: the phase itself and no other
/// @param inView share of cells tuned to sight that respond to one view alone
public record Tuning(
        Source to,
        double share,
        Distribution peak,
        Map<String, Double> selective,
        double inPhase,
        double width,
        double inView) {
    public Tuning {
        selective = Collections.unmodifiableMap(new LinkedHashMap<>(selective));
        Bounds.share("Tuning.share", share);
        Bounds.notNegative("Tuning.peak", peak.low(), "kHz");
        selective.forEach((feature, part) -> Bounds.share("Tuning.selective of " + feature, part));
        Bounds.share("Tuning.inPhase", inPhase);
        Bounds.notNegative("Tuning.width", width, "phases");
        Bounds.share("Tuning.inView", inView);
    }

    /// What drives tuned cells.
    public enum Source {
        /// An action that is seen.
        SIGHT,
        /// The command to an action of one's own.
        COMMAND
    }
}
