package ligare.engine.release;

import ligare.engine.CubicHermite;
import ligare.model.circuit.CellClass;
import ligare.model.circuit.Terminal;

/// Release per spike over the rate of a cell, relative to that at the terminal's reference rate: what the coarse clocks
/// know of bursts.
///
/// For each rate of a grid the steady input is sought at which the spiking cell has it, under the noise of its background;
/// the intervals between its spikes ([Intervals]) give the mean release ([MeanRelease]). Between grid points the table is
/// monotone (cubic Hermite, slopes by Fritsch and Carlson 1980, doi 10.1137/0717021); beyond the last it is constant.
public final class ReleaseTable {
    /// Assumed, because the table then lies within 0.5 % of what simulated cells release.
    private static final int CELLS = 64;

    /// Highest rate of the grid, kHz, unless the refractory period forbids it; assumed, because no population of a circuit
    /// fires faster for long.
    private static final double HIGHEST = 0.2;

    /// Share of the highest rate that a refractory period allows; above it intervals hardly vary.
    private static final double OF_REFRACTORY = 0.9;

    private static final int HALVINGS = 100;

    private final CellClass cell;
    private final Terminal terminal;
    private final double atReference;
    private final double perRoot;
    private final double[] value = new double[CELLS + 1];
    private final double[] slope = new double[CELLS + 1];

    /// @param cell whose spikes arrive, noise included
    /// @throws IllegalArgumentException if it cannot fire at the terminal's reference rate; readers check that before
    public ReleaseTable(CellClass cell, Terminal terminal) {
        this.cell = cell;
        this.terminal = terminal;
        double most = Math.min(HIGHEST, OF_REFRACTORY / Math.max(cell.refractory(), 1e-9));
        perRoot = CELLS / Math.sqrt(most);
        atReference = perSpike(terminal.reference());
        value[0] = 1 / atReference;
        for (int k = 1; k <= CELLS; k++) {
            double root = k / perRoot;
            value[k] = perSpike(root * root) / atReference;
        }
        flatten();
    }

    /// The terminal.
    public Terminal terminal() {
        return terminal;
    }

    /// Π I of a mean spike at the reference rate, by which what single spikes release is divided.
    double atReference() {
        return atReference;
    }

    /// Release per spike relative to that at the reference rate.
    ///
    /// @param rate kHz, ≥ 0
    public double relative(double rate) {
        double place = Math.min(Math.sqrt(rate) * perRoot, CELLS);
        int left = Math.min((int) place, CELLS - 1);
        return CubicHermite.between(value[left], value[left + 1], slope[left], slope[left + 1], place - left);
    }

    /// ⟨Π I⟩ of a cell with this rate.
    private double perSpike(double rate) {
        double low = cell.reset() - 10 * (cell.noise() + 1);
        double high = cell.threshold();
        while (Intervals.rate(cell, high) < rate) {
            high = 2 * high - cell.reset();
            if (!(high < 1e9)) {
                throw new IllegalArgumentException(
                        "Terminal %s: cells of class %s cannot fire at %s kHz"
                                .formatted(terminal.name(), cell.name(), rate));
            }
        }
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            if (Intervals.rate(cell, middle) < rate) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return MeanRelease.perSpike(terminal, new Intervals(cell, high));
    }

    /// Slopes that keep the table monotone wherever its points are, per cell.
    private void flatten() {
        slope[0] = value[1] - value[0];
        slope[CELLS] = value[CELLS] - value[CELLS - 1];
        for (int k = 1; k < CELLS; k++) {
            double before = value[k] - value[k - 1];
            double after = value[k + 1] - value[k];
            slope[k] = before * after <= 0 ? 0 : 2 * before * after / (before + after);
        }
    }
}
