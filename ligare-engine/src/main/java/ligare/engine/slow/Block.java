package ligare.engine.slow;

/// A block of subjects of one group, as columns: everything that differs between lanes. Created by the engine, filled by
/// whoever runs the subjects; the kernel never mixes lanes, so a subject's numbers do not depend on its neighbours.
public final class Block {
    /// Number of subjects.
    public final int lanes;

    /// State, by column and lane. A step may put another row in a column's place: no row is to be kept.
    public final double[][] state;

    /// Release relative to the program, by ligand and lane.
    public final double[][] releaseFactor;

    /// Density relative to the program's site, by site and lane.
    public final double[][] densityFactor;

    /// Rate of plasticity relative to the rule, by lane.
    public final double[] learningFactor;

    /// Rate of forgetting relative to the rule, by lane.
    public final double[] forgettingFactor;

    /// Level of each sense now, by channel and lane.
    public final double[][] sense;

    /// Code of the individual in reach now, by unit of a coded population and lane; 0 or 1.
    public final boolean[][] code;

    /// Drive added by interventions, mV, by node.
    public final double[] drive;

    /// Rate of pulses that make terminals fire, kHz, by [Program#terminals(String, String)].
    public final double[] pulses;

    /// Rate at which these terminals fire beside their cells, kHz, by [Program#terminals(String, String)].
    public final double[] evoked;

    /// Change of what terminals send and release, a fraction of all, by [Program#terminals(String, String)]; at −1 or below nothing is left.
    public final double[] transmission;

    /// By what share of its period each rhythm comes later than the circuit has it, by rhythm and lane.
    public final double[][] late;

    /// Drive of each rhythm now, mV, by rhythm and lane; result of [QuasiStationary].
    final double[][] beat;

    /// Infusion into tissue, nM/ms, by tissue; here and below of ligands that the group is given, see [Program.Fluid].
    public final double[] tissueInfusion;

    /// Infusion into the cerebrospinal fluid, nM/ms, by ligand.
    public final double[] csfInfusion;

    /// Infusion into plasma, nM/ms, by ligand.
    public final double[] plasmaInfusion;

    /// Rates, kHz, by unit and lane; results of [Rates].
    public final double[][] rate;

    /// Mean rate of all units of a population, kHz, by node and lane; of a population with one unit, its very row of
    /// rates.
    public final double[][] populationRate;

    /// Concentration in tissue, nM, by tissue and lane; results of [Kinetics], balanced tissues included.
    public final double[][] concentration;

    /// Plasticity gate, 0 to 1, by plastic projection and lane; results of [Kinetics].
    public final double[][] gate;

    /// Change of each gene's expression (density of a site, then amount of a product), a fraction, by gene and lane; result of
    /// [Kinetics].
    public final double[][] expression;

    /// Level of the signal of each expression effect at which the map of the species, or the release of the circuit, holds, by effect and lane.
    public final double[][] reference;

    /// Whether the window of each expression effect is open now; of those without a window, nothing.
    public final boolean[] open;

    /// What a life has made of the excitability of cells, mV of steady drive, by node and lane.
    public final double[][] excitability;

    /// Whether any lane of a node has other than its cells' own excitability; to be set with [#excitability].
    public final boolean[] excited;

    /// Tag of each trace, 0 to 1, by trace and lane; result of [Tags].
    final double[][] tag;

    /// Uptake of each tissue relative to the ligand's, by tissue and lane; result of [Kinetics].
    final double[][] uptake;

    final double[][] gq;
    final double[][] gs;
    final double[][] gi;
    final double[][] efficacy;

