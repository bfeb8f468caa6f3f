package ligare.engine.slow;

import java.util.Arrays;
import java.util.stream.IntStream;
import ligare.model.circuit.Cascade;

/// Derivatives of the slow state: stores, concentrations, receptors, messengers, expectations. The equations are
/// those of the docstrings of the described records ([ligare.model.chemistry.Ligand], [ligare.model.chemistry.Receptor],
/// [Cascade], [ligare.model.circuit.Readout]); one method per equation. Release has [Releasing], weights
/// have [Writing], genes [GeneExpression].
final class Kinetics {
    /// What is left of an uptake however strongly it is blocked; without any, nothing would bound the concentration.
    private static final double LEAST_UPTAKE = 0.01;

    private final Program program;
    private final Layout layout;
    private final Signals signals;
    private final Reach reach;
    private final int[] sites;

    /// Which of its tissues a ligand can come from, by site.
    private final int[][] reached;

    private final double[] bound;
    private final double[] active;
    private final double[] felt;
    private final Releasing releasing;
    private final GeneExpression expression;
    private final Writing writing;

    /// @param reach what is computed
    Kinetics(Program program, Layout layout, Reach reach, int lanes) {
        this.program = program;
        this.layout = layout;
        this.reach = reach;
        signals = new Signals(program, layout, lanes);
        sites = Reach.numbers(reach.site());
        reached =
                program.sites().stream()
                        .map(Program.Site::tissues)
                        .map(all -> IntStream.range(0, all.length).filter(k -> reach.tissue()[all[k]]).toArray())
                        .toArray(int[][]::new);
        releasing = new Releasing(program, layout, reach, lanes);
        expression = new GeneExpression(program, layout, signals);
        writing = new Writing(program, layout, reach, signals, lanes);
        bound = new double[lanes];
        active = new double[lanes];
        felt = new double[lanes];
    }

    /// Derivatives at a state for which tags and rates have been evaluated.
    ///
    /// @param block tags, rates, infusions, senses; receives concentrations and gates
    /// @param x state
    /// @param dx receives derivatives, per ms
    void evaluate(Block block, double[][] x, double[][] dx) {
        stores(block, x, dx);
        fluids(block, x, dx);
        uptakes(block, x);
        expression.evaluate(block, x, dx);
        tissues(block, x, dx);
        receptors(block, x, dx);
        cascades(block, x, dx);
        writing.evaluate(block, x, dx);
        expectations(block, x, dx);
    }

    /// Its part for gene expression, glands and excitability.
    GeneExpression expression() {
        return expression;
    }

    private void stores(Block block, double[][] x, double[][] dx) {
        for (int s = 0; s < program.stores().size(); s++) {
            Program.Store store = program.stores().get(s);
            double[] full = x[layout.store + s];
            double[] slope = dx[layout.store + s];
            double[] rate = block.populationRate[store.node()];
            for (int i = 0; i < block.lanes; i++) {
                slope[i] = (1 - full[i]) / store.refill() - store.depletion() * rate[i] * full[i];
            }
        }
    }

    private void fluids(Block block, double[][] x, double[][] dx) {
        for (int l = 0; l < program.fluids().size(); l++) {
            if (!reach.fluid()[l]) {
                continue;
            }
            Program.Fluid fluid = program.fluids().get(l);
            for (int i = 0; i < block.lanes; i++) {
                dx[layout.csf + l][i] = block.csfInfusion[l] - fluid.csfLoss() * x[layout.csf + l][i];
                dx[layout.plasma + l][i] = block.plasmaInfusion[l] - fluid.plasmaLoss() * x[layout.plasma + l][i];
            }
        }
    }

    /// How strongly each ligand is taken up where effects reach its transporters.
    private void uptakes(Block block, double[][] x) {
        for (int u = 0; u < program.uptakes().size(); u++) {
            Program.Transport transport = program.uptakes().get(u);
            Arrays.fill(block.uptake[transport.tissue()], 1);
        }
        for (int u = 0; u < program.uptakes().size(); u++) {
            Program.Transport transport = program.uptakes().get(u);
            if (!reach.heard(transport.action())) {
                continue;
            }
            double[] factor = block.uptake[transport.tissue()];
            double[] row = signals.row(block, x, transport.node(), transport.action());
            double amount = transport.action().effect().amount() * signals.factor(transport.action());
            for (int i = 0; i < block.lanes; i++) {
                factor[i] *= Math.max(LEAST_UPTAKE, 1 + amount * row[i]);
            }
        }
    }

    private void tissues(Block block, double[][] x, double[][] dx) {
        for (int t = 0; t < program.tissues().size(); t++) {
            if (!reach.tissue()[t]) {
                continue;
            }
            Program.Tissue tissue = program.tissues().get(t);
            double[] slope = dx[layout.tissue + t];
            if (tissue.balanced()) {
                Arrays.fill(slope, block.tissueInfusion[t]);
                continue;
            }
            double[] level = x[layout.tissue + t];
            double[] csf = x[layout.csf + tissue.ligand()];
            double[] plasma = x[layout.plasma + tissue.ligand()];
            double[] uptake = block.uptake[t];
            double loss = tissue.loss();
            double infusion = block.tissueInfusion[t];
            if (reach.fluid()[tissue.ligand()]) {
                for (int i = 0; i < block.lanes; i++) {
                    double reached = tissue.csfShare() * csf[i] + tissue.plasmaShare() * plasma[i];
                    slope[i] = infusion + loss * (reached - uptake[i] * level[i]);
                }
            } else {
                for (int i = 0; i < block.lanes; i++) {
                    slope[i] = infusion + loss * (0 - uptake[i] * level[i]);
                }
            }
            System.arraycopy(level, 0, block.concentration[t], 0, block.lanes);
        }
        releasing.evaluate(block, x, dx);
        for (int t = 0; t < program.tissues().size(); t++) {
            if (reach.tissue()[t] && program.tissues().get(t).balanced()) {
                balance(block, dx, t);
            }
        }
    }

