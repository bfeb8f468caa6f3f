package ligare.model.network;

import ligare.model.unit.Bounds;

/// How one number is drawn for each synapse or neuron.
public sealed interface Distribution {

    /// Smallest value that can be drawn.
    double low();

    /// Largest value that can be drawn.
    double high();

    /// Always the same value.
    record Constant(double value) implements Distribution {
        public Constant {
            Bounds.finite("Constant.value", value, "its unit");
        }

        @Override
        public double low() {
            return value;
        }

        @Override
        public double high() {
            return value;
        }
    }

    /// Normal with the given mean and standard deviation, conditioned on lying between low and high: values outside
    /// are drawn again.
    ///
    /// @param low smallest value, within eight standard deviations below the mean
    /// @param high largest value, within eight standard deviations above the mean
    record Normal(double mean, double deviation, double low, double high) implements Distribution {
        public Normal {
            Bounds.finite("Normal.mean", mean, "its unit");
            Bounds.positive("Normal.deviation", deviation, "its unit");
            Bounds.below("Normal.low", low, "high", high, "its unit");
            if (low < mean - 8.001 * deviation || high > mean + 8.001 * deviation) {
                throw new IllegalArgumentException(
                        "Normal.low and high must lie within 8 deviations of the mean, were %s and %s"
                                .formatted(low, high));
            }
            if (low > mean + deviation || high < mean - deviation) {
                throw new IllegalArgumentException(
                        "Normal.low and high must not cut off the middle of the distribution, were %s and %s"
                                .formatted(low, high));
            }
        }

        /// Normal without further bounds than eight standard deviations.
        public static Normal of(double mean, double deviation) {
            return new Normal(mean, deviation, mean - 8 * deviation, mean + 8 * deviation);
        }
    }

    /// Uniform from low (inclusive) to high (exclusive).
    record Uniform(double low, double high) implements Distribution {
        public Uniform {
            Bounds.finite("Uniform.low", low, "its unit");
            Bounds.finite("Uniform.high", high, "its unit");
            Bounds.below("Uniform.low", low, "high", high, "its unit");
        }
    }
}
