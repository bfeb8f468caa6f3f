/// A circuit as it is described: cells, populations, projections, cascades, plasticity and read-outs. Nothing here runs.
@NullMarked
package ligare.model.circuit;

import org.jspecify.annotations.NullMarked;