    /// Uptake balances release at once: Vmax·C/(Km + C) = release.
    private void balance(Block block, double[][] dx, int t) {
        Program.Tissue tissue = program.tissues().get(t);
        double[] slope = dx[layout.tissue + t];
        double[] level = block.concentration[t];
        double[] uptake = block.uptake[t];
        for (int i = 0; i < block.lanes; i++) {
            double maximum = tissue.uptakeMaximum() * uptake[i];
            double release = Math.min(slope[i], 0.99 * maximum);
            level[i] = tissue.uptakeHalf() * release / (maximum - release);
            slope[i] = 0;
        }
    }

    /// A receptor that nothing reaches stays as it is: no response, all of it on the surface.
    private void receptors(Block block, double[][] x, double[][] dx) {
        for (int s : sites) {
            Program.Site site = program.sites().get(s);
            double[] response = x[layout.response + s];
            double[] surface = x[layout.surface + s];
            double[] responseSlope = dx[layout.response + s];
            double[] density = block.densityFactor[s];
            Arrays.fill(bound, 1);
            Arrays.fill(active, 0);
            for (int k : reached[s]) {
                double[] level = block.concentration[site.tissues()[k]];
                double perAffinity = site.inverseAffinity()[k];
                double effect = perAffinity * site.efficacy()[k];
                for (int i = 0; i < block.lanes; i++) {
                    bound[i] += level[i] * perAffinity;
                    active[i] += level[i] * effect;
                }
            }
            double raisedReserve = site.raisedReserve();
            double mapped = site.density();
            double most = 1 + raisedReserve;
            double[] expression = block.expression[s];
            double perRelaxation = 1 / site.relaxation();
            for (int i = 0; i < block.lanes; i++) {
                double occupied = active[i] / bound[i];
                double activity = mapped * density[i] * Math.max(0, 1 + expression[i]) * surface[i] * occupied;
                felt[i] = activity;
            }
            if (site.slope() != 1) {
                steepen(site.slope());
            }
            for (int i = 0; i < block.lanes; i++) {
                double steady = felt[i] * most / (1 + raisedReserve * Math.abs(felt[i]));
                responseSlope[i] = (steady - response[i]) * perRelaxation;
            }
            if (reach.column()[layout.surface + s]) {
                traffic(site, surface, dx[layout.surface + s]);
            }
        }
    }

    /// What is felt of the activity, to the power of the slope, its sign kept.
    private void steepen(double slope) {
        for (int i = 0; i < felt.length; i++) {
            felt[i] = Math.copySign(Hill.power(Math.abs(felt[i]), slope), felt[i]);
        }
    }

    /// Receptors leave the surface as they are activated, see [#receptors], and come back.
    private void traffic(Program.Site site, double[] surface, double[] slope) {
        double internalisation = site.internalisation();
        double resident = site.resident();
        double perRecycling = 1 / site.recycling();
        for (int i = 0; i < slope.length; i++) {
            double occupied = active[i] / bound[i];
            slope[i] = (1 - surface[i]) * perRecycling - internalisation * occupied * (surface[i] - resident);
        }
    }

    private void cascades(Block block, double[][] x, double[][] dx) {
        for (int n = 0; n < program.nodes().size(); n++) {
            Cascade cascade = program.nodes().get(n).cascade();
            if (cascade == null) {
                continue;
            }
            double[] kinase = x[layout.kinase + n];
            double[] slope = dx[layout.kinase + n];
            double steep = cascade.pkaHill();
            for (int i = 0; i < block.lanes; i++) {
                double drive =
                        Math.max(0, cascade.basal() + cascade.gsGain() * block.gs[n][i])
                                * Math.max(0, 1 - cascade.giMaximum() * block.gi[n][i])
                                / cascade.campHalf();
                slope[i] = (Hill.share(drive, steep, 1) - kinase[i]) / cascade.timeConstant();
            }
        }
    }

    private void expectations(Block block, double[][] x, double[][] dx) {
        for (int r = 0; r < program.readers().size(); r++) {
            if (!reach.column()[layout.expectation + r]) {
                continue;
            }
            Program.Reader reader = program.readers().get(r);
            double[] rate = block.populationRate[reader.node()];
            double[] level = block.sense[reader.channel()];
            double[] expected = x[layout.expectation + r];
            double perForgetting = 1 / reader.forgetting();
            for (int i = 0; i < block.lanes; i++) {
                double target = reader.reference() + reader.share() * (rate[i] - reader.reference());
                dx[layout.expectation + r][i] =
                        level[i] * (target - expected[i]) / reader.timeConstant()
                                + (reader.reference() - expected[i]) * perForgetting;
            }
        }
    }
}
