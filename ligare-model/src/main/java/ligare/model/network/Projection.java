package ligare.model.network;

/// Synapses from one population to another, or to itself.
///
/// @param name unique within the network; randomness is keyed by it
/// @param source name of the population that sends
/// @param target name of the population that receives
/// @param synapse name of the target's synapse
/// @param weight in the unit that the synapse's effect says
/// @param delay ms, at least one step; a constant delay is a whole number of steps, drawn ones are rounded to the grid
public record Projection(
        String name,
        String source,
        String target,
        String synapse,
        Wiring wiring,
        Distribution weight,
        Distribution delay) {

    public Projection {
        Bounds.named("Projection.name", name);
        if (!(delay.low() > 0)) {
            throw new IllegalArgumentException(
                    "Projection %s: delay must be > 0 ms, can be %s".formatted(name, delay.low()));
        }
    }
}
