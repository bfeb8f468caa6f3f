/// A plain spiking network as a description: populations, projections, inputs, recorders. Nothing here runs.
@NullMarked
package ligare.model.network;

import org.jspecify.annotations.NullMarked;
