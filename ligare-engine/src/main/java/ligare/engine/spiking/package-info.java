/// Runs plain spiking networks. [Spiking] is the door; everything else is layout and kernels.
///
/// Grid point k is time k·step. In the step from k to k + 1 the membranes advance with what had arrived by k, then what
/// arrives at k + 1 is added, then thresholds are tested and spikes carry the stamp k + 1. A spike stamped k with a
/// delay of d steps arrives at k + d. Arrivals are summed as integers, so that no layout and no division of the work
/// among threads changes a bit.
@NullMarked
package ligare.engine.spiking;

import org.jspecify.annotations.NullMarked;
