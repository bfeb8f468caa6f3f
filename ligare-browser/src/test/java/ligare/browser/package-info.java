/// The lab's page in a real browser.
@NullMarked
package ligare.browser;

import org.jspecify.annotations.NullMarked;
