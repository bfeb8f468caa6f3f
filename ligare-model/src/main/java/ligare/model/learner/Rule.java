package ligare.model.learner;

import ligare.model.unit.Bounds;

/// How the weight of a plastic synapse changes, from the rate x of the cell before it, the rate y of the cell behind it, the
/// drive v of its dendrite, and a gate g. Weights never fall below 0.
public sealed interface Rule {
    /// When synapses may change.
    Gate gate();

    /// Speed, per ms: how far a weight moves where all rates stand at the reference rate.
    double speed();

    /// Dendritic prediction of somatic firing: the dendrite learns what the soma is driven to do by something else.
    ///
    ///     dw/dt = speed · g · (y − rest − 2 v)/r₀ · x/r₀
    ///
    /// The soma's rate holds the dendrite's share already, so that y − rest − 2 v is the drive by others minus v (as long as
    /// y > 0). At the fixed point v is the mean of that drive under the gate, given x. After Urbanczik & Senn 2014, doi
    /// 10.1016/j.neuron.2013.11.030, whose dendrite and soma are conductances.
    ///
    /// @param reference r₀, kHz
    record DendriticPrediction(double speed, double reference, Gate gate) implements Rule {
        public DendriticPrediction {
            Bounds.positive("DendriticPrediction.speed", speed, "per ms");
            Bounds.positive("DendriticPrediction.reference", reference, "kHz");
        }
    }

    /// Contiguity: weights move towards what came in while the cell fired, whether or not something else foretold it.
    ///
    ///     dw/dt = speed · g · (largest · (x − b)/r₀ − w)
    ///
    /// With b = 0 this is the instar rule (Grossberg 1976, doi 10.1007/BF00344744): w goes to largest · E[x | g]/r₀. With b the
    /// running mean of x it learns the covariance.
    ///
    /// @param reference r₀, kHz
    /// @param largest weight at an input of r₀
    /// @param averaging time over which b is taken, ms; 0: b = 0
    record Contiguity(double speed, double reference, double largest, double averaging, Gate gate) implements Rule {
        public Contiguity {
            Bounds.positive("Contiguity.speed", speed, "per ms");
            Bounds.positive("Contiguity.reference", reference, "kHz");
            Bounds.positive("Contiguity.largest", largest, "kHz per kHz");
            Bounds.notNegative("Contiguity.averaging", averaging, "ms");
        }
    }

    /// When synapses may change.
    ///
    /// @param by what opens it
    /// @param middle drive at which a gate by the soma is half open, kHz
    /// @param width of its sigmoid, kHz: g = 1/(1 + exp(−(u − middle)/width)), where u is what the soma is driven to fire at
    record Gate(By by, double middle, double width) {
        public Gate {
            if (by == By.SOMA) {
                Bounds.positive("Gate.width", width, "kHz");
            }
        }

        /// What opens a gate.
        public enum By {
            /// The drive of the cell's own soma, as where voltage gates plasticity (Clopath et al. 2010, doi 10.1038/nn.2479). Its
            /// spikes would not do: a gate that a chance spike opens takes that spike for an error, and learns where none is.
            SOMA,
            /// A command to any action, for all cells alike.
            COMMAND,
            /// Nothing: it is always open.
            NONE
        }
    }
}
