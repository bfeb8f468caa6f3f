package ligare.study.score;

import java.util.List;
import ligare.model.NullModel;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.model.evidence.Finding;
import ligare.study.statistics.Estimate;

/// The score of a null model in the place of the circuit: verdicts without effects, because it predicts no numbers.
public final class NullScore {
    private static final double MIDDLE = 0.5;
    private static final Estimate NONE = Estimate.none("", "a null model predicts no number");

    private NullScore() {}

    /// What the model makes of a finding.
    public static Score of(NullModel model, Finding finding) {
        Study study = finding.study();
        List<ClaimScore> claims =
                study == null || study.learns()
                        ? List.of()
                        : finding.claims().stream().map(claim -> claim(model, study, claim)).toList();
        return switch (NullPrediction.of(model, finding)) {
            case AGREES -> new Score.Agrees(finding, claims, List.of());
            case DISAGREES -> new Score.Disagrees(finding, claims, List.of());
            case UNDECIDED -> new Score.Undecided(finding, claims, List.of());
            case NOT_APPLICABLE -> new Score.NotApplicable(finding, "nothing to be scored", List.of(), List.of());
            case FAILED -> throw new IllegalStateException("a null model cannot fail");
        };
    }

    private static ClaimScore claim(NullModel model, Study study, Claim claim) {
        Verdict verdict = NullPrediction.of(model, study, claim);
        String reason = "predicted by the null model " + model.name();
        return new ClaimScore(claim, verdict, List.of(new Judgement(MIDDLE, verdict, NONE, NONE, null, 0, 0, reason)));
    }
}
