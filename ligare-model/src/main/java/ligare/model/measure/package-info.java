/// How a recording becomes one number, and the recording itself.
@NullMarked
package ligare.model.measure;

import org.jspecify.annotations.NullMarked;
