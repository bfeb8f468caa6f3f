package ligare.model.network;

import ligare.model.chemistry.Receptor;
import ligare.model.unit.Bounds;

/// What a run keeps beside the spike counts, which are always kept. Recording changes no result.
public sealed interface Recorder {

    /// The spikes of the first units of a population.
    ///
    /// @param units how many units, >= 1; all if there are fewer
    record Spikes(String population, int units) implements Recorder {
        public Spikes {
            if (units < 1) {
                throw new IllegalArgumentException("Spikes.units must be >= 1, was " + units);
            }
        }

        /// The spikes of all units.
        public static Spikes all(String population) {
            return new Spikes(population, Integer.MAX_VALUE);
        }
    }

    /// One variable of the first units of a population over time.
    ///
    /// @param variable `voltage`, the name of a synapse, the name of an input with a state, or a variable that the model names
    /// @param units how many units, >= 1; all if there are fewer
    /// @param interval ms between samples, a whole number of steps
    record Trace(String population, String variable, int units, double interval) implements Recorder {
        public Trace {
            Bounds.named("Trace.variable", variable);
            Bounds.positive("Trace.interval", interval, "ms");
            if (units < 1) {
                throw new IllegalArgumentException("Trace.units must be >= 1, was " + units);
            }
        }
    }

    /// The weights of a plastic projection: their mean and standard deviation over time, and all of them at the end.
    ///
    /// @param interval ms between samples, a whole number of steps
    record Weights(String projection, double interval) implements Recorder {
        public Weights {
            Bounds.named("Weights.projection", projection);
            Bounds.positive("Weights.interval", interval, "ms");
        }
    }

    /// How far each ligand occupies a receptor, and how strongly the receptor responds, over time.
    ///
    /// @param interval ms between samples, a whole number of steps
    record Response(Receptor receptor, double interval) implements Recorder {
        public Response {
            Bounds.positive("Response.interval", interval, "ms");
        }
    }

    /// The concentration of a modulator over time.
    ///
    /// @param interval ms between samples, a whole number of steps
    record Concentration(String modulator, double interval) implements Recorder {
        public Concentration {
            Bounds.named("Concentration.modulator", modulator);
            Bounds.positive("Concentration.interval", interval, "ms");
        }
    }
}
