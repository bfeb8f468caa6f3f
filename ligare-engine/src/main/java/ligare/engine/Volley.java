package ligare.engine;

import org.apache.commons.numbers.gamma.Erfc;

/// What a volley does: spikes that reach all cells of a population at once, again and again, at intervals in which the cells
/// forget the last one.
///
///     r = Φ(μ, σ) + pulses · max(0, ½ erfc((θ − μ − A)/√(σ² + s²)) − ½ erfc((θ − μ)/σ))
///     A = K·J·spikes·p        s² = 2·K·J²·spikes·p²        p = (τs/τm)^(τs/(τm − τs))
///
/// The share of cells whose free membrane, of mean μ and variance σ²/2, the volley lifts over the threshold fires once; p is
/// the peak of a postsynaptic potential relative to the jump that its charge would cause at once. `VolleyTest` holds it
/// against spikes. Volleys that inhibit have no such form, and count as Poisson spikes.
public final class Volley {
    private Volley() {}

    /// Peak of a postsynaptic potential relative to the jump that its charge would cause at once.
    ///
    /// @param membrane τm, ms
    /// @param synaptic τs, ms; 0: the jump itself
    public static double peak(double membrane, double synaptic) {
        if (synaptic == 0) {
            return 1;
        }
        return membrane == synaptic ? 1 / Math.E : Math.pow(synaptic / membrane, synaptic / (membrane - synaptic));
    }

    /// Share of the cells that a volley makes fire.
    ///
    /// @param mean μ, mV
    /// @param variance σ², mV²
    /// @param threshold θ, mV
    /// @param lift A, mV, at least 0
    /// @param scatter s², mV²
    public static double struck(double mean, double variance, double threshold, double lift, double scatter) {
        double distance = threshold - mean;
        return Math.max(0, above(distance - lift, variance + scatter) - above(distance, variance));
    }

    private static double above(double distance, double variance) {
        return variance == 0 ? distance <= 0 ? 1 : 0 : 0.5 * Erfc.value(distance / Math.sqrt(variance));
    }
}
