/// Benchmarks of the hot code.
@NullMarked
package ligare.bench;

import org.jspecify.annotations.NullMarked;
