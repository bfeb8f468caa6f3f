/// What a study yields: the recordings of its subjects, and the numbers taken from them.
@NullMarked
package ligare.study;

import org.jspecify.annotations.NullMarked;
