package ligare.society;

import java.util.Arrays;
import ligare.engine.slow.Block;
import ligare.engine.slow.Layout;

/// Does to all subjects of a block what a schedule says.
final class Acts {
    /// What is left of terminals' rates, kHz, or transmission by rounding, once all that was done to them is over.
    private static final double ROUNDING = 1e-12;

    private Acts() {}

    /// Changes state, infusions, densities or drives; the caller refreshes the kernel.
    static void apply(Schedule.Act act, Block block, Layout layout) {
        switch (act) {
            case Schedule.Act.Bolus bolus -> {
                for (int t = 0; t < bolus.tissue().length; t++) {
                    add(block.state[layout.tissue + t], bolus.tissue()[t]);
                }
                add(block.state[layout.csf + bolus.ligand()], bolus.csf());
                add(block.state[layout.plasma + bolus.ligand()], bolus.plasma());
            }
            case Schedule.Act.Infusion infusion -> {
                for (int t = 0; t < infusion.tissue().length; t++) {
                    block.tissueInfusion[t] += infusion.tissue()[t];
                }
                block.csfInfusion[infusion.ligand()] += infusion.csf();
                block.plasmaInfusion[infusion.ligand()] += infusion.plasma();
            }
            case Schedule.Act.Density density -> {
                for (int s = 0; s < density.factor().length; s++) {
                    for (int i = 0; i < block.lanes; i++) {
                        block.densityFactor[s][i] *= density.factor()[s];
                    }
                }
            }
            case Schedule.Act.Secretion secretion -> {
                for (int i = 0; i < block.lanes; i++) {
                    block.releaseFactor[secretion.ligand()][i] *= secretion.factor();
                }
            }
            case Schedule.Act.Sense sense -> {
                for (int c = 0; c < sense.level().length; c++) {
                    Arrays.fill(block.sense[c], sense.level()[c]);
                }
            }
            case Schedule.Act.Drive drive -> block.drive[drive.node()] += drive.change();
            case Schedule.Act.Terminals reached -> {
                for (int t : reached.terminals()) {
                    block.pulses[t] = sum(block.pulses[t], reached.pulses());
                    block.evoked[t] = sum(block.evoked[t], reached.evoked());
                    block.transmission[t] = sum(block.transmission[t], reached.transmission());
                }
            }
        }
    }

    private static double sum(double before, double change) {
        double sum = before + change;
        return Math.abs(sum) < ROUNDING ? 0 : sum;
    }

    private static void add(double[] column, double amount) {
        for (int i = 0; i < column.length; i++) {
            column[i] += amount;
        }
    }
}
