/// Every value between a study file and its answer, printed; and how two groups come apart.
@NullMarked
package ligare.study.explain;

import org.jspecify.annotations.NullMarked;
