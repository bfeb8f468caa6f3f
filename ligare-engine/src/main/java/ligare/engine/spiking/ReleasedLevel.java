package ligare.engine.spiking;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.Randomness;
import ligare.engine.random.Draws;
import ligare.model.network.Modulator;
import org.jspecify.annotations.Nullable;

/// The concentration of a modulator that the network releases and clears.
final class ReleasedLevel implements ModulatorLevel {
    private final Modulator.Released modulator;
    private final double decay;
    private final Releasing[] releasing;
    private double level;
    private double before;
    private double reached;

    /// One kind of release, on the grid.
    private interface Releasing {
        /// Number of events that release at the grid point.
        int events(long point);

        double amount();
    }

    /// @param lag steps after which every thread may read a spike
    ReleasedLevel(Modulator.Released modulator, Timing timing, Histories histories, Randomness randomness, int lag) {
        this.modulator = modulator;
        decay = Propagators.decay(modulator.clearance(), timing.step());
        level = modulator.baseline();
        before = level;
        reached = level;
        releasing = new Releasing[modulator.releases().size()];
        for (int k = 0; k < releasing.length; k++) {
            releasing[k] =
                    switch (modulator.releases().get(k)) {
                        case Modulator.Pulses pulses -> new Timed(pulses, timing);
                        case Modulator.PerSpike spike ->
                                new Spiked(spike, histories.of(spike.population()), timing.steps(spike.delay()));
                        case Modulator.Reward reward -> {
                            Randomness own = randomness.at("modulator").at(modulator.name()).at(k);
                            yield new Rewarded(reward, timing, histories, own, lag);
                        }
                    };
        }
    }

    @Override
    public String name() {
        return modulator.name();
    }

    @Override
    public @Nullable String ligand() {
        return modulator.ligand();
    }

    @Override
    public double level() {
        return level;
    }

    @Override
    public double levelBefore() {
        return before;
    }

    @Override
    public double levelReached() {
        return reached;
    }

    @Override
    public void advance(long point) {
        before = level;
        level = modulator.baseline() + (level - modulator.baseline()) * decay;
        reached = level;
        for (Releasing each : releasing) {
            level += each.events(point) * each.amount();
        }
    }

    /// Exact: the concentration decays with its clearance within the step.
    @Override
    public ThirdFactor above(double reference, double eligibilityTime, double step) {
        double baseline = modulator.baseline();
        double steadyShare = ThirdFactor.filled(eligibilityTime, step);
        double decayingShare = ThirdFactor.filled(1 / (1 / eligibilityTime + 1 / modulator.clearance()), step);
        return () -> (baseline - reference) * steadyShare + (before - baseline) * decayingShare;
    }

    private static final class Timed implements Releasing {
        private final long[] points;
        private final double amount;
        private int next;

        Timed(Modulator.Pulses pulses, Timing timing) {
            points = pulses.times().stream().mapToLong(timing::steps).toArray();
            amount = pulses.amount();
        }

        @Override
        public int events(long point) {
            int events = 0;
            while (next < points.length && points[next] <= point) {
                next++;
                events++;
            }
            return events;
        }

        @Override
        public double amount() {
            return amount;
        }
    }

    private record Spiked(Modulator.PerSpike release, SpikeHistory history, int delay) implements Releasing {
        @Override
        public int events(long point) {
            int events = 0;
            for (int slice = 0; slice < history.slices(); slice++) {
                events += history.count(slice, point - delay);
            }
            return events;
        }

        @Override
        public double amount() {
            return release.amount();
        }
    }

    private static final class Rewarded implements Releasing {
        private static final long NEVER = Long.MIN_VALUE / 2;
        private final Modulator.Reward reward;
        private final SpikeHistory first;
        private final SpikeHistory second;
        private final int window;
        private final int lag;
        private final Timing timing;
        private final Draws draws;
        private final List<Long> due = new ArrayList<>();
        private long firstFired = NEVER;

        Rewarded(Modulator.Reward reward, Timing timing, Histories histories, Randomness own, int lag) {
            this.reward = reward;
            this.timing = timing;
            this.lag = lag;
            first = histories.of(reward.first());
            second = histories.of(reward.second());
            window = timing.steps(reward.window());
            draws = new Draws(own);
        }

        @Override
        public int events(long point) {
            long seen = point - lag;
            if (second.holds(reward.secondUnit(), seen) && seen - firstFired <= window) {
                due.add(seen + Math.max(lag, timing.steps(draws.next(reward.delay()))));
            }
            if (first.holds(reward.firstUnit(), seen)) {
                firstFired = seen;
            }
            int waiting = due.size();
            due.removeIf(time -> time <= point);
            return waiting - due.size();
        }

        @Override
        public double amount() {
            return reward.amount();
        }
    }
}
