package ligare.model.network;

import ligare.model.unit.Bounds;

/// What the weight of a synapse means.
public sealed interface Effect {

    /// The weight is the peak of the input it adds, in the unit of the neuron model's input (mV of `R·I`, or pA).
    /// Not for delta kinetics.
    record Input() implements Effect {}

    /// The weight is a charge written as a voltage, mV: the jump of the membrane that the same charge would cause at
    /// once. A steady rate r through K synapses of weight J then adds the mean `μ = K·J·τ_m·r`, whatever the kinetics.
    record VoltageStep() implements Effect {}

    /// The weight is the peak conductance, nS, with the given reversal potential. Not for delta kinetics.
    ///
    /// @param reversal reversal potential, mV
    record Conductance(double reversal) implements Effect {
        public Conductance {
            Bounds.finite("Conductance.reversal", reversal, "mV");
        }
    }
}
