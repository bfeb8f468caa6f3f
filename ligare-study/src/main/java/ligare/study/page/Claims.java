package ligare.study.page;

import java.util.List;
import java.util.stream.DoubleStream;
import ligare.model.Study;
import ligare.study.Results;
import ligare.study.picture.Axis;
import ligare.study.picture.ClaimPicture;
import ligare.study.picture.Digits;
import ligare.study.picture.Markup;
import ligare.study.picture.ShareBar;
import ligare.study.picture.Tone;
import ligare.study.score.ClaimScore;
import ligare.study.score.Judgement;
import ligare.study.score.Shares;
import ligare.study.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/// Claims: what was published, where the model's effect lies, how the simulated experiments came out, and the verdict.
final class Claims {
    /// Below the one the claim fails, from the other on it holds; the marks of the verdict rule.
    private static final double[] DECISIONS = {0.2, 0.8};

    private static final String LEGEND =
            "Band: where the paper's claim lies. Dot: the model's effect with its interval. Bar: the share of simulated"
                    + " experiments that came out as claimed; below the mark at 20\u202f% that speaks against the claim, from"
                    + " 80\u202f% for it. Where numbers are not known, a verdict holds if two thirds of their range share it.";

    private final @Nullable Study study;
    private final List<Results> results;

    /// @param results of the study, one per point of its open spans; empty: unknown
    Claims(@Nullable Study study, List<Results> results) {
        this.study = study;
        this.results = results;
    }

    Markup of(List<ClaimScore> scores) {
        Markup claims = new Markup().element("p", LEGEND, "class", "faint").open("div", "class", "claims");
        for (ClaimScore score : scores) {
            claims.add(claim(score, axis(score, scores)));
        }
        return claims.close();
    }

    private Markup claim(ClaimScore score, Axis axis) {
        Judgement shown = score.shown();
        Estimate effect = shown.effect();
        Markup claim = new Markup().open("div", "class", score.scored() ? "claim" : "claim recalled");
        claim.open("div").element("p", score.claim().words());
        if (score.claim().groups().stream().anyMatch(g -> !score.claim().words().contains(g))) {
            claim.element("p", String.join(" · ", score.claim().groups()), "class", "faint");
        }
        if (!score.scored()) {
            claim.element("p", "Recalled, not read: shown, neither fitted nor scored.", "class", "faint");
        }
        claim.close().open("div");
        Region region = region(score);
        claim.add(
                new ClaimPicture(
                                effect.value(),
                                effect.low(),
                                effect.high(),
                                region.low(),
                                region.high(),
                                axis,
                                effect.unit(),
                                Verdicts.tone(shown.verdict()))
                        .markup());
        claim.open("p", "class", "faint").text(EffectLine.numbers(effect));
        if (!Double.isNaN(shown.standardised().value())) claim.text("; ").add(EffectLine.of(shown.standardised()));
        claim.close().close().open("div").add(experiments(score));
        claim.element("p", shown.reason(), "class", "faint").close();
        return claim.open("div").add(Verdicts.badge(score.verdict())).add(variants(score)).close().close();
    }

    private Region region(ClaimScore score) {
        return study == null || results.isEmpty()
                ? Region.of(score.claim())
                : Region.of(score.claim(), study, Results.middle(results));
    }

    /// One axis for all claims whose effects have the same unit, or without a unit the same measure.
    private Axis axis(ClaimScore wanted, List<ClaimScore> scores) {
        String unit = wanted.shown().effect().unit();
        double[] values =
                scores.stream()
                        .filter(s -> s.shown().effect().unit().equals(unit))
                        .filter(s -> !unit.isEmpty() || s.measure().equals(wanted.measure()))
                        .flatMapToDouble(s -> {
                            Estimate effect = s.shown().effect();
                            Region region = region(s);
                            return DoubleStream.of(
                                    0, effect.value(), effect.low(), effect.high(), region.low(), region.high());
                        })
                        .toArray();
        return Axis.around(values, 6, 0, 1);
    }

    /// The share of experiments that came out as claimed.
    private static Markup experiments(ClaimScore score) {
        Shares shares = score.shown().shares();
        if (shares == null) return new Markup();
        boolean directional = score.directional();
        double as = directional ? shares.towards() : 1 - shares.any();
        double otherwise = directional ? shares.against() : shares.any();
        double neither = Math.max(0, 1 - as - otherwise);
        ShareBar bar =
                new ShareBar(
                        "Share of experiments that came out as claimed: " + Digits.percent(as),
                        List.of(
                                new ShareBar.Part(as, Digits.percent(as), Tone.AGREES),
                                new ShareBar.Part(neither, "", Tone.NEUTRAL),
                                new ShareBar.Part(otherwise, "", Tone.DISAGREES)),
                        DECISIONS);
        return bar.markup();
    }

    private static Markup variants(ClaimScore score) {
        Markup signs = new Markup();
        if (score.variants().size() < 2) return signs;
        signs.open("p", "class", "faint").text("over the range: ");
        score.variants().forEach(v -> signs.add(Verdicts.sign(v.verdict())).text(" "));
        return signs.close();
    }
}
