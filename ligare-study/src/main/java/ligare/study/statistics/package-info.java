/// Tests, effect sizes and intervals. Plain numbers in, plain numbers out; nothing here knows of animals or claims.
@NullMarked
package ligare.study.statistics;

import org.jspecify.annotations.NullMarked;
