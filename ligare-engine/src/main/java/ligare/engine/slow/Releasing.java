package ligare.engine.slow;

import java.util.Arrays;

/// What populations release, at known rates, into tissues and plasma: amount × what terminals transmit, hold and are
/// let release × firing. The equations are those of [ligare.model.circuit.Release] and [ligare.model.circuit.Terminal].
final class Releasing {
    private final Program program;
    private final Layout layout;
    private final Program.Responses[] presynaptic;
    private final int[] genes;
    private final double[] terminal;
    private final double[] fired;
    private final double[][] released;

    /// @param reach what can respond
    Releasing(Program program, Layout layout, Reach reach, int lanes) {
        this.program = program;
        this.layout = layout;
        presynaptic = program.releases().stream().map(r -> reach.of(r.presynaptic())).toArray(Program.Responses[]::new);
        genes = program.releases().stream().mapToInt(r -> program.gene(r.ligand(), r.node())).toArray();
        terminal = new double[lanes];
        fired = new double[lanes];
        released = new double[program.endings().size()][lanes];
    }

    /// @param block rates, expression
    /// @param x state, by column and lane
    /// @param dx derivatives of concentrations, to which release is added
    void evaluate(Block block, double[][] x, double[][] dx) {
        for (int e = 0; e < program.endings().size(); e++) {
            terminals(block, program.endings().get(e), released[e]);
        }
        for (int r = 0; r < program.releases().size(); r++) {
            release(block, x, dx, r);
        }
    }

    /// What a population's terminals release, in spikes at their reference rate per time and cell.
    private void terminals(Block block, Program.Ending ending, double[] perTime) {
        Program.Node node = program.nodes().get(ending.node());
        Arrays.fill(perTime, 0);
        for (int u = 0; u < node.units(); u++) {
            double[] rate = block.rate[node.unit() + u];
            for (int i = 0; i < block.lanes; i++) {
                perTime[i] += rate[i] * ending.table().relative(rate[i]) / node.units();
            }
        }
    }

    /// What terminals release that are made to fire beside their cells, in spikes at their reference rate per time and cell.
    private double[] evoke(Block block, Program.Source source, double evoked) {
        Program.Node node = program.nodes().get(source.node());
        Arrays.fill(fired, 0);
        for (int u = 0; u < node.units(); u++) {
            double[] rate = block.rate[node.unit() + u];
            for (int i = 0; i < block.lanes; i++) {
                double both = rate[i] + evoked;
                double perSpike =
                        source.ending() < 0 ? 1 : program.endings().get(source.ending()).table().relative(both);
                fired[i] += both * perSpike / node.units();
            }
        }
        return fired;
    }

    private double[] firing(Block block, Program.Source source, double evoked) {
        if (evoked != 0) {
            return evoke(block, source, evoked);
        }
        return source.ending() < 0 ? block.populationRate[source.node()] : released[source.ending()];
    }

    private void release(Block block, double[][] x, double[][] dx, int number) {
        Program.Source source = program.releases().get(number);
        int terminals = program.terminals(number);
        int gene = genes[number];
        double[] slope =
                source.tissue() < 0 ? dx[layout.plasma + source.ligand()] : dx[layout.tissue + source.tissue()];
        double[] rate = firing(block, source, block.evoked[terminals]);
        double[] factor = block.releaseFactor[source.ligand()];
        int[] sites = presynaptic[number].sites();
        double[] weights = presynaptic[number].weights();
        double amount = source.amount() * block.transmitted(terminals);
        if (sites.length == 0 && source.store() < 0 && gene < 0) {
            for (int i = 0; i < block.lanes; i++) {
                slope[i] += amount * factor[i] * rate[i];
            }
            return;
        }
        Arrays.fill(terminal, 1);
        for (int k = 0; k < sites.length; k++) {
            double[] response = x[layout.response + sites[k]];
            double share = weights[k];
            for (int i = 0; i < block.lanes; i++) {
                terminal[i] += share * response[i];
            }
        }
        if (source.store() >= 0) {
            double[] full = x[layout.store + source.store()];
            for (int i = 0; i < block.lanes; i++) {
                terminal[i] *= full[i];
            }
        }
        if (gene >= 0) {
            double[] expression = block.expression[gene];
            for (int i = 0; i < block.lanes; i++) {
                terminal[i] *= Math.max(0, 1 + expression[i]);
            }
        }
        for (int i = 0; i < block.lanes; i++) {
            slope[i] += amount * factor[i] * rate[i] * Math.max(0, terminal[i]);
        }
    }
}
