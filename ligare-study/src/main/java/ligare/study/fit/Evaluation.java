package ligare.study.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

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

    /// Everything that differs between two sets of values, as a row: effect and reach of every claim.
    double[] numbers() {
        return findings.stream()
                .flatMap(f -> f.claims().stream())
                .flatMapToDouble(c -> DoubleStream.of(c.effect(), c.reach()))
                .toArray();
    }

    /// How far every claim is from enough.
    double[] reaches() {
        return findings.stream().flatMap(f -> f.claims().stream()).mapToDouble(ClaimLoss::reach).toArray();
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
