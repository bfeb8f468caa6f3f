package ligare.engine.spiking;

import static java.util.Objects.requireNonNull;

import java.util.List;
import ligare.model.chemistry.Receptor;

/// How far the modulators of a network occupy a receptor, and how strongly it responds, by the equations of [Receptor] with
/// density and surface 1.
///
/// Within a step the response to which the concentrations lead is taken as a straight line from one end to the other; what
/// follows from that is exact. It begins in balance.
final class ReceptorLevel {
    private final Receptor receptor;
    private final double step;
    private final double raisedReserve;
    private final ModulatorLevel[] ligands;
    private final double[] perAffinity;
    private final double[] efficacy;
    private final double kept;
    private final double behind;
    private double response;
    private double before;

    /// @param modulators of the network; those that are no ligands of the receptor do not matter
    ReceptorLevel(Receptor receptor, List<ModulatorLevel> modulators, double step) {
        this.receptor = receptor;
        this.step = step;
        raisedReserve = StrictMath.pow(receptor.reserve(), receptor.slope());
        ligands =
                modulators.stream()
                        .filter(each -> receptor.bindings().containsKey(each.ligand()))
                        .toArray(ModulatorLevel[]::new);
        perAffinity = new double[ligands.length];
        efficacy = new double[ligands.length];
        for (int k = 0; k < ligands.length; k++) {
            Receptor.Binding binding = requireNonNull(receptor.bindings().get(ligands[k].ligand()));
            perAffinity[k] = 1 / binding.affinity();
            efficacy[k] = binding.efficacy();
        }
        double tau = receptor.relaxation();
        kept = StrictMath.exp(-step / tau);
        behind = ThirdFactor.filled(tau, step) / step;
        response = balanced(false);
        before = response;
    }

    Receptor receptor() {
        return receptor;
    }

    /// The ligands that bind, in the order of the network's modulators.
    List<ModulatorLevel> ligands() {
        return List.of(ligands);
    }

    double response() {
        return response;
    }

    /// Share of the receptors that a ligand holds at the grid point reached last, (C/K) / (1 + Σ Ci/Ki).
    double occupancy(int ligand) {
        double bound = 1;
        for (int k = 0; k < ligands.length; k++) {
            bound += ligands[k].level() * perAffinity[k];
        }
        return ligands[ligand].level() * perAffinity[ligand] / bound;
    }

    /// To the grid point that the modulators have reached.
    void advance() {
        double from = balanced(true);
        double to = balanced(false);
        before = response;
        response = response * kept + from * (behind - kept) + to * (1 - behind);
    }

    /// The response to which the concentrations of one end of the step lead.
    private double balanced(boolean beginning) {
        double bound = 1;
        double active = 0;
        for (int k = 0; k < ligands.length; k++) {
            double level = beginning ? ligands[k].levelBefore() : ligands[k].levelReached();
            bound += level * perAffinity[k];
            active += level * perAffinity[k] * efficacy[k];
        }
        double activity = active / bound;
        double amount = Math.abs(activity);
        double felt = receptor.slope() == 1 ? amount : StrictMath.pow(amount, receptor.slope());
        return Math.copySign(felt * (1 + raisedReserve) / (1 + raisedReserve * felt), activity);
    }

    /// The response as the third factor of a rule; a straight line within the step.
    ThirdFactor above(double reference, double eligibilityTime) {
        double share = ThirdFactor.filled(eligibilityTime, step);
        double slopeShare = eligibilityTime * (share - step * StrictMath.exp(-step / eligibilityTime)) / step;
        return () -> (before - reference) * share + (response - before) * slopeShare;
    }
}
