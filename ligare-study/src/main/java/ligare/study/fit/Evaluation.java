package ligare.study.fit;

import java.util.ArrayList;
import java.util.List;

/// What the objective found at one set of values.
///
/// @param findings in the order of the questions
public record Evaluation(List<FindingLoss> findings) {
    public Evaluation {
        findings = List.copyOf(findings);
    }

    /// Mean loss of the findings, in [0, 1); NaN of none.
    public double loss() {
        return findings.stream().mapToDouble(FindingLoss::loss).average().orElse(Double.NaN);
    }

    /// Everything that differs between two sets of values, as a row: effect and shortfall of every claim.
    double[] numbers() {
        return findings.stream()
                .flatMap(f -> f.claims().stream())
                .flatMapToDouble(c -> java.util.stream.DoubleStream.of(c.effect(), c.shortfall()))
                .toArray();
    }

    /// The evaluation of the same findings that has this row.
    Evaluation with(double[] numbers) {
        List<FindingLoss> changed = new ArrayList<>();
        int next = 0;
        for (FindingLoss finding : findings) {
            List<ClaimLoss> claims = new ArrayList<>();
            for (ClaimLoss claim : finding.claims()) {
                claims.add(new ClaimLoss(claim.words(), numbers[next], claim.wanted(), numbers[next + 1]));
                next += 2;
            }
            changed.add(new FindingLoss(finding.id(), finding.family(), "", claims));
        }
        return new Evaluation(changed);
    }
}
