/// A described learner made to do, see and learn.
@NullMarked
package ligare.engine.learner;

import org.jspecify.annotations.NullMarked;
