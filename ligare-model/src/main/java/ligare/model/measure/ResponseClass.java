package ligare.model.measure;

import org.jspecify.annotations.Nullable;

/// A kind of cell, as a paper sorted its units by trials. Every condition that is given must hold.
///
/// @param name what it is called
/// @param doing what the cell does in at least one action that is done; null: anything
/// @param seeing what it does in at least one action that is seen; null: anything
/// @param seeingItsOwn what it does when the action is seen that it fires most for when done; null: anything
/// @param effective how the actions that drive it when done and when seen lie to each other; null: anyhow
public record ResponseClass(
        String name,
        @Nullable Response doing,
        @Nullable Response seeing,
        @Nullable Response seeingItsOwn,
        @Nullable Overlap effective) {

    /// What a cell does in an action.
    public enum Response {
        EXCITED,
        INHIBITED
    }

    /// How two sets of actions lie to each other. A set holds the actions to which the response is strong enough, as the
    /// [Criterion] says.
    public enum Overlap {
        /// They name the same values of every feature.
        IDENTICAL,
        /// They share an action, and are not identical.
        OVERLAPPING,
        /// They share none.
        DISJOINT
    }

    /// When a response counts.
    ///
    /// @param alpha two-sided level of the paired t-test over trials
    /// @param excited least rise above rest in the best phase, kHz
    /// @param inhibited least fall below rest over the whole action, kHz
    /// @param ofBest share of the cell's strongest response that makes an action one of those that drive it
    public record Criterion(double alpha, double excited, double inhibited, double ofBest) {
        public Criterion {
            if (!(alpha > 0 && alpha < 1 && ofBest > 0 && ofBest <= 1 && excited >= 0 && inhibited >= 0)) {
                throw new IllegalArgumentException(
                        "Criterion: alpha in (0, 1), of the best in (0, 1], rates >= 0; was %s, %s, %s, %s"
                                .formatted(alpha, ofBest, excited, inhibited));
            }
        }
    }
}
