package ligare.study.report;

import java.util.List;
import java.util.Optional;
import ligare.study.RunningOthers;
import ligare.study.score.ClaimScore;
import ligare.study.score.Score;
import ligare.study.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/// A finding asked anew with the other animals running: shown beside its row of the board, counted nowhere.
///
/// @param others who runs, and who stays a stimulus animal
/// @param before its score among stimulus animals
/// @param score what came out; null: nobody runs
public record Rerun(RunningOthers others, Score before, @Nullable Score score) {
    /// Whether the finding's verdict is another.
    public boolean flips() {
        return score != null && score.verdict() != before.verdict();
    }

    /// What became of the claim whose effect stands for the finding on the board; empty: it was not asked, or there is none.
    public Optional<ClaimScore> headline() {
        List<ClaimScore> after = score == null ? List.of() : score.claims();
        return before.headline()
                .flatMap(claim -> after.stream().filter(other -> other.claim().equals(claim.claim())).findFirst());
    }

    /// The scored claims whose verdict is another.
    public List<Flip> claims() {
        if (score == null) {
            return List.of();
        }
        List<ClaimScore> after = score.claims();
        return before.claims().stream()
                .filter(ClaimScore::scored)
                .flatMap(claim ->
                        after.stream()
                                .filter(other ->
                                        other.claim().equals(claim.claim()) && other.verdict() != claim.verdict())
                                .map(other -> new Flip(claim, other)))
                .toList();
    }

    /// A claim with another verdict.
    ///
    /// @param before among stimulus animals
    /// @param after what became of it
    public record Flip(ClaimScore before, ClaimScore after) {
        /// Which claim, and from what to what.
        public String words() {
            return "%s to %s: %s".formatted(before.verdict().word(), after.verdict().word(), after.claim().words());
        }

        /// Whether its effect left the interval that it had; if not, the verdict may have changed by chance, near a bound.
        public boolean moved() {
            Estimate was = before.shown().effect();
            double now = after.shown().effect().value();
            return now < was.low() || now > was.high();
        }
    }
}
