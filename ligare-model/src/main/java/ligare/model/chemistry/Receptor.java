package ligare.model.chemistry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.model.evidence.Figure;

/// A receptor: who binds it how well and to what effect, what it couples to, how it tires.
///
///     occupancy of ligand j = (Cj/Kj) / (1 + Σ Ci/Ki)
///     activity  a = density · surface · Σ efficacyj · occupancyj
///     response    = aⁿ·(1 + reserveⁿ)/(1 + (reserve·a)ⁿ), reached with the relaxation time (Black and Leff
///                   1983); where a < 0, it is that of |a| with the sign of a
///     surface'    = −internalisation·(Σ efficacyj · occupancyj)·(surface − resident) + (1 − surface)/recycling
///
/// @param name atlas name
/// @param key the name under which its random numbers are drawn
/// @param describes one sentence
/// @param bindings ligand name → binding, competitive
/// @param gq coupling to Gq, dimensionless
/// @param gs coupling to Gs
/// @param gi coupling to Gi
/// @param reserve receptor reserve (operational model's τ); 0: the response is the activity to the power of the slope
/// @param slope n, how steeply what follows the receptor answers (operational model's n); 1: a hyperbola
/// @param relaxation ms
/// @param internalisation 1/ms of a receptor that is always bound by a full agonist
/// @param recycling ms
/// @param resident share of the receptors that never internalises
/// @param figures every number of the file with its source
public record Receptor(
        String name,
        String key,
        String describes,
        Map<String, Binding> bindings,
        double gq,
        double gs,
        double gi,
        double reserve,
        double slope,
        double relaxation,
        double internalisation,
        double recycling,
        double resident,
        List<Figure> figures) {
    public Receptor {
        bindings = Collections.unmodifiableMap(new LinkedHashMap<>(bindings));
        figures = List.copyOf(figures);
    }

    /// How one ligand binds.
    ///
    /// @param affinity dissociation constant, nM; NaN: nobody knows it, and a study that needs it says so
    /// @param efficacy 0 antagonist, 1 full agonist; below 0: takes from what goes on without it, as a channel blocker or an
    ///                 inhibitor does, in units of what a full agonist adds; where the atlas has no agonist, −1 stops it all
    public record Binding(double affinity, double efficacy) {}
}
