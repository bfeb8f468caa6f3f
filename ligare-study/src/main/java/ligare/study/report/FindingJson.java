package ligare.study.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ligare.model.evidence.Conflict;
import ligare.model.evidence.Finding;
import ligare.study.score.ClaimScore;
import ligare.study.score.Judgement;
import ligare.study.score.Score;
import ligare.study.score.Verdict;
import ligare.study.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/// The entry of one finding in a JSON document.
final class FindingJson {
    private FindingJson() {}

    static Map<String, @Nullable Object> of(Outcome outcome) {
        return of(outcome, Map.of());
    }

    /// @param leftOut verdicts of fits that left the finding's family out, by id
    static Map<String, @Nullable Object> of(Outcome outcome, Map<String, Verdict> leftOut) {
        Score score = outcome.score();
        Optional<Judgement> headline = score.headline().map(ClaimScore::shown);
        Estimate effect = headline.map(Judgement::standing).orElse(Estimate.none("", ""));
        Map<String, @Nullable Object> finding = new LinkedHashMap<>();
        finding.put("id", score.finding().id());
        finding.put("role", role(score.finding()));
        finding.put("verdict", score.verdict().word());
        finding.put("effect", effect.value());
        finding.put("low", effect.low());
        finding.put("high", effect.high());
        finding.put("n", effect.n() == 0 ? null : effect.n());
        finding.put("powerAtPublishedN", score.powerAtPublishedN());
        finding.put("contested", score.contested());
        Conflict conflict = score.finding().conflict();
        if (conflict != null) {
            Map<String, Object> other = new LinkedHashMap<>();
            other.put("with", conflict.with());
            other.put("over", conflict.over());
            other.put("here", conflict.here());
            other.put("there", conflict.there());
            finding.put("conflict", other);
        }
        Map<String, Object> nulls = new LinkedHashMap<>();
        outcome.nulls().forEach((name, verdict) -> nulls.put(name, verdict.word()));
        finding.put("nullVerdicts", nulls);
        Verdict left = leftOut.get(score.finding().id());
        if (left != null) {
            finding.put("leftOutVerdict", left.word());
        }
        if (!outcome.rivals().isEmpty()) {
            Map<String, Object> rivals = new LinkedHashMap<>();
            outcome.rivals().forEach((name, rival) -> rivals.put(name, rival.verdict().word()));
            finding.put("rivalVerdicts", rivals);
        }
        if (outcome.rerun() != null) {
            finding.put("runningOthers", rerun(outcome.rerun()));
        }
        List<Object> claims = new ArrayList<>();
        score.claims().forEach(claim -> claims.add(claim(claim)));
        finding.put("claims", claims);
        return finding;
    }

    private static Map<String, @Nullable Object> rerun(Rerun rerun) {
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        Score score = rerun.score();
        if (score != null) {
            Estimate effect =
                    rerun.headline().map(ClaimScore::shown).map(Judgement::standing).orElse(Estimate.none("", ""));
            others.put("verdict", score.verdict().word());
            others.put("effect", effect.value());
            others.put("low", effect.low());
            others.put("high", effect.high());
            others.put("claims", score.claims().stream().map(FindingJson::claim).toList());
        }
        others.put("running", rerun.others().running());
        others.put("stimuli", rerun.others().stimuli());
        return others;
    }

    /// A row in which laboratories differ: what they differ over, what each found, and the verdicts, that of the row first.
    static Map<String, Object> conflict(Row row) {
        Map<String, Object> conflict = new LinkedHashMap<>();
        conflict.put("over", row.over());
        conflict.put("verdict", row.verdict().word());
        List<Object> outcomes = new ArrayList<>();
        for (Outcome outcome : row.outcomes()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", outcome.id());
            one.put("found", row.found(outcome));
            one.put("verdict", outcome.score().verdict().word());
            outcomes.add(one);
        }
        conflict.put("outcomes", outcomes);
        return conflict;
    }

    /// A finding whose verdict is another where the other animals run.
    static Map<String, Object> flip(Rerun rerun) {
        Map<String, Object> flip = new LinkedHashMap<>();
        flip.put("id", rerun.before().finding().id());
        flip.put("from", rerun.before().verdict().word());
        flip.put("to", Objects.requireNonNull(rerun.score()).verdict().word());
        return flip;
    }

    private static Map<String, Object> claim(ClaimScore score) {
        Estimate effect = score.shown().effect();
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("claim", score.claim().words() + (score.scored() ? "" : " (recalled, not read: shown, not scored)"));
        claim.put("groups", score.claim().groups());
        claim.put("measure", score.measure());
        claim.put("unit", effect.unit());
        claim.put("effect", effect.value());
        claim.put("low", effect.low());
        claim.put("high", effect.high());
        claim.put("verdict", score.verdict().word());
        return claim;
    }

    private static String role(Finding finding) {
        return switch (finding.scored()) {
            case INPUT -> "input";
            case CONTEXT -> "context";
            case YES, NOT_APPLICABLE ->
                    switch (finding.role()) {
                        case CALIBRATION -> "calibration";
                        case HELD_OUT -> "held-out";
                    };
        };
    }
}
