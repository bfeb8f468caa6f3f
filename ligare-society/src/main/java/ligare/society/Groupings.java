package ligare.society;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ligare.engine.agree.Comparison;
import ligare.engine.agree.SecretionTerm;
import ligare.engine.slow.Block;
import ligare.engine.slow.Program;

/// Pools of a fast circuit that belong together.
final class Groupings {
    private Groupings() {}

    /// One group per population, two for a coded one while somebody is in reach.
    static List<Comparison.Grouping> of(Program program, Block block, int lane) {
        List<Comparison.Grouping> groupings = new ArrayList<>();
        for (Program.Node node : program.nodes()) {
            int[] active = units(node, block, lane, true);
            if (active.length == 0) {
                groupings.add(new Comparison.Grouping(node.name(), units(node, block, lane, false)));
            } else {
                groupings.add(new Comparison.Grouping(node.name() + ", active", active));
                groupings.add(new Comparison.Grouping(node.name() + ", silent", units(node, block, lane, false)));
            }
        }
        return groupings;
    }

    /// Terminals that remember spikes.
    static List<SecretionTerm> secretions(Program program) {
        return program.endings().stream()
                .map(ending -> {
                    Program.Node node = program.nodes().get(ending.node());
                    int[] pools = IntStream.range(node.unit(), node.unit() + node.units()).toArray();
                    return new SecretionTerm(node.name(), pools, ending.table());
                })
                .toList();
    }

    /// Units of a population whose code is on, or off, in a lane.
    static int[] units(Program.Node node, Block block, int lane, boolean active) {
        return IntStream.range(node.unit(), node.unit() + node.units())
                .filter(u -> block.code[u][lane] == active)
                .toArray();
    }
}
