package ligare.engine.slow;

import java.util.Arrays;
import ligare.engine.Siegert;
import ligare.engine.SimulationDiverged;
import ligare.model.circuit.Effect;

/// The fast circuit at its fixed point: rates of all units for the momentary senses, messengers and weights. Lists are
/// walked by number, because an iterator per list and step is garbage.
///
///     μ = bias + Σ senses + Σ effects + Σ coupling·w·r        σ² = noise² + Σ coupling·J·w²·r        r = Φ(μ, σ)
///
/// One sweep, sources before targets, is exact where the graph has no loop; otherwise sweeps are repeated, for each lane
/// until none of its rates would move by more than the tolerance. That last sweep is not kept, so that rates which are at
/// the fixed point stay what they are, bit for bit, however often they are asked for.
final class Rates {
    /// Change of a rate by one more sweep of a graph with loops that counts as none, kHz.
    private static final double TOLERANCE = 1e-9;

    private static final int MOST_SWEEPS = 500;

    private final Program program;
    private final Layout layout;
    private final Signals signals;
    private final double[] mean;
    private final double[] variance;
    private final double[] threshold;
    private final double[] leak;
    private final double[] factor;
    private final double[] sensed;
    private final double[] active;
    private final double[] resting;
    private final double[] high;
    private final double[] low;
    private final double[] moved;
    private final boolean[] settled;
    private final double[][] before;

    Rates(Program program, Layout layout, int lanes) {
        this.program = program;
        this.layout = layout;
        signals = new Signals(program, layout, lanes);
        mean = new double[lanes];
        variance = new double[lanes];
        threshold = new double[lanes];
        leak = new double[lanes];
        factor = new double[lanes];
        sensed = new double[lanes];
        active = new double[lanes];
        resting = new double[lanes];
        high = new double[lanes];
        low = new double[lanes];
        moved = new double[lanes];
        settled = new boolean[lanes];
        before = new double[program.acyclic() ? 0 : program.units()][lanes];
    }

