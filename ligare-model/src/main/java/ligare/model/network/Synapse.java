package ligare.model.network;

import ligare.model.unit.Bounds;

/// One kind of synapse on the neurons of a population; projections and inputs name it.
///
/// @param name unique within the population
public record Synapse(String name, Kinetics kinetics, Effect effect) {

    public Synapse {
        Bounds.named("Synapse.name", name);
        if (kinetics instanceof Kinetics.Delta && !(effect instanceof Effect.VoltageStep)) {
            throw new IllegalArgumentException(
                    "Synapse " + name + ": delta kinetics need weights that are voltage steps");
        }
    }
}
