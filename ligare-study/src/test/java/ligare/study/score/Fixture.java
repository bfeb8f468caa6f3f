package ligare.study.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import ligare.model.Study;
import ligare.model.evidence.Citation;
import ligare.model.evidence.Claim;
import ligare.model.evidence.Conflict;
import ligare.model.evidence.Finding;
import ligare.model.measure.Measure;
import ligare.model.measure.Recording;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Phase;
import ligare.model.unit.Span;
import ligare.study.Results;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/// Studies of a subject that sits with `a`, with `b` or roams alone, and pools with exactly known effects.
public final class Fixture {
    public static final String A = "time with a";
    public static final String B = "time with b";
    public static final String SHARE = "share of a";

    private Fixture() {}

    public static Group group(String name, Intervention... interventions) {
        return new Group(name, "key of " + name, "vole", "female", List.of(phase("visit")), List.of(interventions));
    }

    static Phase phase(String name) {
        return new Phase(name, "cage", new Span(3_600_000, 3_600_000), List.of("a", "b"), List.of());
    }

    public static Study study(Group... groups) {
        var a = new Measure.TimeIn(A, "sit", "a", "visit");
        var b = new Measure.TimeIn(B, "sit", "b", "visit");
        return new Study(
                "study",
                "key of study",
                "Does it prefer a?",
                "circuit",
                "ethogram",
                100,
                1,
                List.of(groups),
                List.of(a, b, new Measure.Share(SHARE, a, b, 60)),
                List.of(),
                List.of(new Study.Contrast(A, B)),
                List.of(),
                List.of(),
                "",
                new LinkedHashMap<>());
    }

    public static Finding finding(Study study, @Nullable Integer n, Claim... claims) {
        return new Finding(
                "author-2000-claim",
                new Citation("Author", 2000, "Journal", null, "a page"),
                Finding.Role.CALIBRATION,
                "family",
                Finding.Standing.REPLICATED,
                "",
                null,
                Finding.Scored.YES,
                null,
                n,
                null,
                null,
                study,
                List.of(claims));
    }

    /// The same finding under another id, otherwise held by the literature.
    public static Finding as(Finding like, String id, Finding.Standing standing, Finding.Scored scored) {
        return as(like, id, like.role(), standing, scored, null);
    }

    /// The same, in another role or in conflict with another.
    public static Finding as(
            Finding like,
            String id,
            Finding.Role role,
            Finding.Standing standing,
            Finding.Scored scored,
            @Nullable Conflict conflict) {
        return new Finding(
                id,
                like.citation(),
                role,
                like.family(),
                standing,
                like.standingNote(),
                conflict,
                scored,
                like.reason(),
                like.publishedN(),
                like.age(),
                like.comment(),
                like.study(),
                like.claims());
    }

    /// A subject with these seconds with a and with b, that was alone `crossings` times.
    public static Recording recording(double a, double b, int crossings) {
        return new Recording(List.of(sitting("visit", a, b, crossings)), List.of());
    }

    /// One phase of such a subject.
    static Recording.PhaseRecord sitting(String phase, double a, double b, int crossings) {
        double duration = 3_600_000;
        return acts(
                phase,
                duration,
                List.of("roam", "sit"),
                List.of("a", "b"),
                new double[][] {{0, 0, duration - 1000 * (a + b)}, {1000 * a, 1000 * b, 0}},
                new int[][] {{0, 0, crossings}, {1, 1, 0}},
                new double[][] {{Double.NaN, Double.NaN, 0}, {1000, 2000, Double.NaN}});
    }

    /// A phase of which nothing is known but what the subject did.
    public static Recording.PhaseRecord acts(
            String phase,
            double duration,
            List<String> behaviours,
            List<String> others,
            double[][] timeIn,
            int[][] count,
            double[][] latency) {
        return new Recording.PhaseRecord(
                phase,
                duration,
                behaviours,
                others,
                timeIn,
                count,
                latency,
                List.of(),
                List.of(),
                new double[0][],
                List.of(),
                new double[0][],
                List.of(),
                new double[0][],
                List.of(),
                new double[0][],
                new double[0][],
                List.of(),
                new double[0]);
    }

    /// A pool in which a exceeds b by `mean` seconds with a standard deviation of 100 s; b is always 1,000 s.
    public static List<Recording> preferring(double mean, int size) {
        return Arrays.stream(normal(mean, 100, size)).mapToObj(d -> recording(1000 + d, 1000, 20)).toList();
    }

    public static Results results(Results.Cohort... cohorts) {
        return new Results(0.5, List.of(cohorts));
    }

    public static Results.Cohort cohort(String group, List<Recording> recordings) {
        return new Results.Cohort(group, recordings);
    }

    /// Evenly spaced quantiles of a normal distribution, scaled to exactly this mean and standard deviation (with n − 1),
    /// in an order without meaning.
    static double[] normal(double mean, double deviation, int size) {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[] quantiles =
                IntStream.range(0, size)
                        .mapToDouble(i -> normal.inverseCumulativeProbability(((i * 7919L) % size + 0.5) / size))
                        .toArray();
        double squares = Arrays.stream(quantiles).map(x -> x * x).sum();
        double scale = deviation / Math.sqrt(squares / (size - 1));
        return Arrays.stream(quantiles).map(x -> mean + scale * x).toArray();
    }

    public static Claim.Preference preference(String group) {
        return new Claim.Preference("prefers a", group, A, B, false);
    }

    public static Claim.NoPreference noPreference(String group, double margin) {
        return new Claim.NoPreference("prefers none", group, A, B, margin, false);
    }

    public static Claim.Higher higher(String group, String than) {
        return new Claim.Higher("sits longer", group, than, A, false);
    }

    static List<Claim> approximate(Claim... claims) {
        List<Claim> recalled = new ArrayList<>();
        for (Claim claim : claims) {
            recalled.add(
                    switch (claim) {
                        case Claim.Preference c ->
                                new Claim.Preference(c.words(), c.group(), c.over(), c.under(), true);
                        case Claim.Higher c -> new Claim.Higher(c.words(), c.group(), c.than(), c.measure(), true);
                        default -> throw new IllegalArgumentException("no approximate form of " + claim);
                    });
        }
        return recalled;
    }
}
