/// Networks that do, see and learn: cells tuned to features of actions, and how their synapses change.
@NullMarked
package ligare.model.learner;

import org.jspecify.annotations.NullMarked;
