package ligare.engine.agree;

import ligare.engine.release.ReleaseTable;

/// Terminals of one population whose release depends on recent spikes.
///
/// @param population name
/// @param pools numbers of its pools
/// @param table what the coarse clocks know of it
public record SecretionTerm(String population, int[] pools, ReleaseTable table) {
    /// Release per cell at given rates, in spikes at the terminals' reference rate, kHz.
    ///
    /// @param rates of all pools, kHz
    double of(double[] rates) {
        double sum = 0;
        for (int pool : pools) {
            sum += rates[pool] * table.relative(rates[pool]);
        }
        return sum / pools.length;
    }
}
