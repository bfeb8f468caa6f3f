package ligare.model.network;

import java.util.List;
import ligare.model.unit.Bounds;

/// A unit that has no membrane and fires as a Poisson process, at most once per step.
///
/// @param rate mean rate over time, kHz, >= 0; rate times step must not exceed 1
public record PoissonSource(Course rate) implements NeuronModel {

    public PoissonSource {
        for (double value : rate.values()) {
            Bounds.notNegative("PoissonSource.rate", value, "kHz");
        }
    }

    @Override
    public List<String> variables() {
        return List.of();
    }

    @Override
    public double restingVoltage() {
        return 0;
    }
}
