/// The states at which the clocks of a circuit are compared.
@NullMarked
package ligare.model.agreement;

import org.jspecify.annotations.NullMarked;
