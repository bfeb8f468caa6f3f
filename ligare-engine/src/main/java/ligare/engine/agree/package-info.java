/// The same circuit at three resolutions, and how far they agree.
@NullMarked
package ligare.engine.agree;

import org.jspecify.annotations.NullMarked;
