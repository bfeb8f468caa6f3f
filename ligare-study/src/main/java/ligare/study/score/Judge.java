package ligare.study.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ligare.engine.Randomness;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.model.evidence.Finding;
import ligare.study.Results;

/// Judges findings. From the pools of simulated subjects 1,000 experiments are drawn at the published n (12 if none is
/// given), each tested as papers do, and the verdict follows from how many of them are significant.
///
/// Deterministic: the same seed gives the same bits, whatever the order of groups or the number of threads that judge.
public final class Judge {
    /// Animals per group where a paper's n is not known.
    public static final int ASSUMED_N = 12;

    private final long seed;
    private final Map<String, String> datasets;

    /// @param seed of the experiments and of the resampling
    /// @param datasets name → CSV text, as the atlas holds them
    public Judge(long seed, Map<String, String> datasets) {
        this.seed = seed;
        this.datasets = Map.copyOf(datasets);
    }

    /// The score of a finding.
    ///
    /// @param finding with its claims
    /// @param variants the study's results at each point of its open spans; unused, so possibly empty, if the finding is
    ///     only listed
    /// @throws IllegalArgumentException if the finding is to be scored and there are no results
    public Score judge(Finding finding, List<Results> variants) {
        Study study = finding.study();
        if (finding.scored() != Finding.Scored.YES || study == null) {
            return new Score.NotApplicable(finding, reason(finding), List.of(), List.of());
        }
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("finding %s has no results".formatted(finding.id()));
        }
        List<ClaimScore> claims = claims(finding, study, variants);
        List<Guard> guards =
                variants.stream().flatMap(results -> new Guards(study, results).of(finding.claims()).stream()).toList();
        return score(finding, claims, guards);
    }

    /// True if the verdict does not hang on who was simulated: each half of the subjects, judged alone, gives it too. Of a
    /// finding that failed, more subjects would not tell more.
    ///
    /// @param score of the finding, by this judge
    /// @param variants the results that it was judged by
    public boolean settled(Score score, List<Results> variants) {
        return score.verdict() == Verdict.FAILED
                || IntStream.range(0, 2)
                        .mapToObj(which -> variants.stream().map(variant -> variant.half(which)).toList())
                        .allMatch(half -> judge(score.finding(), half).verdict() == score.verdict());
    }

    private List<ClaimScore> claims(Finding finding, Study study, List<Results> variants) {
        Integer published = finding.publishedN();
        int n = published == null ? ASSUMED_N : published;
        Randomness stream = Randomness.of(seed).at("judge").at(study.key());
        List<ClaimJudge> judges =
                variants.stream().map(results -> new ClaimJudge(study, results, n, stream, datasets)).toList();
        List<ClaimScore> scores = new ArrayList<>();
        for (int i = 0; i < finding.claims().size(); i++) {
            Claim claim = finding.claims().get(i);
            int number = i;
            List<Judgement> judgements = judges.stream().map(j -> j.judge(claim, number)).toList();
            Verdict verdict = VerdictRule.overVariants(judgements.stream().map(Judgement::verdict).toList());
            scores.add(new ClaimScore(claim, verdict, judgements));
        }
        return scores;
    }

    private static Score score(Finding finding, List<ClaimScore> claims, List<Guard> guards) {
        List<ClaimScore> scored = claims.stream().filter(ClaimScore::scored).toList();
        if (scored.isEmpty()) {
            return new Score.NotApplicable(finding, "every claim was recalled, not read", claims, guards);
        }
        List<Verdict> verdicts = scored.stream().map(ClaimScore::verdict).toList();
        if (verdicts.contains(Verdict.FAILED)) {
            return new Score.Failed(finding, why(scored), claims, guards);
        }
        if (verdicts.contains(Verdict.DISAGREES)) {
            return new Score.Disagrees(finding, claims, guards);
        }
        return verdicts.stream().allMatch(v -> v == Verdict.AGREES)
                ? new Score.Agrees(finding, claims, guards)
                : new Score.Undecided(finding, claims, guards);
    }

    private static String why(List<ClaimScore> scored) {
        return scored.stream()
                .flatMap(c -> c.variants().stream())
                .filter(j -> j.verdict() == Verdict.FAILED)
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static String reason(Finding finding) {
        String stated = finding.reason();
        if (stated != null) {
            return stated;
        }
        return switch (finding.scored()) {
            case YES -> "it has no study";
            case INPUT -> "its measure is set by an entry of the atlas";
            case CONTEXT -> "background";
            case NOT_APPLICABLE -> "the circuit lacks what it speaks of";
        };
    }
}
