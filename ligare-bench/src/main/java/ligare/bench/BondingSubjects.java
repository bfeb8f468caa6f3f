package ligare.bench;

import java.util.Arrays;
import java.util.List;
import ligare.engine.slow.Block;
import ligare.engine.slow.Compiler;
import ligare.engine.slow.Layout;
import ligare.engine.slow.Program;
import ligare.lang.Catalogue;
import ligare.model.Atlas;
import ligare.model.protocol.Group;

/// Subjects of the atlas's bonding circuit with somebody near, to be timed.
///
/// @param program of the circuit
/// @param layout of the program
/// @param block of the subjects
record BondingSubjects(Program program, Layout layout, Block block) {
    /// @param lanes number of subjects
    static BondingSubjects of(int lanes) {
        Atlas atlas = Catalogue.read().orElseThrow().atlas();
        Group group = new Group("timed", "timed", "prairie vole", "female", List.of(), List.of());
        Program program = Compiler.compile(atlas, atlas.circuit("vole-bonding"), group);
        Layout layout = new Layout(program);
        Block block = new Block(program, layout, lanes);
        for (double[] level : block.sense) {
            Arrays.fill(level, 1);
        }
        for (int i = 0; i < lanes; i++) {
            block.releaseFactor[0][i] = 1 + 0.001 * i;
        }
        return new BondingSubjects(program, layout, block);
    }
}
