package ligare.engine.spiking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.DoubleConsumer;
import ligare.engine.SimulationDiverged;
import ligare.model.network.Population;
import org.jspecify.annotations.Nullable;

/// The only loop over time. Every thread advances its own slices; all meet once per window, which is as long as the
/// shortest delay.
final class Conductor {
    private static final double CHECK_EVERY = 10;
    private final Timing timing;
    private final List<Part> parts;
    private final DoubleConsumer reached;
    private final AtomicReferenceArray<@Nullable SimulationDiverged> astray;

    Conductor(Timing timing, List<Part> parts, DoubleConsumer reached) {
        this.timing = timing;
        this.reached = reached;
        this.parts = parts;
        astray = new AtomicReferenceArray<>(parts.size());
    }

    void play() {
        int threads = parts.size();
        if (threads == 1) {
            play(0, null);
        } else {
            playTogether(threads);
        }
        List<SimulationDiverged> found = new ArrayList<>();
        for (int part = 0; part < threads; part++) {
            SimulationDiverged each = astray.get(part);
            if (each != null) {
                found.add(each);
            }
        }
        if (!found.isEmpty()) {
            List<String> order = timing.network().populations().stream().map(Population::name).toList();
            found.sort(
                    Comparator.comparingDouble(SimulationDiverged::time)
                            .thenComparingInt(each -> order.indexOf(each.population()))
                            .thenComparingInt(SimulationDiverged::index));
            throw found.getFirst();
        }
    }

    private void playTogether(int threads) {
        CyclicBarrier barrier = new CyclicBarrier(threads);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int part = 0; part < threads; part++) {
                int mine = part;
                runs.add(
                        pool.submit(() -> {
                            try {
                                play(mine, barrier);
                            } catch (RuntimeException | Error failed) {
                                barrier.reset();
                                throw failed;
                            }
                        }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a thread of the simulation failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the simulation was interrupted", stopped);
        }
    }

    private void play(int part, @Nullable CyclicBarrier barrier) {
        Part mine = parts.get(part);
        int steps = timing.steps();
        int window = timing.window();
        int checkEvery = Math.max(1, timing.steps(CHECK_EVERY));
        int nextCheck = checkEvery;
        for (int from = 0; from < steps; from += window) {
            int to = Math.min(steps, from + window);
            for (int point = from; point < to; point++) {
                mine.advance(point);
            }
            if (to >= nextCheck || to == steps) {
                check(part, mine.slices(), to);
                if (part == 0) {
                    reached.accept(to * timing.step());
                }
                nextCheck = to + checkEvery;
            }
            meet(barrier);
            if (anyAstray(to)) {
                return;
            }
        }
    }

    private void check(int part, List<Slice> slices, int point) {
        for (Slice slice : slices) {
            int unit = slice.membrane().firstAstray();
            if (unit >= 0) {
                String population = timing.network().populations().get(slice.population()).name();
                astray.compareAndSet(
                        part,
                        null,
                        new SimulationDiverged(
                                population,
                                "voltage",
                                "mV",
                                point * timing.step(),
                                slice.first() + unit,
                                slice.membrane().variable("voltage").applyAsDouble(unit)));
            }
        }
    }

    /// Whether a thread noticed something up to the point; a faster thread may already be ahead, which must not matter.
    private boolean anyAstray(int point) {
        for (int part = 0; part < astray.length(); part++) {
            SimulationDiverged each = astray.get(part);
            if (each != null && each.time() <= point * timing.step()) {
                return true;
            }
        }
        return false;
    }

    private static void meet(@Nullable CyclicBarrier barrier) {
        if (barrier == null) {
            return;
        }
        try {
            barrier.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the simulation was interrupted", stopped);
        } catch (BrokenBarrierException broken) {
            throw new IllegalStateException("another thread of the simulation failed", broken);
        }
    }
}
