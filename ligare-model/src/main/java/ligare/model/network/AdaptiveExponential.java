package ligare.model.network;

import java.util.List;
import ligare.model.unit.Bounds;

/// Adaptive exponential integrate-and-fire neuron (Brette and Gerstner 2005, doi:10.1152/jn.00686.2005).
///
///     C dV/dt = −g_L (V − E_L) + g_L Δ_T exp((V − V_T)/Δ_T) − w + I
///     τ_w dw/dt = a (V − E_L) − w
///     V >= peak:  spike, V ← reset, w ← w + b, V held for the refractory period
///
/// @param capacitance C, pF, > 0
/// @param leak g_L, nS, > 0
/// @param rest E_L, mV
/// @param softThreshold V_T, mV
/// @param slope Δ_T, mV, > 0
/// @param peak voltage at which a spike is counted, mV, above V_T and reset
/// @param reset voltage after a spike, mV
/// @param adaptationTime τ_w, ms, > 0
/// @param coupling a, nS
/// @param increment b, pA
/// @param refractory absolute refractory period, ms, >= 0, a whole number of steps
public record AdaptiveExponential(
        double capacitance,
        double leak,
        double rest,
        double softThreshold,
        double slope,
        double peak,
        double reset,
        double adaptationTime,
        double coupling,
        double increment,
        double refractory)
        implements NeuronModel {

    public AdaptiveExponential {
        Bounds.positive("AdaptiveExponential.capacitance", capacitance, "pF");
        Bounds.positive("AdaptiveExponential.leak", leak, "nS");
        Bounds.finite("AdaptiveExponential.rest", rest, "mV");
        Bounds.positive("AdaptiveExponential.slope", slope, "mV");
        Bounds.below("AdaptiveExponential.softThreshold", softThreshold, "peak", peak, "mV");
        Bounds.below("AdaptiveExponential.reset", reset, "peak", peak, "mV");
        Bounds.positive("AdaptiveExponential.adaptationTime", adaptationTime, "ms");
        Bounds.finite("AdaptiveExponential.coupling", coupling, "nS");
        Bounds.finite("AdaptiveExponential.increment", increment, "pA");
        Bounds.notNegative("AdaptiveExponential.refractory", refractory, "ms");
    }

    @Override
    public List<String> variables() {
        return List.of("voltage", "adaptation");
    }

    @Override
    public double restingVoltage() {
        return rest;
    }
}
