/// The quasi-stationary clock: the fast circuit at its fixed point, chemistry, receptors, messengers and weights
/// integrated with adaptive steps, batched over subjects.
@NullMarked
package ligare.engine.slow;

import org.jspecify.annotations.NullMarked;
