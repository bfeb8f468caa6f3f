package ligare.study.explain;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.slow.Block;
import ligare.engine.slow.Layout;
import ligare.engine.slow.Program;
import ligare.model.circuit.Cascade;
import ligare.model.measure.Recording;
import ligare.model.protocol.Phase;
import ligare.society.Cohort;
import ligare.society.Probe;

/// What happened inside the subjects of one group, or inside companions of theirs, phase by phase: means over time and animals of
/// everything between a ligand and a weight.
///
/// @param animal     who
/// @param program    of these animals
/// @param phases     in order
/// @param recordings of the same animals
record Chain(Animal animal, Program program, List<Inside> phases, List<Recording> recordings) {
    /// Means over one phase.
    ///
    /// @param phase     its name
    /// @param occupancy share of the receptors of a site that a ligand holds, by site and ligand of the site
    /// @param response  of the receptors, by site
    /// @param gq        active Gq, by population
    /// @param gs        active Gs
    /// @param gi        active Gi
    /// @param kinaseA   active protein kinase A; NaN without a cascade
    /// @param kinaseC   active protein kinase C; NaN without a cascade
    /// @param gate      openness of the plasticity gate, by plastic projection
    record Inside(
            String phase,
            double[][] occupancy,
            double[] response,
            double[] gq,
            double[] gs,
            double[] gi,
            double[] kinaseA,
            double[] kinaseC,
            double[] gate) {}

    /// Runs subjects of a group and looks inside.
    static Chain of(Cohort cohort, Animal animal, int subjects, long seed) {
        Watcher watcher = new Watcher(animal.program(cohort));
        List<Recording> recordings = animal.run(cohort, subjects, seed, watcher);
        return new Chain(animal, animal.program(cohort), watcher.phases(), recordings);
    }

    /// Sums up what it sees.
    private static final class Watcher implements Probe {
        private final Program program;
        private final Layout layout;
        private final List<Sums> sums = new ArrayList<>();

        Watcher(Program program) {
            this.program = program;
            this.layout = new Layout(program);
        }

        @Override
        public void saw(Phase phase, int lane, double step, double[][] levelBefore, Block block) {
            if (sums.isEmpty() || !sums.getLast().phase.equals(phase.name())) {
                sums.add(new Sums(phase.name(), program));
            }
            sums.getLast().add(program, layout, lane, step, block);
        }

        List<Inside> phases() {
            return sums.stream().map(Sums::means).toList();
        }
    }

    /// Weighted sums of one phase; every number ends divided by the time seen.
    private static final class Sums {
        private final String phase;
        private final Inside sum;
        private double time;

        Sums(String phase, Program program) {
            this.phase = phase;
            int sites = program.sites().size();
            int nodes = program.nodes().size();
            double[][] occupancy = new double[sites][];
            for (int s = 0; s < sites; s++) {
                occupancy[s] = new double[program.sites().get(s).tissues().length];
            }
            sum =
                    new Inside(
                            phase,
                            occupancy,
                            new double[sites],
                            new double[nodes],
                            new double[nodes],
                            new double[nodes],
                            new double[nodes],
                            new double[nodes],
                            new double[program.plastic().size()]);
        }

        void add(Program program, Layout layout, int lane, double step, Block block) {
            time += step;
            for (int s = 0; s < program.sites().size(); s++) {
                occupancy(program.sites().get(s), sum.occupancy[s], lane, step, block);
                sum.response[s] += step * block.state[layout.response + s][lane];
            }
            for (int n = 0; n < program.nodes().size(); n++) {
                Program.Node node = program.nodes().get(n);
                double gq = active(node.gq(), layout, lane, block);
                sum.gq[n] += step * gq;
                sum.gs[n] += step * active(node.gs(), layout, lane, block);
                sum.gi[n] += step * active(node.gi(), layout, lane, block);
                Cascade cascade = node.cascade();
                if (cascade == null) {
                    sum.kinaseA[n] = Double.NaN;
                    sum.kinaseC[n] = Double.NaN;
                } else {
                    double kinase = block.state[layout.kinase + n][lane];
                    sum.kinaseA[n] += step * kinase;
                    sum.kinaseC[n] += step * gq / (1 + cascade.brake() * kinase * kinase);
                }
            }
            for (int p = 0; p < sum.gate.length; p++) {
                sum.gate[p] += step * block.gate[p][lane];
            }
        }

        private static void occupancy(Program.Site site, double[] sum, int lane, double step, Block block) {
            double free = 1;
            for (int k = 0; k < sum.length; k++) {
                free += block.concentration[site.tissues()[k]][lane] * site.inverseAffinity()[k];
            }
            for (int k = 0; k < sum.length; k++) {
                sum[k] += step * block.concentration[site.tissues()[k]][lane] * site.inverseAffinity()[k] / free;
            }
        }

        private static double active(Program.Responses responses, Layout layout, int lane, Block block) {
            int[] sites = responses.sites();
            double active = 0;
            for (int k = 0; k < sites.length; k++) {
                active += responses.weights()[k] * block.state[layout.response + sites[k]][lane];
            }
            return active;
        }

        Inside means() {
            for (double[] site : sum.occupancy) {
                divide(site);
            }
            for (double[] column : List.of(sum.response, sum.gq, sum.gs, sum.gi, sum.kinaseA, sum.kinaseC, sum.gate)) {
                divide(column);
            }
            return sum;
        }

        private void divide(double[] sums) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] /= time;
            }
        }
    }
}
