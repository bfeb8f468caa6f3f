package ligare.model.network;

import java.util.List;

/// The dynamics of one spiking unit. A description: how it is advanced is the engine's business.
///
/// A steady input is measured in mV to [LeakyIntegrateAndFire], in pA to [AdaptiveExponential], and in mV/ms (in the
/// published form a pure number) to [Izhikevich].
public sealed interface NeuronModel permits LeakyIntegrateAndFire, AdaptiveExponential, Izhikevich, PoissonSource {

    /// Names of the state variables that can be recorded, beside those of synapses and of noise.
    List<String> variables();

    /// Voltage that an unspecified initial state starts from, in mV.
    double restingVoltage();
}
