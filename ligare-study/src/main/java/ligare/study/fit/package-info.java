/// Fitting and screening of the free values: a cheap deterministic objective, a search, a journal that survives a kill.
@NullMarked
package ligare.study.fit;

import org.jspecify.annotations.NullMarked;
