@NullMarked
package ligare.study;

import org.jspecify.annotations.NullMarked;
