package ligare.model.learner;

import ligare.model.unit.Bounds;

/// Synapses from one layer to a later one. A cell j that is reached gets
///
///     Σ_k w_jk x_k − h_j Σ_k x_k
///
/// where the second sum is over all cells of the source: untuned feed-forward inhibition.
///
/// @param name unique
/// @param from layer that sends
/// @param to layer that receives, later in the list of layers
/// @param reach share of the target's cells that are reached, drawn without regard to their tuning
/// @param convergence median share of the source's cells that reach a cell
/// @param spread standard deviation of the logarithm of that share between cells
/// @param weight of each synapse at the beginning
/// @param inhibition median of h_j, ≥ 0
/// @param inhibitionSpread standard deviation of the logarithm of h_j
/// @param plastic whether the synapses learn; then the target must be tuned to command
public record Path(
        String name,
        String from,
        String to,
        double reach,
        double convergence,
        double spread,
        double weight,
        double inhibition,
        double inhibitionSpread,
        boolean plastic) {
    public Path {
        Bounds.share("Path.reach", reach);
        Bounds.share("Path.convergence", convergence);
        Bounds.notNegative("Path.spread", spread, "in the logarithm");
        Bounds.notNegative("Path.weight", weight, "kHz per kHz");
        Bounds.notNegative("Path.inhibition", inhibition, "kHz per kHz");
        Bounds.notNegative("Path.inhibitionSpread", inhibitionSpread, "in the logarithm");
    }

    /// The same, reaching another share of the target's cells.
    public Path withReach(double other) {
        return of(other, inhibition, plastic);
    }

    /// The same with another inhibition.
    public Path withInhibition(double other) {
        return of(reach, other, plastic);
    }

    /// The same with synapses that do not learn.
    public Path fixed() {
        return of(reach, inhibition, false);
    }

    private Path of(double reaching, double inhibiting, boolean learning) {
        return new Path(name, from, to, reaching, convergence, spread, weight, inhibiting, inhibitionSpread, learning);
    }
}
