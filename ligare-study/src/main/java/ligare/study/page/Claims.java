package ligare.study.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
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
import ligare.study.score.Verdict;
import ligare.study.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/// Claims: what was published, where the model's effect lies, how the simulated experiments came out, and the verdict.
final class Claims {
    /// Below the one the claim fails, from the other on it holds; the marks of the verdict rule.
    private static final double[] DECISIONS = {0.2, 0.8};

    private final @Nullable Study study;
    private final List<Results> results;

    /// @param results of the study, one per point of its open spans; empty: unknown
    Claims(@Nullable Study study, List<Results> results) {
        this.study = study;
        this.results = results;
    }

    Markup of(List<ClaimScore> scores) {
        Markup claims = new Markup().open("div", "class", "claims");
        for (ClaimScore score : scores) {
            claims.add(claim(score, axis(score.shown().effect().unit(), scores)));
        }
        return claims.close();
    }

    private Markup claim(ClaimScore score, Axis axis) {
        Judgement shown = score.shown();
        Estimate effect = shown.effect();
        Markup claim = new Markup().open("div", "class", score.scored() ? "claim" : "claim recalled");
        claim.open("div", "class", "claim-words").element("p", score.claim().words());
        claim.element("p", String.join(" · ", score.claim().groups()), "class", "faint");
        if (!score.scored()) {
            claim.element("p", "Recalled, not read: shown, neither fitted nor scored.", "class", "faint");
        }
        claim.close().open("div", "class", "claim-effect");
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
        claim.element("p", numbers(shown), "class", "faint").close();
        claim.open("div", "class", "claim-experiments").add(experiments(score)).close();
        claim.open("div", "class", "claim-verdict").add(Verdicts.badge(score.verdict()));
        claim.add(variants(score)).element("p", shown.reason(), "class", "faint");
        return claim.close().close();
    }

    private Region region(ClaimScore score) {
        return study == null || results.isEmpty()
                ? Region.of(score.claim())
                : Region.of(score.claim(), study, results.get(results.size() / 2));
    }

    /// One axis for all claims whose effects have the same unit.
    private Axis axis(String unit, List<ClaimScore> scores) {
        double[] values =
                scores.stream()
                        .filter(s -> s.shown().effect().unit().equals(unit))
                        .flatMapToDouble(s -> {
                            Estimate effect = s.shown().effect();
                            Region region = region(s);
                            return DoubleStream.of(
                                    0, effect.value(), effect.low(), effect.high(), region.low(), region.high());
                        })
                        .toArray();
        return Axis.around(values, 6, 0, 1);
    }

    private static String numbers(Judgement judgement) {
        Estimate effect = judgement.effect();
        Estimate standardised = judgement.standardised();
        List<String> parts = new ArrayList<>();
        parts.add(
                "%s (%s to %s)"
                        .formatted(
                                Digits.of(effect.value(), effect.unit()),
                                Digits.of(effect.low()),
                                Digits.of(effect.high())));
        if (!Double.isNaN(standardised.value())) {
            String name = standardised.method().split(",", 2)[0];
            parts.add(
                    "%s %s (%s to %s)"
                            .formatted(
                                    name,
                                    Digits.of(standardised.value()),
                                    Digits.of(standardised.low()),
                                    Digits.of(standardised.high())));
        }
        return String.join("; ", parts);
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
        return new Markup()
                .add(bar.markup())
                .element(
                        "p",
                        "%s of experiments with n = %d as claimed".formatted(Digits.percent(as), shares.n()),
                        "class",
                        "faint");
    }

    private static Markup variants(ClaimScore score) {
        Markup signs = new Markup();
        if (score.variants().size() < 2) return signs;
        String words =
                score.variants().stream().map(v -> Verdicts.words(v.verdict())).collect(Collectors.joining(", "));
        signs.open("span", "class", "variants", "title", "over the range of what is not known: " + words);
        Stream<Verdict> verdicts = score.variants().stream().map(Judgement::verdict);
        verdicts.forEach(v -> signs.add(Verdicts.sign(v)));
        return signs.close();
    }
}
