package ligare.society;

import java.util.List;
import ligare.engine.Randomness;
import ligare.engine.slow.Block;
import ligare.engine.slow.Program;
import ligare.model.behaviour.Ethogram;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import org.jspecify.annotations.Nullable;

/// The other animals of a protocol, as each subject of a block knows them: by the code that stands for them, and by how much
/// more or less than others they attract it.
final class Others {
    private final List<String> names;
    private final Program.@Nullable Node coded;
    private final boolean[][][] codes;
    private final double[][] attractions;
    private final Ethogram ethogram;

    Others(Program program, Ethogram ethogram, Group group, int lanes) {
        this.ethogram = ethogram;
        names = group.phases().stream().flatMap(p -> p.others().stream()).distinct().toList();
        coded = coded(program);
        codes = new boolean[lanes][names.size()][];
        attractions = new double[lanes][names.size()];
    }

    /// The population that codes who is in reach; null: none does.
    static Program.@Nullable Node coded(Program program) {
        return program.senses().stream()
                .filter(Program.Sense::coded)
                .map(sense -> program.nodes().get(sense.node()))
                .findFirst()
                .orElse(null);
    }

    /// Draws what a subject knows them by.
    ///
    /// @param subject the subject's own stream
    /// @param density share of the coding units that one of them activates
    /// @param deviation standard deviation of attraction, in units of the readout
    void draw(Randomness subject, double density, double deviation, int lane) {
        for (int k = 0; k < names.size(); k++) {
            Randomness other = subject.at("other").at(k);
            codes[lane][k] = coded == null ? new boolean[0] : Traits.code(other.at("code"), coded.units(), density);
            attractions[lane][k] = deviation * other.at("attraction").gaussian(0);
        }
    }

    /// Their names, in the order in which the protocol brings them.
    List<String> names() {
        return names;
    }

    /// Which units stand for whom, by individual.
    boolean[][] codes(int lane) {
        return codes[lane];
    }

    /// @param other position in the phase's others
    boolean[] code(int lane, Phase phase, int other) {
        return codes[lane][individual(phase, other)];
    }

    /// @param other position in the phase's others
    double attraction(int lane, Phase phase, int other) {
        return attractions[lane][individual(phase, other)];
    }

    private int individual(Phase phase, int other) {
        return names.indexOf(phase.others().get(other));
    }

    /// What the states of the other in reach add to a sense.
    ///
    /// @param other position in the phase's others; [Conduct#NOBODY]
    double shown(Phase phase, int other, String channel) {
        if (other == Conduct.NOBODY || phase.states().isEmpty()) {
            return 0;
        }
        double level = 0;
        for (String state : phase.states().getOrDefault(phase.others().get(other), List.of())) {
            level += ethogram.state(state).senses().getOrDefault(channel, 0.0);
        }
        return level;
    }

    /// Lets a subject perceive who is in reach.
    ///
    /// @param other position in the phase's others; [Conduct#NOBODY]
    void show(int lane, Phase phase, int other, Block block) {
        hide(lane, block);
        if (coded != null && other != Conduct.NOBODY) {
            boolean[] code = code(lane, phase, other);
            for (int u = 0; u < code.length; u++) {
                block.code[coded.unit() + u][lane] = code[u];
            }
        }
    }

    /// Nobody is in reach of a subject.
    void hide(int lane, Block block) {
        for (boolean[] unit : block.code) {
            unit[lane] = false;
        }
    }
}
