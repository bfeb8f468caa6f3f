/// A local page on which people look, touch and understand. What it shows was run by `ligare.study`, as the command line
/// runs it.
@NullMarked
package ligare.lab;

import org.jspecify.annotations.NullMarked;
