package ligare.model.circuit;

/// What a messenger does to one physical parameter of a cell or of a synapse onto it; linear in the messenger.
///
/// @param messenger the messenger of the population that carries the effect
/// @param target the parameter that it moves
/// @param amount change at a full messenger (1): mV for a bias or a threshold, a fraction for the others
public record Effect(Messenger messenger, Target target, double amount) {
    /// A physical parameter of the leaky integrate-and-fire cell or of its synapses.
    public sealed interface Target {
        /// A depolarising current, as mV of steady membrane potential.
        record Bias() implements Target {}

        /// The spike threshold, mV.
        record Threshold() implements Target {}

        /// The membrane conductance: the steady potential and the time constant are divided by 1 + amount·messenger.
        record Leak() implements Target {}

        /// The efficacy of the projection with this name onto the cell: multiplied by 1 + amount·messenger, never below 0.
        ///
        /// @param projection name of a projection that ends on the population
        record Efficacy(String projection) implements Target {}
    }
}