    /// Rates and messengers of a block at the given state.
    ///
    /// @param block receives rates, G proteins and efficacies
    /// @param x state, by column and lane
    /// @param time of each lane, ms, for the message of a diverging model
    /// @throws SimulationDiverged if sweeps do not settle
    void evaluate(Block block, double[][] x, double[] time) {
        messengers(block, x);
        Arrays.fill(settled, false);
        if (program.acyclic()) {
            sweep(block, x);
        } else {
            for (int sweep = 1; !settle(block, x); sweep++) {
                if (sweep == MOST_SWEEPS) {
                    throw diverged(block, time);
                }
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
        sweep(block, x);
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
        for (int n = 0; n < program.nodes().size(); n++) {
            average(block, n, program.nodes().get(n));
        }
        return all;
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

    private void messengers(Block block, double[][] x) {
        for (double[] row : block.efficacy) {
            Arrays.fill(row, 1);
        }
        for (int l = 0; l < program.links().size(); l++) {
            terminals(block, x, program.links().get(l), block.efficacy[l]);
        }
        for (int n = 0; n < program.nodes().size(); n++) {
            Program.Node node = program.nodes().get(n);
            weigh(node.gq(), x, block.gq[n]);
            weigh(node.gs(), x, block.gs[n]);
            weigh(node.gi(), x, block.gi[n]);
            for (int e = 0; e < node.effects().size(); e++) {
                Program.Action action = node.effects().get(e);
                if (action.links().length > 0) {
                    double[] row = signals.row(block, x, n, action);
                    double amount = action.effect().amount() * signals.factor(action);
                    for (int l : action.links()) {
                        double[] efficacy = block.efficacy[l];
                        for (int i = 0; i < block.lanes; i++) {
                            efficacy[i] *= Math.max(0, 1 + amount * row[i]);
                        }
                    }
                }
            }
        }
    }

    private void terminals(Block block, double[][] x, Program.Link link, double[] efficacy) {
        add(link.presynaptic(), x, efficacy);
        if (link.presynaptic().sites().length > 0) {
            for (int i = 0; i < block.lanes; i++) {
                efficacy[i] = Math.max(0, efficacy[i]);
            }
        }
    }

    private void weigh(Program.Responses responses, double[][] x, double[] sum) {
        Arrays.fill(sum, 0);
        add(responses, x, sum);
    }

    private void add(Program.Responses responses, double[][] x, double[] sum) {
        int[] sites = responses.sites();
        for (int k = 0; k < sites.length; k++) {
            double[] response = x[layout.response + sites[k]];
            double weight = responses.weights()[k];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weight * response[i];
            }
        }
    }

    /// Level of the signal of an action of a node, once [#evaluate] has been called at the state.
    double level(Block block, double[][] x, int node, Program.Action action, int lane) {
        return signals.row(block, x, node, action)[lane] * signals.factor(action);
    }

    private void sweep(Block block, double[][] x) {
        for (int n : program.order()) {
            Program.Node node = program.nodes().get(n);
            prepare(block, x, n, node);
            for (int l : node.linksIn()) {
                gather(block, x, program.links().get(l), block.efficacy[l]);
            }
            if (coded(node)) {
                fireByCode(block, node);
                average(block, n, node);
            } else {
                fire(block, node);
            }
        }
    }

    private boolean coded(Program.Node node) {
        for (int s : node.sensesIn()) {
            if (program.senses().get(s).coded()) {
                return true;
            }
        }
        return node.units() > 1;
    }

    private void prepare(Block block, double[][] x, int n, Program.Node node) {
        Arrays.fill(mean, node.bias() + block.drive[n]);
        Arrays.fill(variance, node.cell().noise() * node.cell().noise());
        Arrays.fill(threshold, node.cell().threshold());
        Arrays.fill(leak, 1);
        Arrays.fill(sensed, 0);
        for (int s : node.sensesIn()) {
            Program.Sense sense = program.senses().get(s);
            double[] level = block.sense[sense.channel()];
            double[] target = sense.coded() ? sensed : mean;
            for (int i = 0; i < block.lanes; i++) {
                target[i] += sense.drive() * level[i];
            }
        }
        for (int e = 0; e < node.effects().size(); e++) {
            Program.Action action = node.effects().get(e);
            Effect effect = action.effect();
            double[] target =
                    switch (effect.target()) {
                        case Effect.Target.Bias b -> mean;
                        case Effect.Target.Threshold t -> threshold;
                        case Effect.Target.Leak l -> leak;
                        case Effect.Target.Efficacy s -> null;
                        case Effect.Target.Transmission s -> null;
                        case Effect.Target.Uptake u -> null;
                        case Effect.Target.Density d -> null;
                        case Effect.Target.Synthesis s -> null;
                    };
            if (target != null) {
                double[] row = signals.row(block, x, n, action);
                double amount = effect.amount() * signals.factor(action);
                for (int i = 0; i < block.lanes; i++) {
                    target[i] += amount * row[i];
                }
            }
        }
    }

    private void gather(Block block, double[][] x, Program.Link link, double[] efficacy) {
        Program.Node from = program.nodes().get(link.from());
        double coupling = link.coupling();
        double square = coupling * link.weight();
        if (link.plastic() < 0) {
            // Units of equal weight add up to the population's mean rate times their number.
            add(efficacy, block.populationRate[link.from()], coupling * from.units(), square * from.units());
            return;
        }
        Program.Trace trace = program.plastic().get(link.plastic());
        double depth = trace.rule().depth();
        double steep = trace.rule().tagHill();
        double half = Hill.power(trace.rule().tagThreshold(), steep);
        for (int u = 0; u < from.units(); u++) {
            double[] early = x[layout.early + trace.first() + u];
            double[] late = x[layout.late + trace.first() + u];
            Hill.shares(early, steep, half, factor);
            for (int i = 0; i < block.lanes; i++) {
                factor[i] = efficacy[i] * (1 + depth * (1 - (1 - factor[i]) * (1 - late[i])));
            }
            add(factor, block.rate[from.unit() + u], coupling, square);
        }
    }

    private void add(double[] efficacy, double[] rate, double coupling, double square) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] += coupling * efficacy[i] * rate[i];
            variance[i] += square * efficacy[i] * efficacy[i] * rate[i];
        }
    }

    /// A coded population has but two rates per lane: of the units that the individual in reach activates, and of the rest.
    private void fireByCode(Block block, Program.Node node) {
        for (int i = 0; i < block.lanes; i++) {
            sensed[i] += mean[i];
        }
        phi(node, sensed, active);
        phi(node, mean, resting);
        for (int u = 0; u < node.units(); u++) {
            boolean[] code = block.code[node.unit() + u];
            double[] rate = block.rate[node.unit() + u];
            for (int i = 0; i < block.lanes; i++) {
                if (!settled[i]) {
                    move(rate, i, code[i] ? active[i] : resting[i]);
                }
            }
        }
    }

    private static void average(Block block, int n, Program.Node node) {
        if (node.units() == 1) {
            return;
        }
        double[] sum = block.populationRate[n];
        Arrays.fill(sum, 0);
        for (int u = 0; u < node.units(); u++) {
            double[] rate = block.rate[node.unit() + u];
            for (int i = 0; i < block.lanes; i++) {
                sum[i] += rate[i] / node.units();
            }
        }
    }

    private void fire(Block block, Program.Node node) {
        phi(node, mean, active);
        double[] rate = block.rate[node.unit()];
        for (int i = 0; i < block.lanes; i++) {
            if (!settled[i]) {
                move(rate, i, active[i]);
            }
        }
    }

    private void move(double[] rate, int lane, double next) {
        moved[lane] = Math.max(moved[lane], Math.abs(next - rate[lane]));
        rate[lane] = next;
    }

    private void phi(Program.Node node, double[] potential, double[] rate) {
        if (node.cell().noise() > 0 && !node.leaky()) {
            Siegert.rates(
                    potential,
                    variance,
                    threshold,
                    node.cell().membraneTimeConstant(),
                    node.cell().reset(),
                    node.cell().refractory(),
                    node.cell().synapticTimeConstant(),
                    node.kept(),
                    high,
                    low,
                    rate);
            return;
        }
        for (int i = 0; i < rate.length; i++) {
            rate[i] =
                    Siegert.rate(
                            potential[i] / leak[i],
                            Math.sqrt(variance[i] / leak[i]),
                            node.cell().membraneTimeConstant() / leak[i],
                            threshold[i],
                            node.cell().reset(),
                            node.cell().refractory(),
                            node.cell().synapticTimeConstant(),
                            node.kept());
        }
    }
}
