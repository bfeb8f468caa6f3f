package ligare.engine.slow;

import java.util.stream.IntStream;
import ligare.model.circuit.Cascade;
import ligare.model.circuit.Plasticity;

/// What is written into plastic projections, at known rates and tags: gate × eligibility × what is left, then by the tag
/// itself, less what decays, what protein kinase A erases and what a closed gate undoes; the late trace follows the tag,
/// and is lost where it is not used.
final class Writing {
    private final Program program;
    private final Layout layout;
    private final Signals signals;
    private final Program.Action[][] needed;
    private final double[] driven;
    private final double[] opened;
    private final double[] closed;
    private final double[] erasing;
    private final double[] losing;
    private final double[] pulling;
    private final double[] lapsing;

    /// @param reach what can respond
    Writing(Program program, Layout layout, Reach reach, Signals signals, int lanes) {
        this.program = program;
        this.layout = layout;
        this.signals = signals;
        needed =
                IntStream.range(0, program.plastic().size())
                        .mapToObj(p -> program.writing(p).filter(reach::heard).toArray(Program.Action[]::new))
                        .toArray(Program.Action[][]::new);
        driven = new double[lanes];
        opened = new double[lanes];
        closed = new double[lanes];
        erasing = new double[lanes];
        losing = new double[lanes];
        pulling = new double[lanes];
        lapsing = new double[lanes];
    }

    /// @param block receives the gates
    /// @param x state, by column and lane
    /// @param dx receives the derivatives of both traces
    void evaluate(Block block, double[][] x, double[][] dx) {
        gates(block, x);
        for (int p = 0; p < program.plastic().size(); p++) {
            write(block, x, dx, p);
        }
    }

    /// How open the gate of each plastic projection is: one of its own follows protein kinase A, that of the cascade what the
    /// brake leaves of protein kinase C.
    private void gates(Block block, double[][] x) {
        for (int p = 0; p < program.plastic().size(); p++) {
            int target = program.plastic().get(p).to();
            Plasticity.Gate own = program.plastic().get(p).rule().gate();
            Cascade cascade = program.nodes().get(target).cascade();
            double[] kinase = x[layout.kinase + target];
            double[] gate = block.gate[p];
            if (own != null) {
                Hill.shares(kinase, own.hill(), Hill.power(own.half(), own.hill()), gate);
            } else if (cascade != null) {
                double half = Hill.power(cascade.gateHalf(), cascade.gateHill());
                for (int i = 0; i < block.lanes; i++) {
                    double kinaseC = block.gq[target][i] / (1 + cascade.brake() * kinase[i] * kinase[i]);
                    gate[i] = Hill.share(kinaseC, cascade.gateHill(), half);
                }
            }
        }
    }

    private void write(Block block, double[][] x, double[][] dx, int number) {
        Program.Trace trace = program.plastic().get(number);
        Plasticity rule = trace.rule();
        Program.Node from = program.nodes().get(trace.from());
        double[] post = block.populationRate[trace.to()];
        double[] gate = block.gate[number];
        double unwritten = rule.gate() == null ? 0 : rule.rate();
        double perPost = 1 / rule.postReference();
        double threshold = rule.postThreshold();
        double perPre = block.transmitted(trace.link()) / rule.preReference();
        double evoked = block.evoked[trace.link()];
        for (int i = 0; i < block.lanes; i++) {
            driven[i] = Math.min(Math.max(0, post[i] - threshold) * perPost, rule.postLimit()) * perPre * perPre;
            opened[i] = rule.rate() * block.learningFactor[i] * gate[i];
            closed[i] = unwritten * block.learningFactor[i] * (1 - gate[i]);
        }
        for (Program.Action action : needed[number]) {
            slow(action.effect().amount() * signals.factor(action), signals.row(block, x, trace.to(), action));
        }
        double[] kinase = x[layout.kinase + trace.to()];
        double erasureHalf = Hill.power(rule.erasureHalf(), 8);
        Hill.shares(kinase, 8, erasureHalf, erasing);
        double perDecay = 1 / rule.earlyDecay();
        double perLateDecay = 1 / rule.lateDecay();
        for (int i = 0; i < block.lanes; i++) {
            losing[i] = perDecay + rule.erasure() * erasing[i];
            pulling[i] = rule.tagRate() * (1 - erasing[i]);
            lapsing[i] = perLateDecay * block.forgettingFactor[i];
        }
        for (int u = 0; u < from.units(); u++) {
            int at = trace.first() + u;
            double[] late = x[layout.late + at];
            double[] pre = block.rate[from.unit() + u];
            early(pre, evoked, x[layout.early + at], late, block.tag[at], dx[layout.early + at]);
            late(rule.consolidation(), pre, evoked, perPre, block.tag[at], late, dx[layout.late + at]);
        }
    }

    /// What a receptor that writing needs leaves of its speed, up and down.
    private void slow(double amount, double[] signal) {
        for (int i = 0; i < signal.length; i++) {
            double speed = Math.max(0, 1 + amount * signal[i]);
            opened[i] *= speed;
            closed[i] *= speed;
        }
    }

    private void early(double[] pre, double evoked, double[] early, double[] late, double[] tag, double[] slope) {
        for (int i = 0; i < slope.length; i++) {
            double fired = pre[i] + evoked;
            double eligible = fired * fired * driven[i];
            double writing = opened[i] * eligible + pulling[i] * tag[i] * (1 - late[i]);
            slope[i] = writing * (1 - early[i]) - early[i] * (losing[i] + closed[i] * eligible);
        }
    }

    private void late(
            double consolidation,
            double[] pre,
            double evoked,
            double perPre,
            double[] tag,
            double[] late,
            double[] slope) {
        for (int i = 0; i < slope.length; i++) {
            double used = Math.min(1, (pre[i] + evoked) * perPre);
            slope[i] = consolidation * tag[i] * (1 - late[i]) - late[i] * lapsing[i] * (1 - used * used);
        }
    }
}
