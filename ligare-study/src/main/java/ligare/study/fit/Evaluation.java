package ligare.study.fit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
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

    /// What was found of these families of manipulation.
    public Evaluation only(Collection<String> families) {
        return new Evaluation(findings.stream().filter(f -> families.contains(f.family())).toList());
    }

    /// What was found of all other families.
    public Evaluation without(Collection<String> families) {
        return new Evaluation(findings.stream().filter(f -> !families.contains(f.family())).toList());
    }

    /// The size of every effect of every claim.
    double[] effects() {
        return claims().stream().flatMap(c -> c.effects().stream()).mapToDouble(Effect::size).toArray();
    }

    /// The size of every effect of every claim, each in its own scale.
    double[] scaled() {
        return claims().stream().flatMap(c -> c.effects().stream()).mapToDouble(e -> e.size() / e.scale()).toArray();
    }

    /// The evaluation of the same findings that has these effects.
    Evaluation withEffects(double[] sizes) {
        Row row = new Row(sizes);
        return eachEffect(effect -> effect.of(row.next()));
    }

    /// The same, of which each effect is wanted by a share of its scale more than is enough.
    Evaluation aimed(double share) {
        return eachEffect(effect -> effect.aimed(share));
    }

    private Evaluation eachEffect(UnaryOperator<Effect> change) {
        return each(
                claim -> new ClaimLoss(claim.words(), claim.wanted(), claim.effects().stream().map(change).toList()));
    }

    /// Everything that differs between two sets of values, as a row.
    double[] numbers() {
        return claims().stream()
                .flatMapToDouble(c ->
                        DoubleStream.concat(
                                DoubleStream.of(c.wanted()),
                                c.effects().stream()
                                        .flatMapToDouble(e -> DoubleStream.of(e.size(), e.low(), e.high(), e.scale()))))
                .toArray();
    }

    /// The evaluation of the same findings that has this row.
    Evaluation with(double[] numbers) {
        Row row = new Row(numbers);
        return each(claim ->
                new ClaimLoss(
                        claim.words(),
                        row.next(),
                        claim.effects().stream()
                                .map(_ -> new Effect(row.next(), row.next(), row.next(), row.next()))
                                .toList()));
    }

    private List<ClaimLoss> claims() {
        return findings.stream().flatMap(f -> f.claims().stream()).toList();
    }

    private Evaluation each(UnaryOperator<ClaimLoss> change) {
        List<FindingLoss> changed = new ArrayList<>();
        for (FindingLoss finding : findings) {
            changed.add(
                    new FindingLoss(
                            finding.id(), finding.family(), "", finding.claims().stream().map(change).toList()));
        }
        return new Evaluation(changed);
    }

    /// Numbers, one after the other.
    private static final class Row {
        private final double[] numbers;
        private int next;

        Row(double[] numbers) {
            this.numbers = numbers;
        }

        double next() {
            return numbers[next++];
        }
    }
}
