package ligare.engine.slow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ligare.model.circuit.Messenger;

/// G proteins of every population that follows them, and efficacy of every projection, from the receptors that can respond.
final class Messengers {
    private final Layout layout;
    private final Signals signals;
    private final Program.Responses[] gq;
    private final Program.Responses[] gs;
    private final Program.Responses[] gi;
    private final Program.Responses[] terminals;
    private final Program.Action[][] scaling;

    /// Whether anything in a population follows its G proteins.
    private final boolean[] listening;

    /// Whether anything can change the efficacy of a projection, by link.
    final boolean[] modulated;

    Messengers(Program program, Layout layout, Reach reach, Signals signals) {
        this.layout = layout;
        this.signals = signals;
        gq = responses(program.nodes().stream().map(Program.Node::gq), reach);
        gs = responses(program.nodes().stream().map(Program.Node::gs), reach);
        gi = responses(program.nodes().stream().map(Program.Node::gi), reach);
        terminals = responses(program.links().stream().map(Program.Link::presynaptic), reach);
        modulated = new boolean[terminals.length];
        for (int l = 0; l < terminals.length; l++) {
            modulated[l] = terminals[l].sites().length > 0;
        }
        listening = new boolean[program.nodes().size()];
        scaling = new Program.Action[program.nodes().size()][];
        for (int n = 0; n < scaling.length; n++) {
            Program.Node node = program.nodes().get(n);
            listening[n] =
                    node.cascade() != null
                            || node.effects().stream().anyMatch(a -> a.effect().signal() instanceof Messenger);
            List<Program.Action> found = new ArrayList<>();
            for (Program.Action action : node.effects()) {
                if (action.links().length > 0 && reach.heard(action)) {
                    found.add(action);
                    for (int l : action.links()) {
                        modulated[l] = true;
                    }
                }
            }
            scaling[n] = found.toArray(Program.Action[]::new);
        }
    }

    private static Program.Responses[] responses(Stream<Program.Responses> all, Reach reach) {
        return all.map(reach::of).toArray(Program.Responses[]::new);
    }

    /// @param block receives G proteins and efficacies
    /// @param x state, by column and lane
    void evaluate(Block block, double[][] x) {
        for (int l = 0; l < terminals.length; l++) {
            if (modulated[l]) {
                terminals(block, x, l);
            }
        }
        for (int n = 0; n < scaling.length; n++) {
            if (listening[n]) {
                weigh(gq[n], x, block.gq[n]);
                weigh(gs[n], x, block.gs[n]);
                weigh(gi[n], x, block.gi[n]);
            }
            for (Program.Action action : scaling[n]) {
                double[] row = signals.row(block, x, n, action);
                double amount = action.effect().amount() * signals.factor(action);
                for (int l : action.links()) {
                    scale(block.efficacy[l], amount, row);
                }
            }
        }
    }

    private void terminals(Block block, double[][] x, int link) {
        double[] efficacy = block.efficacy[link];
        Arrays.fill(efficacy, 1);
        add(terminals[link], x, efficacy);
        for (int i = 0; i < efficacy.length; i++) {
            efficacy[i] = Math.max(0, efficacy[i]);
        }
    }

    private static void scale(double[] efficacy, double amount, double[] row) {
        for (int i = 0; i < efficacy.length; i++) {
            efficacy[i] *= Math.max(0, 1 + amount * row[i]);
        }
    }

    private void weigh(Program.Responses responses, double[][] x, double[] sum) {
        if (responses.sites().length > 0) {
            Arrays.fill(sum, 0);
            add(responses, x, sum);
        }
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
}
