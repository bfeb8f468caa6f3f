package ligare.society;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import ligare.engine.slow.Block;
import ligare.engine.slow.Layout;
import ligare.engine.slow.Program;
import ligare.engine.slow.QuasiStationary;
import ligare.model.subject.Youth;
import org.jspecify.annotations.Nullable;

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
    private final double[][] levels;
    private final double[][] now;

    private Settling(double start, Block block, QuasiStationary kernel, int expressions) {
        this.start = start;
        this.block = block;
        this.kernel = kernel;
        time = new double[block.lanes];
        step = new double[block.lanes];
        clock = new double[block.lanes];
        levels = new double[expressions][block.lanes];
        now = new double[expressions][block.lanes];
    }

    /// Settles a block that stands as it was made; the kernel is refreshed and its clock at the schedule's start.
    ///
    /// @throws CancellationException if the thread is interrupted
    static void settle(
            Program program,
            Layout layout,
            Schedule schedule,
            @Nullable Youth youth,
            Block block,
            QuasiStationary kernel) {
        boolean reared = youth != null && !schedule.youth().isEmpty();
        boolean lost = schedule.losses().stream().anyMatch(loss -> loss.share() > 0);
        Block intact = reared || lost ? new Block(program, layout, block.lanes) : block;
        if (intact != block) {
            intact.resemble(block);
        }
        for (Schedule.Act act : schedule.acts()) {
            if (act.time() == Double.NEGATIVE_INFINITY) {
                Acts.apply(act, block, layout);
            }
        }
        if (youth != null && reared) {
            new Rearing(program, layout, youth, schedule.youth(), block, kernel).rear(intact);
        }
        calm(program, schedule.start(), block, kernel);
        if (lost) {
            QuasiStationary other = kernel.over(intact);
            calm(program, schedule.start(), intact, other);
            new Compensating(program, layout, schedule, block, kernel).match(intact);
        }
        for (int c = layout.early; c < layout.expectation; c++) {
            Arrays.fill(block.state[c], 0);
        }
        kernel.at(schedule.start());
        kernel.refresh();
    }

    /// Lets a block rest where its senses are, for as long as chemistry takes, with gene expression as a life there makes it.
    ///
    /// @param before when it is to be ready, ms, for the message of a diverging model
    static void calm(Program program, double before, Block block, QuasiStationary kernel) {
        Settling settling = new Settling(before, block, kernel, program.expressions().size());
        settling.rest();
        for (int round = 0; round < ROUNDS && !program.expressions().isEmpty(); round++) {
            kernel.acclimatise(settling.levels);
            kernel.refresh();
            settling.rest();
        }
        kernel.acclimatise(settling.levels);
    }

    /// One day of [#calm], for those that come back to it until nothing changes any more.
    static void calmer(Program program, double before, Block block, QuasiStationary kernel) {
        Settling settling = new Settling(before, block, kernel, program.expressions().size());
        settling.rest();
        kernel.acclimatise(settling.levels);
    }

    /// A day alone, over which the levels that gene expression follows are averaged: they may have a rhythm.
    private void rest() {
        double before = start - ALONE;
        Arrays.fill(time, 0);
        for (double[] level : levels) {
            Arrays.fill(level, 0);
        }
        kernel.at(before);
        kernel.refresh();
        while (running(time, ALONE)) {
            for (int i = 0; i < block.lanes; i++) {
                step[i] = Math.min(kernel.nextStep[i], ALONE - time[i]);
                clock[i] = before + time[i];
            }
            kernel.levels(now);
            kernel.step(step, LONGEST, clock);
            for (int i = 0; i < block.lanes; i++) {
                time[i] += step[i];
            }
            for (int e = 0; e < levels.length; e++) {
                for (int i = 0; i < block.lanes; i++) {
                    levels[e][i] += now[e][i] * step[i] / ALONE;
                }
            }
            kernel.refresh();
        }
        Arrays.fill(kernel.nextStep, 1000);
    }

    /// Whether a lane has not yet come to an end.
    ///
    /// @throws CancellationException if the thread is interrupted
    static boolean running(double[] time, double end) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        for (double t : time) {
            if (t < end) {
                return true;
            }
        }
        return false;
    }
}
