/// What every door runs: a study with the findings that it names, or a board of findings.
@NullMarked
package ligare.study.run;

import org.jspecify.annotations.NullMarked;
