package ligare.model.learner;

import ligare.model.unit.Bounds;
import org.jspecify.annotations.Nullable;

/// What happens to a learner in one phase of its life: a number of acts, then perhaps a test without learning.
///
/// @param acts how many, at most 1,000,000 together with what is unpaired; each action as often as any other, in an order that is drawn
/// @param does whether they are done
/// @param sight what is seen with each; null: nothing
/// @param unpairedSights actions, drawn anew, that are seen after each act while nothing is done, from where `sight` is seen; from
///     one's own side where there is none
/// @param unpairedActs actions, drawn anew, that are done after each act while nothing is seen
/// @param trials of every action, done in the dark and seen while nothing is done, at the end; 0: no test
public record Lesson(int acts, boolean does, @Nullable Sight sight, int unpairedSights, int unpairedActs, int trials) {
    private static final double MOST = 1_000_000;

    public Lesson {
        if (acts < 0 || unpairedSights < 0 || unpairedActs < 0 || trials < 0) {
            throw new IllegalArgumentException("Lesson: acts, unpaired sights and acts, and trials must be >= 0");
        }
        double all = acts * (1.0 + unpairedSights + unpairedActs);
        if (all > MOST) {
            throw new IllegalArgumentException(
                    "acts with all that is unpaired come to %,.0f, more than %,.0f".formatted(all, MOST));
        }
        if (trials == 1) {
            throw new IllegalArgumentException("Lesson.trials must be 0 or at least 2, was 1");
        }
    }

    /// What happens in it, in words.
    public String words() {
        StringBuilder words = new StringBuilder();
        if (acts > 0) {
            words.append("%d acts, %s".formatted(acts, does ? "done" : "nothing done"));
            words.append(sight == null ? ", nothing seen" : ", seeing " + sight.words());
        } else {
            words.append("nothing happens");
        }
        if (unpairedSights > 0) {
            words.append(", %d more seen after each".formatted(unpairedSights));
        }
        if (unpairedActs > 0) {
            words.append(", %d more done after each".formatted(unpairedActs));
        }
        return trials == 0 ? words.toString() : words + "; then %d trials of each action".formatted(trials);
    }

    /// An action that is seen.
    ///
    /// @param what which, as seen from the action of the act
    /// @param view from where
    /// @param after time from the start of the command to the start of the sight, ms
    public record Sight(What what, View view, double after) {
        public Sight {
            Bounds.notNegative("Sight.after", after, "ms");
        }

        private String words() {
            String which =
                    switch (what) {
                        case What.Done() -> "the same";
                        case What.Counterpart(String feature) -> "the counterpart in " + feature;
                        case What.Any() -> "any";
                    };
            return "%s from %s, %.0f ms after the command".formatted(which, view.words(), after);
        }
    }

    /// Which action is seen.
    public sealed interface What {
        /// That of the act.
        record Done() implements What {}

        /// Its counterpart in one feature, which has an even number of values.
        record Counterpart(String feature) implements What {}

        /// Any, drawn anew.
        record Any() implements What {}
    }

    /// From where an action is seen.
    public enum View {
        /// As one sees oneself.
        OWN("one's own side"),
        /// As one sees somebody else.
        OTHER("the other side");

        private final String words;

        View(String words) {
            this.words = words;
        }

        /// What reports call it.
        public String words() {
            return words;
        }
    }
}
