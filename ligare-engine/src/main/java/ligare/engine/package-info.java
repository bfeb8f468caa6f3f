/// A described circuit made to run.
@NullMarked
package ligare.engine;

import org.jspecify.annotations.NullMarked;
