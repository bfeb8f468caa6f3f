/// One subject watched from the start of its protocol to the end, to be played back.
@NullMarked
package ligare.study.film;

import org.jspecify.annotations.NullMarked;
