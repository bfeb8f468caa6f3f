/// Plain spiking networks: run, summed up, shown.
@NullMarked
package ligare.study.spike;

import org.jspecify.annotations.NullMarked;
