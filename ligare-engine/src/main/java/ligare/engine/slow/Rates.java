package ligare.engine.slow;

import java.util.Arrays;
import ligare.engine.SimulationDiverged;

/// The fast circuit at its fixed point: rates of all units ([Firing]) for the momentary senses, messengers and weights.
///
/// One sweep, sources before targets, is exact where the graph has no loop; otherwise sweeps are repeated, for each lane
/// until none of its rates would move by more than the tolerance. That last sweep is not kept, so that rates which are at
/// the fixed point stay what they are, bit for bit, however often they are asked for.
final class Rates {
    /// Change of a rate by one more sweep of a graph with loops that counts as none, kHz.
    private static final double TOLERANCE = 1e-9;

    private static final int MOST_SWEEPS = 500;

    private final Program program;
    private final Signals signals;
    private final Tags tags;
    private final Messengers messengers;
    private final Input input;
    private final int[] order;
    private final int[] changing;
    private final Firing[] firings;
    private final double[] moved;
    private final boolean[] settled;
    private final double[][] before;

    Rates(Program program, Layout layout, int lanes) {
        this(program, layout, Reach.of(program, layout), lanes);
    }

    /// @param reach what is computed
    Rates(Program program, Layout layout, Reach reach, int lanes) {
        this.program = program;
        signals = new Signals(program, layout, lanes);
        tags = new Tags(program, layout);
        messengers = new Messengers(program, layout, reach, signals);
        input = new Input(lanes);
        order = program.order();
        firings = new Firing[order.length];
        boolean[] steady = new boolean[order.length];
        for (int n : order) {
            firings[n] = new Firing(program, layout, reach, signals, input, messengers.modulated, steady, n);
            steady[n] = program.acyclic() && firings[n].steady;
        }
        boolean[] heard = program.heard();
        changing = Arrays.stream(order).filter(n -> !steady[n] && heard[n]).toArray();
        moved = new double[lanes];
        settled = new boolean[lanes];
        before = new double[program.acyclic() ? 0 : program.units()][lanes];
    }

    /// Rates and messengers of a block at the given state.
    ///
    /// @param block receives tags, rates, G proteins and efficacies
    /// @param x state, by column and lane
    /// @param time of each lane, ms, for the message of a diverging model
    /// @throws SimulationDiverged if sweeps do not settle
    void evaluate(Block block, double[][] x, double[] time) {
        evaluate(block, x, time, order);
    }

    /// As [#evaluate], while senses, codes and drives are what they were when it was last called, of the populations that
    /// the slow state hears: for derivatives, not for recording.
    void follow(Block block, double[][] x, double[] time) {
        evaluate(block, x, time, changing);
    }

    private void evaluate(Block block, double[][] x, double[] time, int[] nodes) {
        tags.evaluate(block, x);
        messengers.evaluate(block, x);
        if (program.acyclic()) {
            for (int n : nodes) {
                firings[n].fire(block, x);
                put(block, n);
                average(block, n);
            }
        } else {
            Arrays.fill(settled, false);
            for (int sweep = 1; !settle(block, x); sweep++) {
                if (sweep == MOST_SWEEPS) {
                    throw diverged(block, time);
                }
            }
        }
    }

    private void put(Block block, int n) {
        int unit = program.nodes().get(n).unit();
        if (!firings[n].coded) {
            System.arraycopy(input.active, 0, block.rate[unit], 0, block.lanes);
            return;
        }
        for (int u = unit; u < unit + program.nodes().get(n).units(); u++) {
            boolean[] code = block.code[u];
            double[] rate = block.rate[u];
            for (int i = 0; i < rate.length; i++) {
                rate[i] = code[i] ? input.active[i] : input.resting[i];
            }
        }
    }

    /// One more sweep over the lanes that have not settled.
    ///
    /// @return whether all have
    private boolean settle(Block block, double[][] x) {
        for (int u = 0; u < before.length; u++) {
            System.arraycopy(block.rate[u], 0, before[u], 0, block.lanes);
        }
        Arrays.fill(moved, 0);
        for (int n : order) {
            firings[n].fire(block, x);
            move(block, n);
            average(block, n);
        }
        boolean all = true;
        for (int i = 0; i < block.lanes; i++) {
            if (!settled[i] && moved[i] <= TOLERANCE) {
                settled[i] = true;
                for (int u = 0; u < before.length; u++) {
                    block.rate[u][i] = before[u][i];
                }
            }
            all &= settled[i];
        }
        for (int n : order) {
            average(block, n);
        }
        return all;
    }

    private void move(Block block, int n) {
        int unit = program.nodes().get(n).unit();
        for (int u = unit; u < unit + program.nodes().get(n).units(); u++) {
            boolean[] code = block.code[u];
            double[] rate = block.rate[u];
            for (int i = 0; i < rate.length; i++) {
                if (!settled[i]) {
                    double next = firings[n].coded && !code[i] ? input.resting[i] : input.active[i];
                    moved[i] = Math.max(moved[i], Math.abs(next - rate[i]));
                    rate[i] = next;
                }
            }
        }
    }

    /// Names the rate that moves most in the first lane that does not settle.
    private SimulationDiverged diverged(Block block, double[] time) {
        int lane = 0;
        while (settled[lane]) {
            lane++;
        }
        Program.Node worst = program.nodes().getFirst();
        int unit = 0;
        double most = -1;
        for (Program.Node node : program.nodes()) {
            for (int u = 0; u < node.units(); u++) {
                double change = Math.abs(block.rate[node.unit() + u][lane] - before[node.unit() + u][lane]);
                if (!(change <= most)) {
                    most = change;
                    worst = node;
                    unit = u;
                }
            }
        }
        return new SimulationDiverged(worst.name(), "change of rate per sweep", "kHz", time[lane], unit, most);
    }

    /// Level of the signal of an action of a node, once [#evaluate] has been called at the state.
    double level(Block block, double[][] x, int node, Program.Action action, int lane) {
        return signals.row(block, x, node, action)[lane] * signals.factor(action);
    }

    private void average(Block block, int n) {
        int units = program.nodes().get(n).units();
        if (units == 1) {
            return;
        }
        int unit = program.nodes().get(n).unit();
        double[] sum = block.populationRate[n];
        Arrays.fill(sum, 0);
        for (int u = unit; u < unit + units; u++) {
            double[] rate = block.rate[u];
            for (int i = 0; i < block.lanes; i++) {
                sum[i] += rate[i] / units;
            }
        }
    }
}
