/// What people and programs read: the scoreboard, the answer in words, and both as JSON.
@NullMarked
package ligare.study.report;

import org.jspecify.annotations.NullMarked;
