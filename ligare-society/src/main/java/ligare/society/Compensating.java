package ligare.society;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import ligare.engine.slow.Block;
import ligare.engine.slow.Layout;
import ligare.engine.slow.Program;
import ligare.engine.slow.QuasiStationary;
import ligare.model.circuit.Compensation;

/// Makes up for receptors that a block grew up without, see [Compensation]: in turn, the density of other receptors with the
/// same coupling on the same cells is scaled until the G protein at rest is what it is in an intact animal, and the steady
/// drive of those cells is moved until they fire as there; then what was found is taken by the share that is reached.
final class Compensating {
    /// Rounds of rest between corrections; a round leaves a small part of what was missing.
    private static final int ROUNDS = 8;

    /// Secant steps on the drive per round.
    private static final int SECANTS = 8;

    /// First step of the drive, mV, and the most that one step or all together may move it.
    private static final double FIRST = 0.2;

    private static final double MOST_STEP = 4;
    private static final double MOST_DRIVE = 30;

    /// Rates that differ by no more than this share, or by this much (kHz), are the same.
    private static final double EXACT = 1e-6;

    private static final double SILENT = 1e-9;

    /// A G protein from other receptors below this cannot be scaled up: nothing stimulates them.
    private static final double NOTHING = 1e-6;

    private final Program program;
    private final Layout layout;
    private final Schedule schedule;
    private final Block block;
    private final QuasiStationary kernel;
    private final double most;
    private final double[] share;
    private final List<Pathway> pathways = new ArrayList<>();
    private final double[][] factor;
    private final double[][] before;

    /// One G protein of the cells of one region that have lost receptors and have others that couple to it.
    ///
    /// @param nodes those cells
    /// @param coupled their receptors, each with its weight
    /// @param others numbers of the sites that can be scaled
    /// @param share of the correction that is reached
    private record Pathway(int[] nodes, Program.Responses[] coupled, int[] others, double share) {}

    /// @param block at rest, to which what it has from birth was done
    Compensating(Program program, Layout layout, Schedule schedule, Block block, QuasiStationary kernel) {
        this.program = program;
        this.layout = layout;
        this.schedule = schedule;
        this.block = block;
        this.kernel = kernel;
        Compensation compensation = Objects.requireNonNull(program.circuit().compensation());
        most = compensation.most();
        share = new double[program.nodes().size()];
        for (int n = 0; n < share.length; n++) {
            share[n] = share(program.nodes().get(n));
        }
        for (int region = 0; region < program.regions().size(); region++) {
            String name = program.regions().get(region);
            int[] nodes =
                    IntStream.range(0, share.length)
                            .filter(n -> share[n] > 0 && program.circuit().populations().get(n).region().equals(name))
                            .toArray();
            add(nodes, program.nodes().stream().map(Program.Node::gq).toList());
            add(nodes, program.nodes().stream().map(Program.Node::gs).toList());
            add(nodes, program.nodes().stream().map(Program.Node::gi).toList());
        }
        factor = new double[program.sites().size()][block.lanes];
        before = new double[factor.length][block.lanes];
        for (double[] row : factor) {
            Arrays.fill(row, 1);
        }
    }

    /// How much of the correction cells reach: that of the receptors which they have lost.
    private double share(Program.Node node) {
        double reached = 0;
        for (Schedule.Loss loss : schedule.losses()) {
            IntStream sites =
                    IntStream.concat(
                            IntStream.concat(IntStream.of(node.gq().sites()), IntStream.of(node.gs().sites())),
                            IntStream.concat(
                                    IntStream.of(node.gi().sites()),
                                    node.effects().stream().mapToInt(Program.Action::site).filter(s -> s >= 0)));
            if (sites.anyMatch(s -> loss.site()[s])) {
                reached = Math.max(reached, loss.share());
            }
        }
        return reached;
    }

