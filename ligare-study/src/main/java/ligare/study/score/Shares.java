package ligare.study.score;

/// How simulated experiments came out.
///
/// @param n       animals per group and experiment, as published
/// @param towards share significant in the direction of the claim
/// @param against share significant in the other direction
/// @param rising  of ordered groups, the least share of experiments in which a neighbouring pair has the right sign; else NaN
/// @param falling of ordered groups, the least share in which a neighbouring pair has the wrong sign; else NaN
public record Shares(int n, double towards, double against, double rising, double falling) {
    /// Shares of a claim about one difference.
    public Shares(int n, double towards, double against) {
        this(n, towards, against, Double.NaN, Double.NaN);
    }

    /// Share significant in any direction.
    public double any() {
        return towards + against;
    }
}
