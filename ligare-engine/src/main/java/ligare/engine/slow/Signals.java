package ligare.engine.slow;

import ligare.model.circuit.Cascade;
import ligare.model.circuit.Messenger;
import ligare.model.circuit.Signal;

/// Levels of what effects follow, at a state for which the G proteins of the block are known: a row of lanes, and a factor
/// common to all of them.
final class Signals {
    private final Program program;
    private final Layout layout;
    private final double[] braked;
    private final double[] firing;

    Signals(Program program, Layout layout, int lanes) {
        this.program = program;
        this.layout = layout;
        braked = new double[lanes];
        firing = new double[lanes];
    }

    /// The row of the signal of an action of a node; to be multiplied by [#factor]. Valid until the next call.
    ///
    /// @param x state, by column and lane
    double[] row(Block block, double[][] x, int node, Program.Action action) {
        return switch (action.effect().signal()) {
            case Messenger messenger -> row(block, x, node, messenger);
            case Signal.OfReceptor receptor -> x[layout.response + action.site()];
            case Signal.Activity activity -> {
                double half = Hill.power(activity.half(), activity.steepness());
                Hill.shares(block.populationRate[node], activity.steepness(), half, firing);
                yield firing;
            }
        };
    }

    /// The column of the state that is the row of an action's signal; −1: its row is computed.
    int column(int node, Program.Action action) {
        return switch (action.effect().signal()) {
            case Signal.OfReceptor receptor -> layout.response + action.site();
            case Messenger messenger when messenger == Messenger.PKA -> layout.kinase + node;
            default -> -1;
        };
    }

    /// What the row of an action's signal is to be multiplied by.
    double factor(Program.Action action) {
        return action.effect().signal() instanceof Signal.OfReceptor ? action.share() : 1;
    }

    private double[] row(Block block, double[][] x, int node, Messenger messenger) {
        return switch (messenger) {
            case GQ -> block.gq[node];
            case GS -> block.gs[node];
            case GI -> block.gi[node];
            case PKA -> x[layout.kinase + node];
            case PKC -> {
                Cascade cascade = program.nodes().get(node).cascade();
                double[] kinase = x[layout.kinase + node];
                double brake = cascade == null ? 0 : cascade.brake();
                double[] gq = block.gq[node];
                for (int i = 0; i < braked.length; i++) {
                    braked[i] = gq[i] / (1 + brake * kinase[i] * kinase[i]);
                }
                yield braked;
            }
        };
    }
}
