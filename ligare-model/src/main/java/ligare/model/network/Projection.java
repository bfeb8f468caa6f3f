package ligare.model.network;

import ligare.model.unit.Bounds;

/// Synapses from one population to another, or to itself.
///
/// @param name unique within the network; randomness is keyed by it
/// @param source name of the population that sends
/// @param target name of the population that receives
/// @param synapse name of the target's synapse
/// @param weight in the unit that the synapse's effect says
/// @param delay ms, at least one step; a constant delay is a whole number of steps, drawn ones are rounded to the grid
/// @param plasticity needs one constant delay, unless the synapses are fixed or change on the short term
public record Projection(
        String name,
        String source,
        String target,
        String synapse,
        Wiring wiring,
        Distribution weight,
        Distribution delay,
        Plasticity plasticity) {

    public Projection {
        Bounds.named("Projection.name", name);
        if (!(delay.low() > 0)) {
            throw new IllegalArgumentException(
                    "Projection %s: delay must be > 0 ms, can be %s".formatted(name, delay.low()));
        }
        switch (plasticity) {
            case Plasticity.Fixed _, Plasticity.ShortTerm _ -> {}
            case Plasticity.SpikeTiming rule -> checkPlastic(name, weight, delay, rule.largest());
            case Plasticity.ThreeFactor rule -> checkPlastic(name, weight, delay, rule.largest());
        }
    }

    /// Synapses that do not change.
    public Projection(
            String name,
            String source,
            String target,
            String synapse,
            Wiring wiring,
            Distribution weight,
            Distribution delay) {
        this(name, source, target, synapse, wiring, weight, delay, new Plasticity.Fixed());
    }

    private static void checkPlastic(String name, Distribution weight, Distribution delay, double largest) {
        if (!(delay instanceof Distribution.Constant)) {
            throw new IllegalArgumentException(
                    "Projection %s: plastic synapses need one constant delay".formatted(name));
        }
        if (weight.low() < 0 || weight.high() > largest) {
            throw new IllegalArgumentException(
                    "Projection %s: weights must begin between 0 and %s, can be from %s to %s"
                            .formatted(name, largest, weight.low(), weight.high()));
        }
    }
}
