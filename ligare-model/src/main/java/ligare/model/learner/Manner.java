package ligare.model.learner;

/// As what a subject lives: by which of its learner's rules it changes, and how its cells fire.
///
/// @param rule name of a rule of the learner
/// @param firing of its cells
public record Manner(String rule, Firing firing) {
    /// How cells fire.
    public enum Firing {
        /// Rates, without noise.
        RATES,
        /// Poisson spikes, independent from cell to cell, counted in each step.
        SPIKES
    }
}
