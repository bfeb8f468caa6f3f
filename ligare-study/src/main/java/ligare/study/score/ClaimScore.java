package ligare.study.score;

import java.util.List;
import ligare.model.evidence.Claim;

/// A claim and what the model makes of it.
///
/// @param claim    as published
/// @param verdict  over all variants
/// @param variants at each point of the study's open spans, at least one
public record ClaimScore(Claim claim, Verdict verdict, List<Judgement> variants) {
    public ClaimScore {
        variants = List.copyOf(variants);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("ClaimScore.variants must not be empty");
        }
    }

    /// False for a claim that was recalled, not read: it is shown, neither fitted nor scored.
    public boolean scored() {
        return !claim.approximate();
    }

    /// The judgement whose numbers stand for the claim: in the middle of the spans.
    public Judgement shown() {
        return variants.get(variants.size() / 2);
    }

    /// What was compared: a measure, or one over another.
    public String measure() {
        return switch (claim) {
            case Claim.Preference c -> c.over() + " over " + c.under();
            case Claim.NoPreference c -> c.over() + " over " + c.under();
            case Claim.Higher c -> c.measure();
            case Claim.NoDifference c -> c.measure();
            case Claim.Ordered c -> c.measure();
            case Claim.Within c -> c.measure();
            case Claim.Distribution c -> c.measure();
        };
    }

    /// True if the claim has a direction in which an experiment can be significant.
    public boolean directional() {
        return switch (claim) {
            case Claim.Preference _, Claim.Higher _, Claim.Ordered _ -> true;
            case Claim.NoPreference _, Claim.NoDifference _, Claim.Within _, Claim.Distribution _ -> false;
        };
    }
}
