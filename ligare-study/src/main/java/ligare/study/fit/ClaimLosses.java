package ligare.study.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.score.RealAnimals;
import ligare.study.statistics.DistributionDistance;
import ligare.study.statistics.Sample;

/// Says how far claims are from holding, smoothly, from a few subjects. The judge asks how many of 1,000 experiments are
/// significant; that follows from the standardised effect d and the published n, so d is compared with the d that makes
/// 80 % of the experiments significant, or no more than 20 % where none should be:
///
///     paired       d = mean/sd of differences          d₈₀ = (z₀.₉₇₅ + z₀.₈)/√(n − z₀.₉₇₅²/2)       d₂₀ = (z₀.₉₇₅ − z₀.₈)/√n
///     two groups   d = difference/√((v₁ + v₂)/2)       d₈₀ = (z₀.₉₇₅ + z₀.₈)·√(2/(n − z₀.₉₇₅²/4))   d₂₀ = (z₀.₉₇₅ − z₀.₈)·√(2/n)
///
/// (Guenther 1981, doi:10.1080/00031305.1981.10479363, for the terms that stand for Student's t.)
final class ClaimLosses {
    private static final double Z_ALPHA = 1.959963984540054;
    private static final double Z_POWER = 0.8416212335729143;

    /// An effect has to be so much larger than is just enough; assumed, because d of a dozen subjects is known to about a
    /// third, and what is just enough in these subjects is in others as often not.
    private static final double ROOM = 1.25;

    /// A spread below this share of the size counts as this share: d stays finite where nothing varies.
    private static final double LEAST_SPREAD = 0.02;

    /// Mean of √n·D if two samples are of one distribution: √(π/2)·ln 2.
    private static final double CHANCE = 0.8687311606361592;

    private final Study study;
    private final Results results;
    private final double n;
    private final Map<String, String> datasets;

    /// @param results of few subjects
    /// @param n animals per group, as published or assumed
    /// @param datasets name → CSV text
    ClaimLosses(Study study, Results results, int n, Map<String, String> datasets) {
        this.study = study;
        this.results = results;
        this.n = n;
        this.datasets = datasets;
    }

    ClaimLoss of(Claim claim) {
        return switch (claim) {
            case Claim.Preference c -> enough(c, paired(c.group(), c.over(), c.under()).d, pairedEnough());
            case Claim.NoPreference c -> none(c, paired(c.group(), c.over(), c.under()), c.margin(), pairedEnough(), 1);
            case Claim.Higher c -> enough(c, between(c.group(), c.than(), c.measure()).d, betweenEnough());
            case Claim.NoDifference c ->
                    none(c, between(c.group(), c.than(), c.measure()), c.margin(), betweenEnough(), 2);
            case Claim.Ordered c -> ordered(c);
            case Claim.Within c -> within(c);
            case Claim.Distribution c -> distribution(c);
        };
    }

    private double pairedEnough() {
        return (Z_ALPHA + Z_POWER) / Math.sqrt(Math.max(1, n - Z_ALPHA * Z_ALPHA / 2));
    }

    private double betweenEnough() {
        return (Z_ALPHA + Z_POWER) * Math.sqrt(2 / Math.max(1, n - Z_ALPHA * Z_ALPHA / 4));
    }

    private static ClaimLoss enough(Claim claim, double d, double enough) {
        return new ClaimLoss(claim.words(), enough, List.of(Effect.atLeast(ROOM * enough, d, enough)));
    }

    /// None: d below d₂₀ and the mean effect inside its margin. To d₂₀ comes, in squares, what chance alone makes of no
    /// effect in so few subjects. Where two groups are the same animals chance makes less, and this is lenient; the board is not.
    ///
    /// @param samples that chance draws: 1 paired, 2 groups
    private ClaimLoss none(Claim claim, Difference found, double margin, double enough, int samples) {
        double most = Math.hypot((Z_ALPHA - Z_POWER) * Math.sqrt(samples / n), Math.sqrt(samples / found.subjects));
        Effect share =
                margin < 1
                        ? Effect.within(margin, found.share, 1 - margin)
                        : Effect.within(Double.POSITIVE_INFINITY, 0, 1);
        return new ClaimLoss(claim.words(), most, List.of(Effect.within(most, found.d, enough), share));
    }

