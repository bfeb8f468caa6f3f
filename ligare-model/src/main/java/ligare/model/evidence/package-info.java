/// Where numbers and claims come from, and how far they were checked.
@NullMarked
package ligare.model.evidence;

import org.jspecify.annotations.NullMarked;
