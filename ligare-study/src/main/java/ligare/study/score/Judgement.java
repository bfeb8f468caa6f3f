package ligare.study.score;

import ligare.study.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/// One claim at one point of the study's open spans.
///
/// @param variant       that point, 0 to 1
/// @param verdict       agrees, disagrees, undecided or failed
/// @param effect        in the measure's unit, at the model's own number of subjects
/// @param standardised  the same without unit; not given for quantities and distributions
/// @param shares        how the experiments of the published size came out; null where the claim needs none
/// @param subjects      simulated subjects in the pools
/// @param notApplicable subjects among them to whom the measure does not apply
/// @param reason        what decided, in words
public record Judgement(
        double variant,
        Verdict verdict,
        Estimate effect,
        Estimate standardised,
        @Nullable Shares shares,
        int subjects,
        int notApplicable,
        String reason) {
    /// The effect without unit where there is one; a mean or a distance stands for itself.
    public Estimate standing() {
        return Double.isNaN(standardised.value()) ? effect : standardised;
    }

    /// The same, with something more to say.
    Judgement also(String more) {
        return new Judgement(
                variant, verdict, effect, standardised, shares, subjects, notApplicable, reason + "; " + more);
    }
}
