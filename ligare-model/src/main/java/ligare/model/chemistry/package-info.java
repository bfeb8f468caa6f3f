/// Ligands, receptors and the space they act in, in nM, ng and mm.
@NullMarked
package ligare.model.chemistry;

import org.jspecify.annotations.NullMarked;
