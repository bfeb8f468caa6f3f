/// Randomness by name and counter: a number is a function of seed, key, entity and step, never of the order of asking.
@NullMarked
package ligare.engine.random;

import org.jspecify.annotations.NullMarked;
