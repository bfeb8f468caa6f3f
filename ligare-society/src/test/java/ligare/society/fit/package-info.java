/// The fit of the three-chamber test to real animals: a calibration tool, not shipped.
@NullMarked
package ligare.society.fit;

import org.jspecify.annotations.NullMarked;
