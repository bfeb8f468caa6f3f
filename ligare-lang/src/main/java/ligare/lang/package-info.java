@NullMarked
package ligare.lang;

import org.jspecify.annotations.NullMarked;
