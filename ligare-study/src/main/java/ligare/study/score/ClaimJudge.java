package ligare.study.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ligare.engine.Randomness;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.score.Experiments.Pool;
import ligare.study.statistics.DistributionDistance;
import ligare.study.statistics.Effects;
import ligare.study.statistics.Estimate;
import ligare.study.statistics.Sample;
import org.jspecify.annotations.Nullable;

/// Judges the claims of one study at one point of its open spans.
final class ClaimJudge {
    private static final Estimate NOT_STANDARDISED = Estimate.none("", "not standardised");

    /// Largest share of a group's subjects that may be lost and count as missing animals. Where more are, the circuit itself is
    /// lost and nothing can be said; assumed, because a twentieth is what a test at 5 % leaves to chance.
    private static final double MOST_LOST = 0.05;

    private final Study study;
    private final Results results;
    private final Experiments experiments;
    private final Randomness intervals;
    private final Map<String, String> datasets;

    /// @param n animals per group and experiment
    /// @param stream of the study
    /// @param datasets name → CSV text
    ClaimJudge(Study study, Results results, int n, Randomness stream, Map<String, String> datasets) {
        this.study = study;
        this.results = results;
        this.experiments = new Experiments(stream.at("experiments"), n);
        this.intervals = stream.at("intervals");
        this.datasets = datasets;
    }

    /// @param number of the claim within its finding, for its random numbers
    Judgement judge(Claim claim, int number) {
        String incomplete = incomplete(claim.groups());
        if (incomplete != null) {
            return failed(incomplete);
        }
        Randomness stream = intervals.at(number);
        Judgement judgement = judge(claim, stream);
        return missing(claim.groups()).map(judgement::also).orElse(judgement);
    }

    private Judgement judge(Claim claim, Randomness stream) {
        return switch (claim) {
            case Claim.Preference c -> preference(c, stream);
            case Claim.NoPreference c -> noPreference(c, stream);
            case Claim.Higher c -> higher(c, stream);
            case Claim.NoDifference c -> noDifference(c, stream);
            case Claim.Ordered c -> ordered(c, stream);
            case Claim.Within c -> within(c, stream);
            case Claim.Distribution c -> distribution(c, stream);
        };
    }

    private Judgement preference(Claim.Preference c, Randomness stream) {
        Pool over = pool(c.group(), c.over());
        Pool under = pool(c.group(), c.under());
        Shares shares = experiments.paired(differences(over, under));
        return paired(over, under, unit(c.over()), stream, VerdictRule.preference(shares), shares, significant(shares));
    }

    private Judgement noPreference(Claim.NoPreference c, Randomness stream) {
        Pool over = pool(c.group(), c.over());
        Pool under = pool(c.group(), c.under());
        Pool differences = differences(over, under);
        Shares shares = experiments.paired(differences);
        double difference = mean(differences);
        // Over animals to which both apply, over + under = over − under + 2·under.
        double sum = difference + 2 * mean(new Pool(under.key(), where(under.values(), differences.values())));
        double share = share(difference, sum);
        String reason = significant(shares) + margin(share, c.margin(), "the sum of both");
        Verdict verdict = VerdictRule.none(shares, share, c.margin());
        return paired(over, under, unit(c.over()), stream, verdict, shares, reason);
    }

    private Judgement higher(Claim.Higher c, Randomness stream) {
        Pool first = pool(c.group(), c.measure());
        Pool second = pool(c.than(), c.measure());
        Shares shares = experiments.between(first, second);
        return between(
                first, second, unit(c.measure()), stream, VerdictRule.higher(shares), shares, significant(shares));
    }

    private Judgement noDifference(Claim.NoDifference c, Randomness stream) {
        Pool first = pool(c.group(), c.measure());
        Pool second = pool(c.than(), c.measure());
        Shares shares = experiments.between(first, second);
        double share = share(mean(first) - mean(second), (Math.abs(mean(first)) + Math.abs(mean(second))) / 2);
        String reason = significant(shares) + margin(share, c.margin(), "the mean of both");
        return between(
                first, second, unit(c.measure()), stream, VerdictRule.none(shares, share, c.margin()), shares, reason);
    }

    private Judgement ordered(Claim.Ordered c, Randomness stream) {
        List<Pool> pools = c.groups().stream().map(g -> pool(g, c.measure())).toList();
        Shares shares = experiments.ordered(pools);
        String reason =
                significant(shares)
                        + "; every neighbouring pair rises in at least %s and falls in at least %s"
                                .formatted(percent(shares.rising()), percent(shares.falling()));
        Estimate difference =
                Effects.difference(pools.getLast().values(), pools.getFirst().values(), unit(c.measure()), stream);
        Estimate standardised = Effects.hedges(pools.getLast().values(), pools.getFirst().values(), stream);
        return tested(pools, difference, standardised, VerdictRule.ordered(shares), shares, reason);
    }

    private Judgement within(Claim.Within c, Randomness stream) {
        Pool pool = pool(c.group(), c.measure());
        Estimate mean = Effects.mean(pool.values(), unit(c.measure()), stream);
        String reason =
                "mean %s, published %s to %s".formatted(number(mean.value()), number(c.low()), number(c.high()));
        return described(pool, mean, VerdictRule.within(mean.value(), c.low(), c.high()), reason);
    }

