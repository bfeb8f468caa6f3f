package ligare.society;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ligare.engine.slow.Block;
import ligare.engine.slow.Program;
import ligare.engine.slow.VitalSigns;
import ligare.model.behaviour.Ethogram;
import ligare.model.measure.Recording;
import ligare.model.protocol.Phase;

/// Sums over one phase, per lane: time-weighted concentrations, and rates by who is in reach.
final class Tally {
    private final Program program;
    private final Phase phase;
    private final double[][] concentration;
    private final double[] duration;
    private final double[][][] rate;
    private final double[][] together;
    private final int[] column;
    private final double[] sum;
    private final VitalSigns signs;
    private final double[][] shown;

    Tally(Program program, Phase phase, int lanes) {
        this.program = program;
        this.phase = phase;
        int columns = phase.others().size() + 1;
        concentration = new double[program.tissues().size()][lanes];
        duration = new double[lanes];
        rate = new double[program.nodes().size()][columns][lanes];
        together = new double[columns][lanes];
        column = new int[lanes];
        sum = new double[lanes];
        signs = new VitalSigns(program, lanes);
        shown = new double[signs.size()][lanes];
    }

    /// Adds one step of every lane: of concentrations the mean of its two ends, of rates what they were until it ended.
    ///
    /// @param step of each lane, ms; 0: none
    /// @param others in reach during it, by lane
    /// @param block at the end of the step
    /// @param levelBefore concentrations at its beginning, by tissue and lane
    /// @param rateBefore rates at its beginning, by unit and lane
    void add(double[] step, int[] others, Block block, double[][] levelBefore, double[][] rateBefore) {
        for (int i = 0; i < step.length; i++) {
            column[i] = others[i] < 0 ? together.length - 1 : others[i];
            duration[i] += step[i];
            together[column[i]][i] += step[i];
        }
        for (int t = 0; t < concentration.length; t++) {
            add(step, levelBefore[t], block.concentration[t], concentration[t]);
        }
        for (int n = 0; n < rate.length; n++) {
            Program.Node node = program.nodes().get(n);
            if (node.units() == 1) {
                add(step, rateBefore[node.unit()], 1, rate[n]);
                continue;
            }
            System.arraycopy(rateBefore[node.unit()], 0, sum, 0, sum.length);
            for (int u = node.unit() + 1; u < node.unit() + node.units(); u++) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += rateBefore[u][i];
                }
            }
            add(step, sum, node.units(), rate[n]);
        }
        for (int s = 0; s < shown.length; s++) {
            signs.evaluate(s, rateBefore, sum);
            for (int i = 0; i < step.length; i++) {
                shown[s][i] += step[i] * sum[i];
            }
        }
    }

    private static void add(double[] step, double[] before, double[] after, double[] total) {
        for (int i = 0; i < step.length; i++) {
            total[i] += step[i] * (before[i] + after[i]) / 2;
        }
    }

    private void add(double[] step, double[] sum, int units, double[][] total) {
        for (int i = 0; i < step.length; i++) {
            total[column[i]][i] += step[i] * sum[i] / units;
        }
    }

    /// The record of one lane.
    ///
    /// @param block at the end of the phase
    Recording.PhaseRecord record(
            int lane, Ethogram.Place place, Conduct conduct, double length, double[][] weights, Block block) {
        int columns = together.length;
        double[][] means = new double[rate.length][columns];
        for (int n = 0; n < rate.length; n++) {
            for (int k = 0; k < columns; k++) {
                means[n][k] = together[k][lane] > 0 ? rate[n][k][lane] / together[k][lane] : Double.NaN;
            }
        }
        double[][] levels = new double[program.ligands().size()][program.regions().size()];
        for (double[] row : levels) {
            Arrays.fill(row, Double.NaN);
        }
        for (int t = 0; t < concentration.length; t++) {
            Program.Tissue tissue = program.tissues().get(t);
            levels[tissue.ligand()][tissue.region()] = concentration[t][lane] / duration[lane];
        }
        List<String> receptors = program.sites().stream().map(Program.Site::receptor).distinct().toList();
        double[][] density = new double[receptors.size()][program.regions().size()];
        for (double[] row : density) {
            Arrays.fill(row, Double.NaN);
        }
        for (int s = 0; s < program.sites().size(); s++) {
            Program.Site site = program.sites().get(s);
            density[receptors.indexOf(site.receptor())][site.region()] =
                    site.density() * block.densityFactor[s][lane] * Math.max(0, 1 + block.expression[s][lane]);
        }
        double[][] synthesis = new double[program.ligands().size()][program.nodes().size()];
        for (int l = 0; l < synthesis.length; l++) {
            for (int n = 0; n < synthesis[l].length; n++) {
                int gene = program.gene(l, n);
                synthesis[l][n] = gene < 0 ? 1 : Math.max(0, 1 + block.expression[gene][lane]);
            }
        }
        List<String> others = new ArrayList<>(phase.others());
        others.add("");
        return new Recording.PhaseRecord(
                phase.name(),
                length,
                place.behaviours().stream().map(Ethogram.Behaviour::name).toList(),
                others,
                conduct.timeIn(),
                conduct.starts(),
                conduct.latency(),
                program.ligands(),
                program.regions(),
                levels,
                program.nodes().stream().map(Program.Node::name).toList(),
                means,
                program.plastic().stream().map(t -> program.links().get(t.link()).name()).toList(),
                weights,
                receptors,
                density,
                synthesis,
                program.signs().stream().map(Program.Sign::name).toList(),
                Arrays.stream(shown).mapToDouble(row -> row[lane] / duration[lane]).toArray());
    }
}
