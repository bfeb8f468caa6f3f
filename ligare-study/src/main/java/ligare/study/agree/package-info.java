/// The certificate: how far the clocks of a circuit agree, over a grid of states.
@NullMarked
package ligare.study.agree;

import org.jspecify.annotations.NullMarked;