    /// An empty block: nothing given, nobody in reach, all factors 1.
    ///
    /// @param program of the group
    /// @param layout of the program
    /// @param lanes number of subjects
    public Block(Program program, Layout layout, int lanes) {
        this.lanes = lanes;
        int nodes = program.nodes().size();
        state = new double[layout.columns][lanes];
        releaseFactor = ones(program.ligands().size(), lanes);
        densityFactor = ones(program.sites().size(), lanes);
        learningFactor = ones(1, lanes)[0];
        forgettingFactor = ones(1, lanes)[0];
        sense = new double[program.channels().size()][lanes];
        code = new boolean[program.units()][lanes];
        drive = new double[nodes];
        pulses = new double[program.terminals()];
        evoked = new double[pulses.length];
        transmission = new double[pulses.length];
        late = new double[program.beats().size()][lanes];
        beat = new double[program.beats().size()][lanes];
        tissueInfusion = new double[program.tissues().size()];
        csfInfusion = new double[program.ligands().size()];
        plasmaInfusion = new double[program.ligands().size()];
        rate = new double[program.units()][lanes];
        populationRate = new double[nodes][];
        for (int n = 0; n < nodes; n++) {
            Program.Node node = program.nodes().get(n);
            populationRate[n] = node.units() == 1 ? rate[node.unit()] : new double[lanes];
        }
        concentration = new double[program.tissues().size()][lanes];
        gate = new double[program.plastic().size()][lanes];
        expression = new double[program.genes()][lanes];
        reference = new double[program.expressions().size()][lanes];
        open = new boolean[program.expressions().size()];
        excitability = new double[nodes][lanes];
        excited = new boolean[nodes];
        uptake = ones(program.tissues().size(), lanes);
        tag = new double[program.traces()][lanes];
        gq = new double[nodes][lanes];
        gs = new double[nodes][lanes];
        gi = new double[nodes][lanes];
        efficacy = ones(program.links().size(), lanes);
        for (int i = 0; i < program.stores().size(); i++) {
            java.util.Arrays.fill(state[layout.store + i], 1);
        }
        for (int i = 0; i < program.sites().size(); i++) {
            java.util.Arrays.fill(state[layout.surface + i], 1);
        }
        for (int i = 0; i < program.readers().size(); i++) {
            java.util.Arrays.fill(state[layout.expectation + i], program.readers().get(i).reference());
        }
    }

    /// Share of what a terminal would send and release that it does.
    ///
    /// @param terminal number by [Program#terminals(String, String)]
    double transmitted(int terminal) {
        return Math.max(0, 1 + transmission[terminal]);
    }

    /// Takes over what makes the subjects of another block of the same program what they are.
    public void resemble(Block other) {
        copy(other.releaseFactor, releaseFactor);
        copy(other.densityFactor, densityFactor);
        copy(other.late, late);
        copy(other.learningFactor, learningFactor);
        copy(other.forgettingFactor, forgettingFactor);
    }

    /// Becomes what another block of the same program is: its subjects, in its state.
    public void become(Block other) {
        resemble(other);
        copy(other.state, state);
        copy(other.sense, sense);
        copy(other.beat, beat);
        copy(other.rate, rate);
        copy(other.populationRate, populationRate);
        copy(other.concentration, concentration);
        copy(other.gate, gate);
        copy(other.expression, expression);
        copy(other.reference, reference);
        copy(other.excitability, excitability);
        copy(other.uptake, uptake);
        copy(other.tag, tag);
        copy(other.gq, gq);
        copy(other.gs, gs);
        copy(other.gi, gi);
        copy(other.efficacy, efficacy);
        for (int u = 0; u < code.length; u++) {
            copy(other.code[u], code[u]);
        }
        copy(other.drive, drive);
        copy(other.pulses, pulses);
        copy(other.evoked, evoked);
        copy(other.transmission, transmission);
        copy(other.tissueInfusion, tissueInfusion);
        copy(other.csfInfusion, csfInfusion);
        copy(other.plasmaInfusion, plasmaInfusion);
        copy(other.open, open);
        copy(other.excited, excited);
    }

    private static void copy(double[][] from, double[][] to) {
        for (int row = 0; row < to.length; row++) {
            copy(from[row], to[row]);
        }
    }

    private static void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    private static void copy(boolean[] from, boolean[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    private static double[][] ones(int rows, int lanes) {
        double[][] filled = new double[rows][lanes];
        for (double[] row : filled) {
            java.util.Arrays.fill(row, 1);
        }
        return filled;
    }
}
