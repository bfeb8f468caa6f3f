package ligare.study.fit;

import java.util.List;

/// How far a finding is from agreeing.
///
///     q = (Σ loss⁴)^(1/4)        loss = q/(1 + q)
///
/// The norm is near the worst claim, because a finding agrees only if every claim does, and smooth; the quotient is
/// bounded, because a finding that is out of reach must not cost others.
///
/// @param id of the finding
/// @param family of manipulation
/// @param trouble why it could not be simulated; empty if it could
/// @param claims that are fitted
public record FindingLoss(String id, String family, String trouble, List<ClaimLoss> claims) {
    public FindingLoss {
        claims = List.copyOf(claims);
    }

    /// In [0, 1): 0 where every claim holds with room to spare.
    public double loss() {
        double sum = 0;
        for (ClaimLoss claim : claims) {
            double square = claim.loss() * claim.loss();
            sum += square * square;
        }
        double norm = Math.sqrt(Math.sqrt(sum));
        return norm / (1 + norm);
    }
}
