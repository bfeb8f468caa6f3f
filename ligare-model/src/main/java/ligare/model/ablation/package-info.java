/// What can be taken out of a circuit, to see what the rest cannot do without.
@NullMarked
package ligare.model.ablation;

import org.jspecify.annotations.NullMarked;
