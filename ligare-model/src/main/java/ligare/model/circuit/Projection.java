package ligare.model.circuit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Synapses from one population onto another.
///
/// Every target cell receives `inDegree` synapses of equal weight J; the coupling K·J·τm is what a steady presynaptic
/// rate adds to the mean membrane potential. A source with several units is projected from unit by unit, each with
/// its own plastic weight, and the units' inputs add.
///
/// @param name what it is called in its circuit
/// @param from source population
/// @param to target population
/// @param coupling K·J·τm, mV/kHz; negative: inhibition
/// @param inDegree K, synapses per target cell and source unit
/// @param delay ms
/// @param plasticity how its weight changes; null: it does not
/// @param presynaptic receptors on its terminals, by atlas name: the change of its efficacy at a full response of those in
///     the target's region, a fraction; the efficacy never falls below 0
public record Projection(
        String name,
        String from,
        String to,
        double coupling,
        int inDegree,
        double delay,
        @Nullable Plasticity plasticity,
        Map<String, Double> presynaptic) {
    public Projection {
        presynaptic = Collections.unmodifiableMap(new LinkedHashMap<>(presynaptic));
    }

    /// The same with another coupling.
    public Projection withCoupling(double other) {
        return new Projection(name, from, to, other, inDegree, delay, plasticity, presynaptic);
    }

    /// The same with other plasticity.
    public Projection withPlasticity(@Nullable Plasticity other) {
        return new Projection(name, from, to, coupling, inDegree, delay, other, presynaptic);
    }

    /// The same with other receptors on its terminals.
    public Projection withPresynaptic(Map<String, Double> other) {
        return new Projection(name, from, to, coupling, inDegree, delay, plasticity, other);
    }
}
