package ligare.society;

import java.util.List;
import ligare.engine.slow.Block;
import ligare.model.measure.Recording;
import org.jspecify.annotations.Nullable;

/// What the next phase needs to know of the animals of a block once one is over. A copy: whoever goes on from it leaves it as
/// it is.
///
/// @param block their state
/// @param nextStep of each lane, ms
/// @param time of each lane's last step, ms
/// @param degrees what they showed last, by display and lane
/// @param records of the phases so far, by lane
/// @param sampling courses of the first lane; null: not kept
record Past(
        Block block,
        double[] nextStep,
        double[] time,
        double[][] degrees,
        List<List<Recording.PhaseRecord>> records,
        @Nullable Sampling sampling) {}
