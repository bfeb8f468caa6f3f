package ligare.model.measure;

import ligare.model.learner.Actions;

/// What a test of a learner recorded of one layer; pure data. Rows are cells.
///
/// @param phase after which the test was made
/// @param layer whose cells these are
/// @param actions what was done and seen
/// @param trials of each action, ≥ 2
/// @param doing each action in the dark
/// @param own seeing it as one sees oneself, while nothing is done
/// @param other seeing it as one sees somebody else, while nothing is done
/// @param blank where nothing was shown: what chance makes
public record Assay(
        String phase, String layer, Actions actions, int trials, Trials doing, Trials own, Trials other, Trials blank) {

    /// All trials of one condition.
    ///
    /// @param response mean over the trials above the cell's rest, kHz: cell × (action · phases + phase)
    /// @param single what each trial adds to rest over the whole action, kHz: cell × action × trial
    /// @param t statistic of a paired t-test over the trials, the rate during the action against the rate in as much time
    ///     before it: cell × action; 0 where nothing varied and nothing differed, infinite where all trials differed alike
    public record Trials(float[][] response, float[][][] single, float[][] t) {}

    /// Number of cells.
    public int cells() {
        return doing.response().length;
    }
}