    /// A linear contrast of the means is significant in 80 % of the experiments, and each neighbouring mean rises in 80 %.
    private ClaimLoss ordered(Claim.Ordered claim) {
        List<Sample> samples = claim.groups().stream().map(g -> Sample.of(values(g, claim.measure()))).toList();
        double middle = (samples.size() - 1) / 2.0;
        double contrast = 0;
        double variance = 0;
        double enough = Z_ALPHA + Z_POWER;
        List<Effect> effects = new ArrayList<>();
        for (int g = 0; g < samples.size(); g++) {
            Sample sample = samples.get(g);
            double spread = spread(sample.variance(), Math.abs(sample.mean()));
            contrast += (g - middle) * sample.mean();
            variance += (g - middle) * (g - middle) * spread * spread / n;
            if (g > 0) {
                double d = standardised(sample, samples.get(g - 1)).d;
                effects.add(Effect.atLeast(ROOM * Z_POWER, d * Math.sqrt(n / 2), enough));
            }
        }
        effects.addFirst(Effect.atLeast(ROOM * enough, contrast / Math.sqrt(variance), enough));
        return new ClaimLoss(claim.words(), enough, effects);
    }

    /// Inside 0; 1 where the judge says that it disagrees.
    private ClaimLoss within(Claim.Within claim) {
        Sample sample = Sample.of(values(claim.group(), claim.measure()));
        double mean = sample.mean();
        double nearest = mean < claim.low() ? claim.low() : claim.high();
        double half = (claim.high() - claim.low()) / 2;
        double scale = half > 0 && Double.isFinite(half) ? half : spread(sample.variance(), Math.abs(nearest));
        return new ClaimLoss(claim.words(), nearest, List.of(new Effect(mean, claim.low(), claim.high(), scale)));
    }

    /// Up to the bound 0, where to the bound comes, in squares, what chance alone makes of equal distributions.
    private ClaimLoss distribution(Claim.Distribution claim) {
        RealAnimals real;
        try {
            real = RealAnimals.of(claim, datasets);
        } catch (IllegalArgumentException unusable) {
            return unmeasured(claim);
        }
        double[] model = Sample.applicable(values(claim.group(), claim.measure()));
        if (model.length == 0) {
            return unmeasured(claim);
        }
        double distance = DistributionDistance.between(model, real.animals());
        double chance = CHANCE * Math.sqrt(1.0 / model.length + 1.0 / real.animals().size());
        double most = Math.hypot(claim.distance(), chance);
        return new ClaimLoss(claim.words(), most, List.of(Effect.within(most, distance, claim.distance())));
    }

    static ClaimLoss unmeasured(Claim claim) {
        int effects =
                switch (claim) {
                    case Claim.Ordered c -> c.groups().size();
                    case Claim.NoPreference _, Claim.NoDifference _ -> 2;
                    case Claim.Preference _, Claim.Higher _, Claim.Within _, Claim.Distribution _ -> 1;
                };
        return new ClaimLoss(claim.words(), Double.NaN, Collections.nCopies(effects, Effect.NONE));
    }

    private Difference paired(String group, String over, String under) {
        double[] first = values(group, over);
        double[] second = values(group, under);
        Sample differences = Sample.of(Sample.differences(first, second));
        double[] sums = new double[first.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = first[i] + second[i];
        }
        double sum = Sample.of(sums).mean();
        double spread = spread(differences.variance(), Math.abs(sum));
        return new Difference(
                ratio(differences.mean(), spread), ratio(differences.mean(), sum), Math.max(1, differences.n()));
    }

    private Difference between(String group, String than, String measure) {
        return standardised(Sample.of(values(group, measure)), Sample.of(values(than, measure)));
    }

    private static Difference standardised(Sample first, Sample second) {
        double size = (Math.abs(first.mean()) + Math.abs(second.mean())) / 2;
        double spread = spread((first.variance() + second.variance()) / 2, size);
        double difference = first.mean() - second.mean();
        return new Difference(
                ratio(difference, spread), ratio(difference, size), Math.max(1, Math.min(first.n(), second.n())));
    }

    private double[] values(String group, String measure) {
        return Measurement.of(study.measure(measure), results.cohort(group).recordings());
    }

    private static double spread(double variance, double size) {
        return Math.hypot(Math.sqrt(variance), LEAST_SPREAD * size);
    }

    /// Nothing out of nothing is none.
    private static double ratio(double difference, double of) {
        return difference == 0 ? 0 : difference / of;
    }

    /// @param d standardised
    /// @param share difference as a share of what a margin refers to
    /// @param subjects that could be measured, in the smaller group
    private record Difference(double d, double share, double subjects) {}
}