    private void add(int[] nodes, List<Program.Responses> coupled) {
        int[] served =
                IntStream.of(nodes)
                        .filter(n ->
                                IntStream.of(coupled.get(n).sites()).anyMatch(this::lost)
                                        && !IntStream.of(coupled.get(n).sites()).allMatch(this::lost))
                        .toArray();
        if (served.length > 0) {
            Program.Responses[] own = IntStream.of(served).mapToObj(coupled::get).toArray(Program.Responses[]::new);
            int[] others =
                    IntStream.range(0, program.sites().size())
                            .filter(s -> !lost(s))
                            .filter(s ->
                                    List.of(own).stream()
                                            .anyMatch(r -> IntStream.of(r.sites()).anyMatch(each -> each == s)))
                            .toArray();
            double reached = IntStream.of(served).mapToDouble(n -> share[n]).max().orElse(0);
            pathways.add(new Pathway(served, own, others, reached));
        }
    }

    private boolean lost(int site) {
        return schedule.losses().stream().anyMatch(loss -> loss.site()[site]);
    }

    /// Corrects the block.
    ///
    /// @param intact the same animals at rest, to whom nothing was ever done
    void match(Block intact) {
        for (int round = 0; round < ROUNDS; round++) {
            for (int site = 0; site < factor.length; site++) {
                System.arraycopy(factor[site], 0, before[site], 0, block.lanes);
            }
            pathways.forEach(pathway -> scale(pathway, intact));
            Settling.calmer(program, schedule.start(), block, kernel);
            kernel.refresh();
            drive(intact);
        }
        double[] reached = reached();
        for (int site = 0; site < reached.length; site++) {
            for (int i = 0; i < block.lanes; i++) {
                double partly = 1 + reached[site] * (factor[site][i] - 1);
                block.densityFactor[site][i] *= partly / factor[site][i];
            }
        }
        for (int n = 0; n < share.length; n++) {
            for (int i = 0; i < block.lanes; i++) {
                block.excitability[n][i] *= share[n];
            }
        }
        Settling.calm(program, schedule.start(), block, kernel);
    }

    /// Share of the correction of each site, however many G proteins it couples to.
    private double[] reached() {
        double[] reached = new double[factor.length];
        for (Pathway pathway : pathways) {
            for (int site : pathway.others()) {
                reached[site] = Math.max(reached[site], pathway.share());
            }
        }
        return reached;
    }

    /// Scales what a pathway has left, from what this round began with; of G proteins that ask one receptor for different
    /// densities, the last of Gq, Gs, Gi has its way.
    private void scale(Pathway pathway, Block intact) {
        for (int i = 0; i < block.lanes; i++) {
            double wanted = 0;
            double left = 0;
            double others = 0;
            for (Program.Responses responses : pathway.coupled()) {
                for (int k = 0; k < responses.sites().length; k++) {
                    int column = layout.response + responses.sites()[k];
                    double weight = responses.weights()[k];
                    wanted += weight * intact.state[column][i];
                    if (lost(responses.sites()[k])) {
                        left += weight * block.state[column][i];
                    } else {
                        others += weight * block.state[column][i];
                    }
                }
            }
            if (others > NOTHING) {
                for (int site : pathway.others()) {
                    double next = Math.clamp(before[site][i] * (wanted - left) / others, 1 / most, most);
                    block.densityFactor[site][i] *= next / factor[site][i];
                    factor[site][i] = next;
                }
            }
        }
    }

    /// Moves the drive of all cells concerned, each by its own secant, until they fire as in an intact animal.
    private void drive(Block intact) {
        double[][] rates = new double[share.length][block.lanes];
        double[][] moved = new double[share.length][block.lanes];
        for (int k = 0; k < SECANTS; k++) {
            for (int n = 0; n < share.length; n++) {
                if (share[n] > 0) {
                    block.excited[n] = true;
                    for (int i = 0; i < block.lanes; i++) {
                        double rate = block.populationRate[n][i];
                        double missing = intact.populationRate[n][i] - rate;
                        boolean there = Math.abs(missing) <= EXACT * intact.populationRate[n][i] + SILENT;
                        double slope = (rate - rates[n][i]) / moved[n][i];
                        double step =
                                there
                                        ? 0
                                        : k == 0 || !(slope > 0)
                                                ? FIRST * Math.signum(missing)
                                                : Math.clamp(missing / slope, -MOST_STEP, MOST_STEP);
                        double was = block.excitability[n][i];
                        double next = Math.clamp(was + step, -MOST_DRIVE, MOST_DRIVE);
                        rates[n][i] = rate;
                        moved[n][i] = next - was;
                        block.excitability[n][i] = next;
                    }
                }
            }
            kernel.refresh();
        }
    }
}
