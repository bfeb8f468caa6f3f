package ligare.model.network;

import java.util.List;
import ligare.model.unit.Bounds;
import org.jspecify.annotations.Nullable;

/// A substance whose one concentration reaches the whole network.
public sealed interface Modulator {

    /// Unique within the network.
    String name();

    /// The ligand of the atlas that it is, which receptors know; null: a substance of this network alone.
    @Nullable String ligand();

    /// What adds to its concentration while the network runs.
    List<Release> releases();

    /// Released within the network and cleared from it.
    ///
    ///     dM/dt = (baseline − M)/τ + releases
    ///
    /// @param baseline concentration it returns to and starts from, nM, >= 0
    /// @param clearance τ, ms, > 0
    record Released(String name, @Nullable String ligand, double baseline, double clearance, List<Release> releases)
            implements Modulator {
        public Released {
            Bounds.named("Modulator.name", name);
            Bounds.notNegative("Modulator.baseline", baseline, "nM");
            Bounds.positive("Modulator.clearance", clearance, "ms");
            releases = List.copyOf(releases);
        }
    }

    /// Held at given concentrations from outside, as a drug in the bath is.
    ///
    /// @param concentration nM, >= 0
    record Given(String name, @Nullable String ligand, Course concentration) implements Modulator {
        public Given {
            Bounds.named("Modulator.name", name);
            concentration.values().forEach(value -> Bounds.notNegative("Modulator.concentration", value, "nM"));
        }

        @Override
        public List<Release> releases() {
            return List.of();
        }
    }

    /// What adds to the concentration, at once.
    public sealed interface Release {
        /// nM that one event adds.
        double amount();
    }

    /// At given times.
    ///
    /// @param times ms, ascending
    public record Pulses(List<Double> times, double amount) implements Release {
        public Pulses {
            times = List.copyOf(times);
            for (int k = 0; k < times.size(); k++) {
                Bounds.notNegative("Pulses.times", times.get(k), "ms");
                if (k > 0) {
                    Bounds.below("Pulses.times", times.get(k - 1), "the next time", times.get(k), "ms");
                }
            }
            Bounds.finite("Pulses.amount", amount, "nM");
        }
    }

    /// With every spike of every unit of a population.
    ///
    /// @param delay ms from spike to release, >= one step
    public record PerSpike(String population, double amount, double delay) implements Release {
        public PerSpike {
            Bounds.finite("PerSpike.amount", amount, "nM");
            Bounds.positive("PerSpike.delay", delay, "ms");
        }
    }

    /// As a reward: whenever one unit fires within a window after another, once, after a random delay.
    ///
    /// @param first population of the unit that must fire first, and its number
    /// @param second population of the unit that must fire then, and its number
    /// @param window longest time between the two, ms, > 0; simultaneous spikes do not count
    /// @param delay ms from the second spike to the release, drawn for each reward
    public record Reward(
            String first,
            int firstUnit,
            String second,
            int secondUnit,
            double window,
            Distribution delay,
            double amount)
            implements Release {
        public Reward {
            Bounds.positive("Reward.window", window, "ms");
            Bounds.positive("Reward.delay", delay.low(), "ms");
            Bounds.finite("Reward.amount", amount, "nM");
            if (firstUnit < 0 || secondUnit < 0) {
                throw new IllegalArgumentException(
                        "Reward.firstUnit and secondUnit must be >= 0, were %d and %d"
                                .formatted(firstUnit, secondUnit));
            }
        }
    }
}
