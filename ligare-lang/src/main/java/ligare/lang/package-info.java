/// From YAML text to the model's descriptions. A [Document] is one file; its [Mapping]s hand out typed values and collect
/// every mistake as a [Problem] with its place, so a user sees all of them at once.
@NullMarked
package ligare.lang;

import org.jspecify.annotations.NullMarked;
