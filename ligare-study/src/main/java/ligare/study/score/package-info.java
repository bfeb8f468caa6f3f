/// From recordings to verdicts: a claim is judged as its paper judged it, on many simulated experiments of its size.
@NullMarked
package ligare.study.score;

import org.jspecify.annotations.NullMarked;
