package ligare.model.network;

import ligare.model.unit.Bounds;

/// What reaches a population from outside the network.
public sealed interface Input {

    /// Unique within the network; randomness is keyed by it.
    String name();

    /// Name of the population that receives.
    String population();

    /// A current that is the same for all units, in the unit of the neuron model's input.
    record Current(String name, String population, Course amplitude) implements Input {}

    /// A steady current that differs from unit to unit, in the unit of the neuron model's input.
    record Bias(String name, String population, Distribution amplitude) implements Input {}

    /// Independent Poisson spikes to every unit, any number per step, through one of its synapses.
    ///
    /// @param rate summed over all the spikes' sources of one unit, kHz, >= 0
    /// @param weight in the unit that the synapse's effect says
    record PoissonSpikes(String name, String population, String synapse, Course rate, double weight) implements Input {
        public PoissonSpikes {
            rate.values().forEach(value -> Bounds.notNegative("PoissonSpikes.rate", value, "kHz"));
            Bounds.finite("PoissonSpikes.weight", weight, "its unit");
        }
    }

    /// A current that is drawn anew for every unit at regular times and stays the same in between.
    ///
    /// @param low smallest value, in the unit of the neuron model's input
    /// @param high largest value
    /// @param interval ms between draws, a whole number of steps
    record UniformNoise(String name, String population, double low, double high, double interval) implements Input {
        public UniformNoise {
            Bounds.finite("UniformNoise.low", low, "its unit");
            Bounds.finite("UniformNoise.high", high, "its unit");
            Bounds.below("UniformNoise.low", low, "high", high, "its unit");
            Bounds.positive("UniformNoise.interval", interval, "ms");
        }
    }

    /// An Ornstein-Uhlenbeck current η, independent for every unit: white noise filtered by a time constant.
    ///
    ///     τ dη/dt = −η + s·√(2τ) ξ(t)        stationary standard deviation s
    ///
    /// With a leaky membrane and currents only, membrane and noise advance with their exact joint covariance; other
    /// membranes see the mean of the noise at both ends of a step. Starts from the stationary distribution.
    ///
    /// @param deviation stationary standard deviation s, in the unit of the neuron model's input, >= 0
    /// @param timeConstant τ, ms, > 0
    record OrnsteinUhlenbeck(String name, String population, double deviation, double timeConstant) implements Input {
        public OrnsteinUhlenbeck {
            Bounds.notNegative("OrnsteinUhlenbeck.deviation", deviation, "its unit");
            Bounds.positive("OrnsteinUhlenbeck.timeConstant", timeConstant, "ms");
        }

        /// The current that summed synaptic input with one synaptic time constant becomes in the diffusion limit, for
        /// a leaky membrane: `τ_s dη/dt = −η + σ √τ_m ξ(t)`. Here σ is the one of
        /// `τ_m dv/dt = −v + μ + σ √τ_m ξ(t)` (Brunel 2000, doi:10.1023/A:1008925309027), so that for τ_s → 0 the
        /// free membrane has the standard deviation `σ/√2`.
        ///
        /// @param sigma σ, mV
        /// @param synaptic τ_s, ms
        /// @param membrane τ_m, ms
        public static OrnsteinUhlenbeck diffusionLimit(
                String name, String population, double sigma, double synaptic, double membrane) {
            return new OrnsteinUhlenbeck(name, population, sigma * Math.sqrt(membrane / (2 * synaptic)), synaptic);
        }
    }
}
