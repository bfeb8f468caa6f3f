@NullMarked
package ligare.engine;

import org.jspecify.annotations.NullMarked;
