package ligare.study.score;

import java.util.List;

/// The table of verdicts, one method per kind of claim. MOST is 80 % of the simulated experiments, FEW is 20 %.
final class VerdictRule {
    private static final double MOST = 0.8;
    private static final double FEW = 0.2;

    private VerdictRule() {}

    /// A preference: agrees if most experiments are significant towards it, disagrees if few are.
    static Verdict preference(Shares shares) {
        return decide(shares.towards() >= MOST, shares.towards() <= FEW);
    }

    /// Higher in one group: agrees if most are significant in the published direction, disagrees if most are in the
    /// other or few in any.
    static Verdict higher(Shares shares) {
        return decide(shares.towards() >= MOST, shares.against() >= MOST || shares.any() <= FEW);
    }

    /// No preference, no difference: agrees if few are significant in any direction and the mean effect lies inside the
    /// margin, disagrees if most are significant.
    ///
    /// @param effect mean effect as a share of what the margin refers to
    static Verdict none(Shares shares, double effect, double margin) {
        return decide(shares.any() <= FEW && Math.abs(effect) <= margin, shares.any() >= MOST);
    }

    /// Ordered groups: agrees if each neighbouring pair has the right sign in most and the trend is significant in most;
    /// disagrees if both hold for the reverse order.
    static Verdict ordered(Shares shares) {
        return decide(
                shares.rising() >= MOST && shares.towards() >= MOST,
                shares.falling() >= MOST && shares.against() >= MOST);
    }

    /// A quantity: agrees inside the published interval, disagrees outside one twice as wide about the same centre. An
    /// interval that is open to one side has no twice: all outside disagrees.
    static Verdict within(double mean, double low, double high) {
        double centre = (low + high) / 2;
        boolean open = Double.isInfinite(low) || Double.isInfinite(high);
        return decide(mean >= low && mean <= high, open || Math.abs(mean - centre) > high - low);
    }

    /// A distribution: agrees up to the bound, disagrees beyond twice the bound.
    static Verdict distribution(double distance, double bound) {
        return decide(distance <= bound, distance > 2 * bound);
    }

    private static Verdict decide(boolean agrees, boolean disagrees) {
        return agrees ? Verdict.AGREES : disagrees ? Verdict.DISAGREES : Verdict.UNDECIDED;
    }

    /// The verdict over the points of an open span: what holds at two thirds of them or more.
    static Verdict overVariants(List<Verdict> verdicts) {
        if (verdicts.contains(Verdict.FAILED)) {
            return Verdict.FAILED;
        }
        return decide(twoThirds(verdicts, Verdict.AGREES), twoThirds(verdicts, Verdict.DISAGREES));
    }

    private static boolean twoThirds(List<Verdict> verdicts, Verdict wanted) {
        long count = verdicts.stream().filter(v -> v == wanted).count();
        return 3 * count >= 2L * verdicts.size();
    }
}
