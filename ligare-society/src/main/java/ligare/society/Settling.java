package ligare.society;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import ligare.engine.slow.Block;
import ligare.engine.slow.Layout;
import ligare.engine.slow.Program;
import ligare.engine.slow.QuasiStationary;

/// Brings the subjects of a block to where a life alone would have brought them: what is done to them for life, a day
/// alone, gene expression at its steady state, and nothing learned lately.
final class Settling {
    /// Longest step while nobody is there, ms: nothing but chemistry and memory moves then, and their error is controlled.
    static final double LONGEST = 600_000;

    /// Time alone, ms (one day).
    private static final double ALONE = 86_400_000;

    /// Rounds of rest and gene expression; assumed, because few effects act on one another.
    private static final int ROUNDS = 2;

    private final double start;
    private final Block block;
    private final QuasiStationary kernel;
    private final double[] time;
    private final double[] step;
    private final double[] clock;

    private Settling(double start, Block block, QuasiStationary kernel) {
        this.start = start;
        this.block = block;
        this.kernel = kernel;
        time = new double[block.lanes];
        step = new double[block.lanes];
        clock = new double[block.lanes];
    }

    /// Settles a block that stands as it was made; the kernel is refreshed and its clock at the schedule's start.
    ///
    /// @throws CancellationException if the thread is interrupted
    static void settle(Program program, Layout layout, Schedule schedule, Block block, QuasiStationary kernel) {
        for (Schedule.Act act : schedule.acts()) {
            if (act.time() == Double.NEGATIVE_INFINITY) {
                Acts.apply(act, block, layout);
            }
        }
        Settling settling = new Settling(schedule.start(), block, kernel);
        settling.rest();
        if (!program.expressions().isEmpty()) {
            settling.express();
        }
        for (int c = layout.early; c < layout.expectation; c++) {
            Arrays.fill(block.state[c], 0);
        }
        kernel.at(schedule.start());
        kernel.refresh();
    }

    /// Gene expression as after a life alone, for as many rounds as its effects on one another need.
    private void express() {
        for (int round = 0; round < ROUNDS; round++) {
            kernel.acclimatise();
            kernel.refresh();
            rest();
        }
        kernel.acclimatise();
    }

    private void rest() {
        double before = start - ALONE;
        Arrays.fill(time, 0);
        kernel.at(before);
        kernel.refresh();
        while (running()) {
            for (int i = 0; i < block.lanes; i++) {
                step[i] = Math.min(kernel.nextStep[i], ALONE - time[i]);
                clock[i] = before + time[i];
            }
            kernel.step(step, LONGEST, clock);
            for (int i = 0; i < block.lanes; i++) {
                time[i] += step[i];
            }
            kernel.refresh();
        }
        Arrays.fill(kernel.nextStep, 1000);
    }

    private boolean running() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        for (double t : time) {
            if (t < ALONE) {
                return true;
            }
        }
        return false;
    }
}
