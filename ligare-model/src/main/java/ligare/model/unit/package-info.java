/// Units at the border: a number as a person writes it, and the coherent doubles it becomes inside.
@NullMarked
package ligare.model.unit;

import org.jspecify.annotations.NullMarked;
