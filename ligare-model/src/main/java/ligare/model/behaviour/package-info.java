/// What an animal can do in a place, what each act makes it sense, and what moves it from one act to the next.
@NullMarked
package ligare.model.behaviour;

import org.jspecify.annotations.NullMarked;
