package ligare.society;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import ligare.engine.slow.Block;
import ligare.engine.slow.Layout;
import ligare.engine.slow.Program;
import ligare.engine.slow.QuasiStationary;
import ligare.model.circuit.Window;
import ligare.model.subject.Youth;

/// Lets the subjects of a block grow up: cared for until they are weaned, then by themselves, on the circuit of the adult
/// (assumed, because that of pups is not known), while the windows of genes open and close. What an undisturbed animal's
/// signals are at an age is found by letting one rest in that care.
final class Rearing {
    private final Program program;
    private final Layout layout;
    private final Youth youth;
    private final List<Schedule.Act> acts;
    private final Block block;
    private final QuasiStationary kernel;
    private final double[] time;
    private final double[] step;

    /// @param acts by age
    /// @param block to which what it has from birth was done
    Rearing(Program program, Layout layout, Youth youth, List<Schedule.Act> acts, Block block, QuasiStationary kernel) {
        this.program = program;
        this.layout = layout;
        this.youth = youth;
        this.acts = acts;
        this.block = block;
        this.kernel = kernel;
        time = new double[block.lanes];
        step = new double[block.lanes];
    }

    /// Brings the block from birth to where all windows have closed.
    ///
    /// @param intact the same animals, to whom nothing was ever done
    void rear(Block intact) {
        double[][] cared = signals(intact, 1);
        double[][] weaned = signals(intact, 0);
        double closed = closed();
        double first = acts.getFirst().time();
        Acts.apply(Upbringing.sensed(program, youth, first, first < youth.weaned() ? 1 : 0), block, layout);
        Settling.calm(program, first, block, kernel);
        double age = 0;
        for (double next : borders(closed)) {
            live(age, next, age < youth.weaned() ? cared : weaned);
            age = next;
            if (age == youth.weaned()) {
                Acts.apply(Upbringing.sensed(program, youth, age, 0), block, layout);
            }
            for (Schedule.Act act : acts) {
                if (act.time() == age) {
                    Acts.apply(act, block, layout);
                }
            }
        }
        forget();
        for (Schedule.Act act : acts) {
            if (act.time() > closed && (act instanceof Schedule.Act.Density || act instanceof Schedule.Act.Secretion)) {
                Acts.apply(act, block, layout);
            }
        }
    }

    /// Level of every signal of a mark in an undisturbed animal under a share of ordinary care, by effect and lane.
    private double[][] signals(Block intact, double share) {
        QuasiStationary own = kernel.over(intact);
        Acts.apply(Upbringing.sensed(program, youth, 0, share), intact, layout);
        Settling.calm(program, 0, intact, own);
        own.refresh();
        double[][] level = new double[program.expressions().size()][intact.lanes];
        for (int e = 0; e < level.length; e++) {
            for (int i = 0; i < intact.lanes; i++) {
                level[e][i] = own.level(e, i);
            }
        }
        return level;
    }

    /// Age at which the last window closes, ms; what is done later leaves no mark.
    private double closed() {
        double last = 0;
        for (Program.Expression expression : program.expressions()) {
            Window window = expression.window();
            last = window == null ? last : Math.max(last, window.until());
        }
        return last;
    }

    /// Ages at which something changes, up to the last window's end, in order.
    private TreeSet<Double> borders(double closed) {
        TreeSet<Double> ages = new TreeSet<>();
        acts.forEach(act -> ages.add(act.time()));
        ages.add(youth.weaned());
        for (Program.Expression expression : program.expressions()) {
            Window window = expression.window();
            if (window != null) {
                ages.add(window.from());
                ages.add(window.until());
            }
        }
        ages.removeIf(age -> age > closed);
        return ages;
    }

    private void live(double from, double until, double[][] undisturbed) {
        double first = acts.getFirst().time();
        if (until <= first || until <= from) {
            return;
        }
        double begin = Math.max(from, first);
        for (int e = 0; e < undisturbed.length; e++) {
            Window window = program.expressions().get(e).window();
            block.open[e] = window != null && window.contains(begin);
            if (window != null) {
                System.arraycopy(undisturbed[e], 0, block.reference[e], 0, block.lanes);
            }
        }
        Arrays.fill(time, begin);
        Arrays.fill(kernel.nextStep, 1000);
        kernel.at(begin);
        kernel.refresh();
        while (Settling.running(time, until)) {
            for (int i = 0; i < block.lanes; i++) {
                step[i] = Math.min(kernel.nextStep[i], until - time[i]);
            }
            kernel.step(step, Settling.LONGEST, time);
            for (int i = 0; i < block.lanes; i++) {
                time[i] += step[i];
            }
            kernel.refresh();
        }
    }

    /// Nothing but marks outlasts youth.
    private void forget() {
        for (double[] channel : block.sense) {
            Arrays.fill(channel, 0);
        }
        Arrays.fill(block.open, false);
        Arrays.fill(block.drive, 0);
        Arrays.fill(block.pulses, 0);
        Arrays.fill(block.evoked, 0);
        Arrays.fill(block.transmission, 0);
        Arrays.fill(block.tissueInfusion, 0);
        Arrays.fill(block.csfInfusion, 0);
        Arrays.fill(block.plasmaInfusion, 0);
        for (int c = layout.csf; c < layout.response; c++) {
            Arrays.fill(block.state[c], 0);
        }
        Arrays.fill(kernel.nextStep, 1000);
        kernel.refresh();
    }
}
