package ligare.model.network;

import ligare.model.unit.Bounds;

/// Time course of what one presynaptic spike does at a synapse, as a function of the time t since its arrival.
public sealed interface Kinetics {

    /// All at once: δ(t).
    record Delta() implements Kinetics {}

    /// exp(−t/τ), peak 1 at arrival.
    ///
    /// @param timeConstant τ, ms, > 0
    record Exponential(double timeConstant) implements Kinetics {
        public Exponential {
            Bounds.positive("Exponential.timeConstant", timeConstant, "ms");
        }
    }

    /// (t/τ) exp(1 − t/τ), peak 1 at t = τ.
    ///
    /// @param timeConstant τ, ms, > 0
    record Alpha(double timeConstant) implements Kinetics {
        public Alpha {
            Bounds.positive("Alpha.timeConstant", timeConstant, "ms");
        }
    }
}
