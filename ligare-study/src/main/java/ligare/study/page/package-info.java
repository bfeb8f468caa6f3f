/// The page that people read, look at and print: one file, no script, nothing fetched.
@NullMarked
package ligare.study.page;

import org.jspecify.annotations.NullMarked;
