/// A moment of a long run, looked at as spikes.
@NullMarked
package ligare.study.zoom;

import org.jspecify.annotations.NullMarked;
