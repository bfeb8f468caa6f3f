package ligare.engine.spiking;

import ligare.model.network.AdaptiveExponential;
import ligare.model.network.Izhikevich;
import ligare.model.network.LeakyIntegrateAndFire;
import ligare.model.network.Modulator;
import ligare.model.network.Network;
import ligare.model.network.PoissonSource;
import ligare.model.network.Population;
import ligare.model.network.Projection;

/// The times of a run in whole steps.
///
/// @param steps steps to run
/// @param binSteps steps per bin of the spike counts
record Timing(Network network, int steps, int binSteps) {

    /// @param duration ms
    static Timing of(Network network, double duration) {
        double exact = Math.rint(duration / network.step());
        if (exact > Spiking.MOST_STEPS) {
            throw new IllegalArgumentException(
                    "a run can have at most %d steps; %s ms in steps of %s ms are %.0f"
                            .formatted(Spiking.MOST_STEPS, duration, network.step(), exact));
        }
        return new Timing(network, (int) exact, Math.max(1, (int) Math.rint(1 / network.step())));
    }

    double step() {
        return network.step();
    }

    /// What is really run, ms.
    double duration() {
        return steps * network.step();
    }

    int bins() {
        return (steps + binSteps - 1) / binSteps;
    }

    /// Whole steps nearest to a time, ms.
    int steps(double time) {
        return (int) Math.rint(time / network.step());
    }

    int shortestDelay(Projection projection) {
        return Math.max(1, steps(projection.delay().low()));
    }

    int longestDelay(Projection projection) {
        return Math.max(1, steps(projection.delay().high()));
    }

    /// How many different delays, in steps, a projection can have.
    int delaySpan(Projection projection) {
        return longestDelay(projection) - shortestDelay(projection) + 1;
    }

    int refractory(Population population) {
        return switch (population.neuron()) {
            case LeakyIntegrateAndFire neuron -> steps(neuron.refractory());
            case AdaptiveExponential neuron -> steps(neuron.refractory());
            case Izhikevich _, PoissonSource _ -> 0;
        };
    }

    /// Steps that every slice can run before it must know the others' spikes.
    int window() {
        int window = 1 + steps(10);
        for (Projection projection : network.projections()) {
            window = Math.min(window, shortestDelay(projection));
        }
        for (Modulator modulator : network.modulators()) {
            for (Modulator.Release release : modulator.releases()) {
                switch (release) {
                    case Modulator.Pulses _ -> {}
                    case Modulator.PerSpike spike -> window = Math.min(window, Math.max(1, steps(spike.delay())));
                    case Modulator.Reward reward -> window = Math.min(window, Math.max(1, steps(reward.delay().low())));
                }
            }
        }
        return window;
    }

    /// Grid points for which the spikes of a population must stay readable.
    int historyDepth(Population population) {
        int depth = Math.max(refractory(population), 2 * window()) + 2;
        for (Projection projection : network.projections()) {
            if (projection.source().equals(population.name())) {
                depth = Math.max(depth, longestDelay(projection) + window() + 2);
            }
        }
        for (Modulator modulator : network.modulators()) {
            for (Modulator.Release release : modulator.releases()) {
                if (release instanceof Modulator.PerSpike spike && spike.population().equals(population.name())) {
                    depth = Math.max(depth, steps(spike.delay()) + window() + 2);
                }
            }
        }
        return depth;
    }
}
