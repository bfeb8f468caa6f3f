/// Mean field: populations of leaky integrate-and-fire cells in the diffusion approximation, in milliseconds.
@NullMarked
package ligare.engine.field;

import org.jspecify.annotations.NullMarked;
