/// What a study can be expected to show in real animals: their variance, the model's uncertainty, and how far it was tested.
@NullMarked
package ligare.study.planning;

import org.jspecify.annotations.NullMarked;
