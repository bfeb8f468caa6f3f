package ligare.study.score;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ligare.model.evidence.Finding;

/// A finding and what the model makes of it. It agrees only if every scored claim does.
public sealed interface Score {
    Finding finding();

    /// Every claim, the approximate ones included.
    List<ClaimScore> claims();

    /// What a lost preference could be mistaken for, per group.
    List<Guard> guards();

    Verdict verdict();

    /// Every scored claim agrees.
    record Agrees(Finding finding, List<ClaimScore> claims, List<Guard> guards) implements Score {
        @Override
        public Verdict verdict() {
            return Verdict.AGREES;
        }
    }

    /// At least one scored claim disagrees.
    record Disagrees(Finding finding, List<ClaimScore> claims, List<Guard> guards) implements Score {
        @Override
        public Verdict verdict() {
            return Verdict.DISAGREES;
        }
    }

    /// None disagrees, not all agree.
    record Undecided(Finding finding, List<ClaimScore> claims, List<Guard> guards) implements Score {
        @Override
        public Verdict verdict() {
            return Verdict.UNDECIDED;
        }
    }

    /// Listed, not scored.
    ///
    /// @param reason why
    record NotApplicable(Finding finding, String reason, List<ClaimScore> claims, List<Guard> guards) implements Score {
        @Override
        public Verdict verdict() {
            return Verdict.NOT_APPLICABLE;
        }
    }

    /// A scored claim could not be judged, such as when a simulation diverged.
    ///
    /// @param why what happened
    record Failed(Finding finding, String why, List<ClaimScore> claims, List<Guard> guards) implements Score {
        @Override
        public Verdict verdict() {
            return Verdict.FAILED;
        }
    }

    /// Contested and failed findings are run and shown, outside every percentage.
    default boolean contested() {
        return finding().contested();
    }

    /// True if the finding counts in percentages.
    default boolean counts() {
        return verdict() != Verdict.NOT_APPLICABLE && !contested();
    }

    /// The claim whose effect stands for the finding: of the scored claims with a direction the one that fewest
    /// experiments reach, else the first scored claim, else none.
    default Optional<ClaimScore> headline() {
        List<ClaimScore> scored = claims().stream().filter(ClaimScore::scored).toList();
        return scored.stream()
                .filter(ClaimScore::directional)
                .filter(c -> c.shown().shares() != null)
                .min(Comparator.comparingDouble(Score::power))
                .or(() -> scored.stream().findFirst());
    }

    private static double power(ClaimScore claim) {
        Shares shares = claim.shown().shares();
        return shares == null ? Double.NaN : shares.towards();
    }

    /// Share of experiments of the published size that are significant in the published direction, of the headline
    /// claim; NaN if n was not published or no scored claim has a direction.
    default double powerAtPublishedN() {
        return finding().publishedN() == null
                ? Double.NaN
                : headline().filter(ClaimScore::directional).map(Score::power).orElse(Double.NaN);
    }
}
