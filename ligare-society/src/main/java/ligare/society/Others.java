package ligare.society;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ligare.engine.Randomness;
import ligare.engine.slow.Block;
import ligare.engine.slow.Program;
import ligare.model.behaviour.Ethogram;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;

/// The other animals and the cues of a protocol, as each subject of a block knows them: by the code that stands for them, the
/// same in every population that codes, and by how much more or less than others they attract it.
final class Others {
    private final List<String> names;
    private final List<Coded> coded;
    private final int units;
    private final boolean[][][] codes;
    private final double[][] attractions;
    private final Ethogram ethogram;

    Others(Program program, Ethogram ethogram, Group group, int lanes) {
        this.ethogram = ethogram;
        names = group.phases().stream().flatMap(Others::met).distinct().toList();
        coded = coded(program).stream().map(node -> Coded.of(program, ethogram, node)).toList();
        units = coded.stream().mapToInt(each -> each.node.units()).max().orElse(0);
        codes = new boolean[lanes][names.size()][];
        attractions = new double[lanes][names.size()];
    }

    /// A population that codes.
    ///
    /// @param place whether it codes the cue of the place, where that has one, rather than who is in reach
    private record Coded(Program.Node node, boolean place) {
        static Coded of(Program program, Ethogram ethogram, Program.Node node) {
            boolean place =
                    IntStream.of(node.sensesIn())
                            .mapToObj(program.senses()::get)
                            .anyMatch(
                                    s -> s.coded() && ethogram.cue().containsKey(program.channels().get(s.channel())));
            return new Coded(node, place);
        }
    }

    private static Stream<String> met(Phase phase) {
        return Stream.concat(phase.others().stream(), Stream.ofNullable(phase.cue()));
    }

    /// The populations that code who, or which cue, is in reach.
    static List<Program.Node> coded(Program program) {
        return program.senses().stream()
                .filter(Program.Sense::coded)
                .map(Program.Sense::node)
                .distinct()
                .map(program.nodes()::get)
                .toList();
    }

    /// Draws what a subject knows them by.
    ///
    /// @param subject the subject's own stream
    /// @param density share of the coding units that one of them activates
    /// @param deviation standard deviation of attraction, in units of the readout
    void draw(Randomness subject, double density, double deviation, int lane) {
        for (int k = 0; k < names.size(); k++) {
            Randomness other = subject.at("other").at(k);
            codes[lane][k] = units == 0 ? new boolean[0] : Traits.code(other.at("code"), units, density);
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

    /// What the states of the other in reach, and the cue of the place, add to a sense.
    ///
    /// @param other position in the phase's others; [Conduct#NOBODY]
    double shown(Phase phase, int other, String channel) {
        double level = phase.cue() == null ? 0 : ethogram.cue().getOrDefault(channel, 0.0);
        if (other == Conduct.NOBODY || phase.states().isEmpty()) {
            return level;
        }
        for (String state : phase.states().getOrDefault(phase.others().get(other), List.of())) {
            level += ethogram.state(state).senses().getOrDefault(channel, 0.0);
        }
        return level;
    }

    /// Lets a subject perceive who is in reach, and where it is.
    ///
    /// @param other position in the phase's others; [Conduct#NOBODY]
    void show(int lane, Phase phase, int other, Block block) {
        hide(lane, block);
        int near = other == Conduct.NOBODY ? -1 : individual(phase, other);
        int around = phase.cue() == null ? -1 : names.indexOf(phase.cue());
        for (Coded each : coded) {
            int shown = each.place && around >= 0 ? around : near;
            for (int u = 0; shown >= 0 && u < each.node.units(); u++) {
                block.code[each.node.unit() + u][lane] = codes[lane][shown][u];
            }
        }
    }

    /// Nobody is in reach of a subject, and it is nowhere in particular.
    void hide(int lane, Block block) {
        for (boolean[] unit : block.code) {
            unit[lane] = false;
        }
    }
}
