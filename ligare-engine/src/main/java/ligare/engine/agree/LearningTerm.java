package ligare.engine.agree;

/// What the rule of a plastic projection reads: rates of units of its source and of its target, and what they count
/// against. See [ligare.model.circuit.Plasticity].
///
/// @param projection name
/// @param sources numbers of the source pools that are compared: those that the individual in reach activates
/// @param targets numbers of all pools of the target
/// @param preReference kHz
/// @param postReference kHz
/// @param postLimit largest postsynaptic factor
/// @param postThreshold kHz, up to which nothing is written
public record LearningTerm(
        String projection,
        int[] sources,
        int[] targets,
        double preReference,
        double postReference,
        double postLimit,
        double postThreshold) {
    /// The eligibility of one source unit; without a threshold 1 at the reference rates.
    ///
    ///     e = (pre / preReference)² · min([post − postThreshold]₊ / postReference, postLimit)
    ///
    /// @param pre rate of the source unit, kHz
    /// @param post mean rate of the target, kHz
    public double eligibility(double pre, double post) {
        double driven = pre / preReference;
        return driven * driven * Math.min(Math.max(0, post - postThreshold) / postReference, postLimit);
    }
}
