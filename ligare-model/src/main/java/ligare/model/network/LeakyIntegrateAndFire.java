package ligare.model.network;

import java.util.List;
import ligare.model.unit.Bounds;

/// Leaky integrate-and-fire neuron with a hard threshold and an absolute refractory period.
///
///     τ dv/dt = (E − v) + R·I        v ≥ θ:  spike, v ← reset, held there for the refractory period
///
/// The input is counted as `R·I`, in mV. With synapses that are currents the membrane is integrated exactly between
/// grid points; spikes fall on the time grid.
///
/// @param timeConstant membrane time constant τ, ms, > 0
/// @param resistance membrane resistance R, GΩ, > 0; only conductances and currents in pA need it
/// @param rest resting potential E, mV
/// @param threshold spike threshold θ, mV, above reset
/// @param reset voltage after a spike, mV
/// @param refractory absolute refractory period, ms, >= 0, a whole number of steps
public record LeakyIntegrateAndFire(
        double timeConstant, double resistance, double rest, double threshold, double reset, double refractory)
        implements NeuronModel {

    public LeakyIntegrateAndFire {
        Bounds.positive("LeakyIntegrateAndFire.timeConstant", timeConstant, "ms");
        Bounds.positive("LeakyIntegrateAndFire.resistance", resistance, "GΩ");
        Bounds.finite("LeakyIntegrateAndFire.rest", rest, "mV");
        Bounds.finite("LeakyIntegrateAndFire.threshold", threshold, "mV");
        Bounds.finite("LeakyIntegrateAndFire.reset", reset, "mV");
        Bounds.below("LeakyIntegrateAndFire.reset", reset, "threshold", threshold, "mV");
        Bounds.notNegative("LeakyIntegrateAndFire.refractory", refractory, "ms");
    }

    @Override
    public List<String> variables() {
        return List.of("voltage");
    }

    @Override
    public double restingVoltage() {
        return rest;
    }
}
