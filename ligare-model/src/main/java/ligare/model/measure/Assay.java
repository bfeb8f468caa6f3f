package ligare.model.measure;

import ligare.model.learner.Actions;

/// What a test of a learner recorded of one layer; pure data. Rows are cells.
///
/// Responses are means over the trials in kHz above the cell's rest, for every action and phase: column `action · phases +
/// phase`. Statistics are those of a paired t-test over trials, for every action: the rate during it against the rate in as
/// much time before it; 0 where nothing varied and nothing differed.
///
/// @param phase after which the test was made
/// @param layer whose cells these are
/// @param actions what was done and seen
/// @param trials of each action
/// @param doing response to doing it in the dark
/// @param own response to seeing it as one sees oneself, while nothing is done
/// @param other response to seeing it as one sees somebody else
/// @param blank response where nothing was shown: what chance makes
/// @param doingT statistic of doing
/// @param ownT statistic of seeing as oneself
/// @param otherT statistic of seeing somebody else
/// @param blankT statistic where nothing was shown
public record Assay(
        String phase,
        String layer,
        Actions actions,
        int trials,
        float[][] doing,
        float[][] own,
        float[][] other,
        float[][] blank,
        float[][] doingT,
        float[][] ownT,
        float[][] otherT,
        float[][] blankT) {

    /// Number of cells.
    public int cells() {
        return doing.length;
    }
}
