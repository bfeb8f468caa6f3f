/// How what a study measures follows one of its numbers: a dose, a time, a density.
@NullMarked
package ligare.study.response;

import org.jspecify.annotations.NullMarked;
