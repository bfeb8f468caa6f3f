/// What there is: the atlas, a study, and everything they are made of.
@NullMarked
package ligare.model;

import org.jspecify.annotations.NullMarked;
