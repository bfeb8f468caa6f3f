/// What makes this animal different: species, sex, variation.
@NullMarked
package ligare.model.subject;

import org.jspecify.annotations.NullMarked;
