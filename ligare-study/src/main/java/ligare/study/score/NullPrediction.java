package ligare.study.score;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import ligare.model.NullModel;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.model.evidence.Finding;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.protocol.Phase;
import ligare.study.Variants;

/// What a model without a circuit predicts of a finding, from the study's groups alone.
///
///     score = perHour · hours in company + Σ conditions + Σ gives + Σ expresses · sign(log factor)
///
/// Only what happens before the last phase counts: the last is the test. Each condition, each ligand and each direction
/// of a receptor's change counts once. If the model blocks and any term is negative, the most negative one is the score.
///
/// A preference is predicted where the score passes the threshold, a difference in the direction of the scores, none
/// where they are equal. Such a model predicts no quantity: claims about one stay undecided.
public final class NullPrediction {
    private static final double MS_PER_HOUR = 3_600_000;

    private final NullModel model;
    private final Study study;
    private final double variant;

    private NullPrediction(NullModel model, Study study, double variant) {
        this.model = model;
        this.study = study;
        this.variant = variant;
    }

    /// The verdict on a finding by the same rule as for the circuit: it agrees only if every scored claim does. Not applicable
    /// to learners, of which such models say nothing.
    public static Verdict of(NullModel model, Finding finding) {
        Study study = finding.study();
        List<Claim> scored = finding.claims().stream().filter(c -> !c.approximate()).toList();
        if (finding.scored() != Finding.Scored.YES || study == null || study.learns() || scored.isEmpty()) {
            return Verdict.NOT_APPLICABLE;
        }
        List<Verdict> verdicts = scored.stream().map(c -> of(model, study, c)).toList();
        if (verdicts.contains(Verdict.DISAGREES)) {
            return Verdict.DISAGREES;
        }
        return verdicts.contains(Verdict.UNDECIDED) ? Verdict.UNDECIDED : Verdict.AGREES;
    }

    /// The verdict on one claim, over the points of the study's open spans.
    ///
    /// @param study of subjects that live with a circuit
    public static Verdict of(NullModel model, Study study, Claim claim) {
        return VerdictRule.overVariants(
                Variants.of(study).stream()
                        .map(variant -> new NullPrediction(model, study, variant).of(claim))
                        .toList());
    }

    private Verdict of(Claim claim) {
        return switch (claim) {
            case Claim.Preference c -> verdict(score(c.group()) > model.threshold());
            case Claim.NoPreference c -> verdict(score(c.group()) <= model.threshold());
            case Claim.Higher c -> verdict(score(c.group()) > score(c.than()));
            case Claim.NoDifference c -> verdict(score(c.group()) == score(c.than()));
            case Claim.Ordered c -> verdict(rising(c.groups()));
            case Claim.Within _, Claim.Distribution _ -> Verdict.UNDECIDED;
        };
    }

    private static Verdict verdict(boolean agrees) {
        return agrees ? Verdict.AGREES : Verdict.DISAGREES;
    }

    private boolean rising(List<String> groups) {
        for (int i = 1; i < groups.size(); i++) {
            if (score(groups.get(i)) <= score(groups.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    private double score(String name) {
        Group group = study.group(name);
        double[] terms = terms(group).toArray();
        double least = DoubleStream.of(terms).min().orElse(0);
        return model.blocks() && least < 0 ? least : DoubleStream.of(terms).sum();
    }

    private DoubleStream terms(Group group) {
        List<Phase> before = group.phases().subList(0, Math.max(0, group.phases().size() - 1));
        Set<String> names = before.stream().map(Phase::name).collect(Collectors.toSet());
        double hours =
                before.stream().filter(p -> !p.others().isEmpty()).mapToDouble(p -> p.duration().at(variant)).sum()
                        / MS_PER_HOUR;
        Stream<String> conditions = before.stream().flatMap(p -> p.conditions().stream()).distinct();
        Stream<String> given =
                group.interventions().stream()
                        .filter(Intervention.Give.class::isInstance)
                        .map(Intervention.Give.class::cast)
                        .filter(g -> g.dose().at(variant) > 0 && begins(g, names))
                        .map(Intervention.Give::ligand)
                        .distinct();
        Stream<Change> changes =
                group.interventions().stream()
                        .filter(Intervention.Express.class::isInstance)
                        .map(Intervention.Express.class::cast)
                        .filter(e -> e.at().isEmpty() || begins(e, names))
                        .map(e -> new Change(e.receptor(), Math.signum(Math.log(e.factor().at(variant)))))
                        .distinct();
        Stream<Change> secreted =
                group.interventions().stream()
                        .filter(Intervention.Secrete.class::isInstance)
                        .map(Intervention.Secrete.class::cast)
                        .filter(s -> s.at().isEmpty() || begins(s, names))
                        .map(s -> new Change(s.ligand(), Math.signum(Math.log(s.factor().at(variant)))))
                        .distinct();
        return Stream.of(
                        DoubleStream.of(model.perHour() * hours),
                        weights(conditions, c -> model.conditions().getOrDefault(c, 0.0)),
                        weights(given, g -> model.gives().getOrDefault(g, 0.0)),
                        weights(changes, c -> model.expresses().getOrDefault(c.what, 0.0) * c.sign),
                        weights(secreted, c -> model.gives().getOrDefault(c.what, 0.0) * c.sign))
                .flatMapToDouble(s -> s);
    }

    /// A receptor, or what is released of a ligand, made more (+1) or less (−1).
    private record Change(String what, double sign) {}

    /// Sorted, so that the order of a file does not decide the last bit of a sum.
    private static <T> DoubleStream weights(Stream<T> things, ToDoubleFunction<T> weight) {
        return things.mapToDouble(weight).boxed().sorted(Comparator.naturalOrder()).mapToDouble(w -> w);
    }

    private static boolean begins(Intervention intervention, Set<String> before) {
        return intervention.at().stream().anyMatch(m -> m.young() || before.contains(m.phase()) || early(m));
    }

    /// A moment before the start of the last phase lies before it too.
    private static boolean early(Moment moment) {
        return moment.offset() < 0;
    }
}