    private Judgement distribution(Claim.Distribution c, Randomness stream) {
        RealAnimals real;
        try {
            real = RealAnimals.of(c, datasets);
        } catch (IllegalArgumentException unusable) {
            return failed(String.valueOf(unusable.getMessage()));
        }
        Pool pool = pool(c.group(), c.measure());
        DistributionDistance distance = DistributionDistance.of(pool.values(), real.animals(), stream);
        Estimate estimate = distance.estimate();
        String reason =
                "distance %s from %d real animals, bound %s; chance alone makes about %s%s"
                        .formatted(
                                number(estimate.value()),
                                real.animals().size(),
                                number(c.distance()),
                                number(distance.byChance()),
                                real.missing() == 0 ? "" : "; %d rows without a value".formatted(real.missing()));
        return described(pool, estimate, VerdictRule.distribution(estimate.value(), c.distance()), reason);
    }

    private Judgement paired(
            Pool over, Pool under, String unit, Randomness stream, Verdict verdict, Shares shares, String reason) {
        return tested(
                List.of(differences(over, under)),
                Effects.pairedDifference(over.values(), under.values(), unit, stream),
                Effects.pairedStandardised(over.values(), under.values(), stream),
                verdict,
                shares,
                reason);
    }

    private Judgement between(
            Pool first, Pool second, String unit, Randomness stream, Verdict verdict, Shares shares, String reason) {
        return tested(
                List.of(first, second),
                Effects.difference(first.values(), second.values(), unit, stream),
                Effects.hedges(first.values(), second.values(), stream),
                verdict,
                shares,
                reason);
    }

    /// A claim that needs a test is undecided where none can be made.
    private Judgement tested(
            List<Pool> pools, Estimate effect, Estimate standardised, Verdict verdict, Shares shares, String reason) {
        boolean testable = shares.n() >= 2 && pools.stream().allMatch(p -> applicable(p) >= 2);
        return new Judgement(
                results.variant(),
                testable ? verdict : Verdict.UNDECIDED,
                effect,
                standardised,
                shares,
                subjects(pools),
                subjects(pools) - pools.stream().mapToInt(ClaimJudge::applicable).sum(),
                testable ? reason : "fewer than two animals can be measured: no test");
    }

    private Judgement described(Pool pool, Estimate effect, Verdict verdict, String reason) {
        boolean any = applicable(pool) > 0;
        return new Judgement(
                results.variant(),
                any ? verdict : Verdict.UNDECIDED,
                effect,
                NOT_STANDARDISED,
                null,
                pool.values().length,
                pool.values().length - applicable(pool),
                any ? reason : "no animal can be measured");
    }

    private Judgement failed(String why) {
        return new Judgement(
                results.variant(), Verdict.FAILED, Estimate.none("", why), NOT_STANDARDISED, null, 0, 0, why);
    }

    /// Why a group cannot be judged; null if it can.
    private @Nullable String incomplete(List<String> groups) {
        for (String group : groups) {
            Results.Cohort cohort = results.cohort(group);
            int lost = cohort.lost().size();
            int all = lost + cohort.recordings().size();
            if (lost > MOST_LOST * all) {
                return words(cohort) + ", the first: " + cohort.lost().getFirst().why();
            }
            if (all == 0) {
                return "'%s' has no subjects".formatted(group);
            }
        }
        return null;
    }

    /// The subjects that are missing because they were lost.
    private Optional<String> missing(List<String> groups) {
        return groups.stream()
                .distinct()
                .map(results::cohort)
                .filter(cohort -> !cohort.lost().isEmpty())
                .map(cohort -> words(cohort) + " and count as missing animals")
                .reduce((one, other) -> one + "; " + other);
    }

    private static String words(Results.Cohort cohort) {
        int lost = cohort.lost().size();
        return "%d of %d subjects of '%s' were lost".formatted(lost, lost + cohort.recordings().size(), cohort.group());
    }

    /// The measure of every subject; nothing applies to those that were lost.
    private Pool pool(String group, String measure) {
        Results.Cohort cohort = results.cohort(group);
        double[] finished = Measurement.of(study.measure(measure), cohort.recordings());
        double[] all = Arrays.copyOf(finished, finished.length + cohort.lost().size());
        Arrays.fill(all, finished.length, all.length, Double.NaN);
        return new Pool(study.group(group).key(), all);
    }

    private String unit(String measure) {
        return study.measure(measure).unit();
    }

    private static Pool differences(Pool over, Pool under) {
        return new Pool(over.key(), Sample.differences(over.values(), under.values()));
    }

    /// The values at the places where another array has one.
    private static double[] where(double[] values, double[] applicable) {
        double[] some = values.clone();
        for (int i = 0; i < some.length; i++) {
            some[i] = Double.isNaN(applicable[i]) ? Double.NaN : some[i];
        }
        return some;
    }

    private static double mean(Pool pool) {
        return Sample.of(pool.values()).mean();
    }

    private static int applicable(Pool pool) {
        return Sample.of(pool.values()).n();
    }

    private static int subjects(List<Pool> pools) {
        return pools.stream().mapToInt(p -> p.values().length).sum();
    }

    /// A difference as a share of a total; none of nothing is none.
    private static double share(double difference, double total) {
        return difference == 0 ? 0 : difference / total;
    }

    private static String significant(Shares shares) {
        return String.format(
                Locale.ROOT,
                "of %,d experiments with n = %d, %s are significant upward and %s downward",
                Experiments.NUMBER,
                shares.n(),
                percent(shares.towards()),
                percent(shares.against()));
    }

    private static String margin(double share, double margin, String total) {
        return "; the mean effect is %s of %s, margin %s".formatted(percent(share), total, percent(margin));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
