/// What is done to whom, when: phases, interventions, groups.
@NullMarked
package ligare.model.protocol;

import org.jspecify.annotations.NullMarked;
