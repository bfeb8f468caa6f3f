package ligare.model.network;

import java.util.List;
import ligare.model.unit.Dimension;

/// The dynamics of one spiking unit. A description: how it is advanced is the engine's business.
public sealed interface NeuronModel permits LeakyIntegrateAndFire, AdaptiveExponential, Izhikevich, PoissonSource {

    /// What a steady input to this model is measured in; the unit is that dimension's coherent one.
    Dimension inputDimension();

    /// Names of the state variables that can be recorded, beside those of synapses and of noise.
    List<String> variables();

    /// Voltage that an unspecified initial state starts from, in mV.
    double restingVoltage();
}
