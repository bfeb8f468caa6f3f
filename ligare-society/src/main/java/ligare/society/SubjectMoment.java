package ligare.society;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.agree.Comparison;
import ligare.engine.field.FastCircuit;
import ligare.engine.slow.Block;
import ligare.engine.slow.Layout;
import ligare.engine.slow.OperatingPoint;
import ligare.engine.slow.Program;

/// One subject at one moment on the slow clock: everything that its fast circuit takes for constant.
///
/// @param time ms from the start of the first phase
/// @param phase its name; empty: before the first
/// @param behaviour what the subject does; empty: before the first phase
/// @param other with whom; empty: nobody
/// @param senses levels of the senses
/// @param concentrations nM, by ligand and region
/// @param weights mean change of the weights that code an individual, a fraction, by projection and individual
/// @param circuit fast circuit at that moment
/// @param rates of the quasi-stationary clock, kHz, one per pool of the circuit
/// @param parts what can be compared: pools with like cells and like input, terminals that remember spikes
/// @param state every slow variable, in the order of the program's layout
public record SubjectMoment(
        double time,
        String phase,
        String behaviour,
        String other,
        List<Level> senses,
        List<Level> concentrations,
        List<Level> weights,
        FastCircuit circuit,
        double[] rates,
        Comparison.Parts parts,
        double[] state) {
    public SubjectMoment {
        senses = List.copyOf(senses);
        concentrations = List.copyOf(concentrations);
        weights = List.copyOf(weights);
    }

    /// A value.
    ///
    /// @param name of what
    /// @param where region or individual; empty: nothing to tell
    public record Level(String name, String where, double value) {}

    /// The first lane of a block for which the kernel was refreshed.
    static SubjectMoment of(
            double time,
            String phase,
            String behaviour,
            String other,
            List<Level> weights,
            Program program,
            Layout layout,
            Block block) {
        List<Level> senses = new ArrayList<>();
        for (int c = 0; c < program.channels().size(); c++) {
            senses.add(new Level(program.channels().get(c), "", block.sense[c][0]));
        }
        List<Level> concentrations = new ArrayList<>();
        for (int t = 0; t < program.tissues().size(); t++) {
            Program.Tissue tissue = program.tissues().get(t);
            concentrations.add(
                    new Level(
                            program.ligands().get(tissue.ligand()),
                            program.regions().get(tissue.region()),
                            block.concentration[t][0]));
        }
        return new SubjectMoment(
                time,
                phase,
                behaviour,
                other,
                senses,
                concentrations,
                weights,
                OperatingPoint.of(program, layout, block, 0),
                first(block.rate),
                new Comparison.Parts(Groupings.of(program, block, 0), List.of(), Groupings.secretions(program)),
                first(block.state));
    }

    private static double[] first(double[][] columns) {
        double[] lane = new double[columns.length];
        for (int c = 0; c < lane.length; c++) {
            lane[c] = columns[c][0];
        }
        return lane;
    }
}
