/// What of a circuit its findings cannot do without: part by part taken out, finding by finding judged again.
@NullMarked
package ligare.study.ablation;

import org.jspecify.annotations.NullMarked;
