/// Pictures as HTML with inline SVG: plain arrays and labels in, markup out. They need no script, follow the width they
/// are given, and take their colours from one stylesheet.
@NullMarked
package ligare.study.picture;

import org.jspecify.annotations.NullMarked;
