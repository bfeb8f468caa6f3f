package ligare.engine.slow;

import ligare.model.circuit.Cascade;
import ligare.model.circuit.Messenger;
import ligare.model.circuit.Signal;

/// Levels of what effects follow, at a state for which the G proteins of the block are known.
final class Signals {
    private final Program program;
    private final Layout layout;

    Signals(Program program, Layout layout) {
        this.program = program;
        this.layout = layout;
    }

    /// Level of the signal of an action of a node.
    ///
    /// @param x state, by column and lane
    double level(Block block, double[][] x, int node, Program.Action action, int lane) {
        return switch (action.effect().signal()) {
            case Messenger messenger -> messenger(block, x, node, messenger, lane);
            case Signal.OfReceptor receptor ->
                    action.site() < 0 ? 0 : action.share() * x[layout.response + action.site()][lane];
        };
    }

    private double messenger(Block block, double[][] x, int node, Messenger messenger, int lane) {
        return switch (messenger) {
            case GQ -> block.gq[node][lane];
            case GS -> block.gs[node][lane];
            case GI -> block.gi[node][lane];
            case PKA -> x[layout.kinase + node][lane];
            case PKC -> {
                Cascade cascade = program.nodes().get(node).cascade();
                double kinase = x[layout.kinase + node][lane];
                double brake = cascade == null ? 0 : cascade.brake();
                yield block.gq[node][lane] / (1 + brake * kinase * kinase);
            }
        };
    }
}
