package ligare.study.fit;

import java.util.List;
import java.util.Map;
import ligare.model.Atlas;

/// The model as a function of its free values.
@FunctionalInterface
public interface Model {
    /// The findings, in atlases in which these values hold.
    ///
    /// @param values name → value; all others are as the atlas has them
    /// @return the same findings in the same order whatever the values
    /// @throws Unusable if the atlas cannot be read with these values
    List<Question> at(Map<String, Atlas.Free> values);

    /// Values that some part of the atlas refuses.
    final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /// @param why as a person reads it
        public Unusable(String why) {
            super(why);
        }
    }
}
