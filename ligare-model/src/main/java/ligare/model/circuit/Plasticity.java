package ligare.model.circuit;

import org.jspecify.annotations.Nullable;

/// Three-factor plasticity of a projection, per source unit: eligibility × gate × bounded weight, then tag and consolidation.
///
///     e  = (pre / preReference)² · min([post − postThreshold]₊ / postReference, postLimit)
///     E' = (rate·gate·e + tagRate·S(E)·(1 − P(PKA))·(1 − L))·(1 − E) − E/earlyDecay − erasure·P(PKA)·E
///     L' = consolidation·S(E)·(1 − L) − L·(1 − min(1, pre/preReference)²)/lateDecay
///     weight factor = 1 + depth·(1 − (1 − S(E))(1 − L))
///
/// where the target has to be driven beyond a threshold, as potentiation needs (Artola & Singer 1993, from memory);
/// what is used is not lost, as a memory that is brought back is stored anew (Nader 2000, Lee 2008, from memory);
/// supralinear in the presynaptic rate, because striatal depression needs strong input (Choi & Lovinger 1997, from memory),
/// with `S(E) = Eʰ/(Eʰ + tagThresholdʰ)`, the switch of a tag that sustains itself (h = tagHill) until the late trace has
/// captured it, and
/// `P = PKA⁸/(PKA⁸ + erasureHalf⁸)`. The gate and PKA are those of the target population's cascade.
///
/// A projection with a [Gate] of its own is written by protein kinase A, as dopamine writes excitatory synapses of medium
/// spiny cells (potentiated with D1 receptors, depressed without: Shen 2008, doi 10.1126/science.1160575; within minutes:
/// Yagishita 2014, doi 10.1126/science.1255514). What is eligible comes to where the gate stands, from above too:
///
///     gate = PKAᵐ/(PKAᵐ + gateHalfᵐ)
///     E' = rate·e·(gate − E) + tagRate·S(E)·(1 − P(PKA))·(1 − L)·(1 − E) − …
///
/// @param depth change of the weight when fully written; −0.9 depression, +1 potentiation
/// @param rate 1/ms
/// @param preReference kHz
/// @param postReference kHz
/// @param postLimit largest postsynaptic factor
/// @param postThreshold rate of the target up to which nothing is written, kHz
/// @param earlyDecay ms
/// @param tagRate 1/ms, how fast a set tag pulls the early trace up
/// @param tagThreshold early trace at which the tag is half set, 0 to 1
/// @param tagHill h
/// @param erasure 1/ms, loss of the early trace under full PKA
/// @param erasureHalf PKA at half of that loss
/// @param consolidation 1/ms
/// @param lateDecay ms, of a silent source
/// @param gate of protein kinase A; null: that of the cascade, which protein kinase C opens
public record Plasticity(
        double depth,
        double rate,
        double preReference,
        double postReference,
        double postLimit,
        double postThreshold,
        double earlyDecay,
        double tagRate,
        double tagThreshold,
        double tagHill,
        double erasure,
        double erasureHalf,
        double consolidation,
        double lateDecay,
        @Nullable Gate gate) {
    /// A gate that protein kinase A of the target cells opens.
    ///
    /// @param half active protein kinase A at which it is half open, 0 to 1
    /// @param hill m
    public record Gate(double half, double hill) {}

    /// The same with other rates of writing and of the tag.
    public Plasticity withWriting(double otherRate, double otherTagRate) {
        return of(otherRate, otherTagRate, erasure, consolidation);
    }

    /// The same with another rate of erasure.
    public Plasticity withErasure(double other) {
        return of(rate, tagRate, other, consolidation);
    }

    /// The same with another rate of consolidation.
    public Plasticity withConsolidation(double other) {
        return of(rate, tagRate, erasure, other);
    }

    private Plasticity of(double writing, double tagging, double erasing, double consolidating) {
        return new Plasticity(
                depth,
                writing,
                preReference,
                postReference,
                postLimit,
                postThreshold,
                earlyDecay,
                tagging,
                tagThreshold,
                tagHill,
                erasing,
                erasureHalf,
                consolidating,
                lateDecay,
                gate);
    }
}
