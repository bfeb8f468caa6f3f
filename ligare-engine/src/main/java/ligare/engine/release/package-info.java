/// What terminals release when spikes follow spikes: spike by spike, and as a table for the coarse clocks.
@NullMarked
package ligare.engine.release;

import org.jspecify.annotations.NullMarked;
