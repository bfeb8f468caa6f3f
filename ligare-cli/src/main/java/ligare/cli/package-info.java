@NullMarked
package ligare.cli;

import org.jspecify.annotations.NullMarked;
