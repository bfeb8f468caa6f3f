@NullMarked
package ligare.society;

import org.jspecify.annotations.NullMarked;
