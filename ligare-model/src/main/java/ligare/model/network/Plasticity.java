package ligare.model.network;

import ligare.model.chemistry.Receptor;
import ligare.model.unit.Bounds;

/// How the synapses of a projection change.
public sealed interface Plasticity {

    /// They do not change.
    record Fixed() implements Plasticity {}

    /// Short-term depression and facilitation, a state of the presynaptic unit (Tsodyks, Pawelzik and Markram 1998,
    /// doi:10.1162/089976698300017502):
    ///
    ///     dx/dt = (1 − x)/τ_rec          du/dt = −u/τ_facil
    ///     at a spike:  u ← u + U (1 − u), then the weight counts u·x times, then x ← x − u·x
    ///
    /// @param utilisation U, > 0 and <= 1
    /// @param recovery τ_rec, ms, > 0
    /// @param facilitation τ_facil, ms, >= 0; 0 means that every spike finds u = 0
    record ShortTerm(double utilisation, double recovery, double facilitation) implements Plasticity {
        public ShortTerm {
            if (!(utilisation > 0 && utilisation <= 1)) {
                throw new IllegalArgumentException("ShortTerm.utilisation must be > 0 and <= 1, was " + utilisation);
            }
            Bounds.positive("ShortTerm.recovery", recovery, "ms");
            Bounds.notNegative("ShortTerm.facilitation", facilitation, "ms");
        }
    }

    /// The window of spike-timing-dependent plasticity. All pairs of spikes count; a presynaptic spike counts when it
    /// arrives, and one that arrives at the very time of a postsynaptic spike counts as earlier.
    ///
    ///     pre before post:  potentiation · exp(−Δt/τ_+)      post before pre:  −depression · exp(−Δt/τ_−)
    ///
    /// @param potentiation change of a pair at Δt = 0, in the unit of the weight, >= 0
    /// @param depression the same for the other order, counted positive, >= 0
    /// @param potentiationTime τ_+, ms, > 0
    /// @param depressionTime τ_−, ms, > 0
    record Window(double potentiation, double depression, double potentiationTime, double depressionTime) {
        public Window {
            Bounds.notNegative("Window.potentiation", potentiation, "its unit");
            Bounds.notNegative("Window.depression", depression, "its unit");
            Bounds.positive("Window.potentiationTime", potentiationTime, "ms");
            Bounds.positive("Window.depressionTime", depressionTime, "ms");
        }
    }

    /// Spike-timing-dependent plasticity. The window's changes are scaled by `(1 − w/w_max)^μ` and `(w/w_max)^μ`
    /// (Gütig et al. 2003, doi:10.1523/JNEUROSCI.23-09-03697.2003): μ = 0 is the additive rule (Song, Miller and Abbott
    /// 2000, doi:10.1038/78829), μ = 1 the multiplicative one. Weights stay between 0 and the largest.
    ///
    /// @param largest w_max, in the unit of the weight, > 0
    /// @param exponent μ, from 0 to 1
    record SpikeTiming(Window window, double largest, double exponent) implements Plasticity {
        public SpikeTiming {
            Bounds.positive("SpikeTiming.largest", largest, "its unit");
            if (!(exponent >= 0 && exponent <= 1)) {
                throw new IllegalArgumentException("SpikeTiming.exponent must be from 0 to 1, was " + exponent);
            }
        }
    }

    /// The third factor, which says when eligibility becomes weight.
    sealed interface Gate {}

    /// The concentration of a modulator itself, nM.
    ///
    /// @param modulator name of a modulator of the network
    record Concentration(String modulator) implements Gate {
        public Concentration {
            Bounds.named("Concentration.modulator", modulator);
        }
    }

    /// The response of a receptor to those modulators of the network that are ligands it binds, as in the chemistry (see
    /// [Receptor]): competitive occupancy, efficacy, reserve, slope and relaxation, at density 1 and with all of it at the surface.
    /// From −1 to 1, without unit.
    ///
    /// @param receptor with its affinities, nM
    record Response(Receptor receptor) implements Gate {}

    /// Three factors: pairs of spikes leave an eligibility, and a gate turns eligibility into weight (Izhikevich 2007,
    /// doi:10.1093/cercor/bhl152).
    ///
    ///     dc/dt = −c/τ_c + window(Δt) at each pair        dw/dt = gain · (gate(t) − reference) · c
    ///
    /// Weights stay between 0 and the largest; they are held there at every visit.
    ///
    /// @param eligibilityTime τ_c, ms, > 0
    /// @param gate the third factor
    /// @param gain 1/ms per unit of the gate: 1/(nM·ms) for a concentration, 1/ms for a response
    /// @param reference where the gate changes nothing, in its unit
    /// @param largest w_max, in the unit of the weight, > 0
    record ThreeFactor(Window window, double eligibilityTime, Gate gate, double gain, double reference, double largest)
            implements Plasticity {
        public ThreeFactor {
            Bounds.positive("ThreeFactor.eligibilityTime", eligibilityTime, "ms");
            Bounds.finite("ThreeFactor.gain", gain, "its unit");
            Bounds.finite("ThreeFactor.reference", reference, "its unit");
            Bounds.positive("ThreeFactor.largest", largest, "its unit");
        }
    }
}
