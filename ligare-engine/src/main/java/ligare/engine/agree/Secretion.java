package ligare.engine.agree;

import java.util.List;
import ligare.engine.release.TerminalCourse;
import ligare.engine.spiking.PopulationActivity;

/// What the terminals of a population release in one state, at three resolutions: spike by spike, and by the table that the
/// coarse clocks read at their rates. In spikes at the terminals' reference rate per cell and time, kHz.
///
/// @param circuit which circuit
/// @param population which population
/// @param terminal which of its terminals
/// @param state which state
/// @param spiking release of the spikes
/// @param meanField release by the table at the mean field's rates
/// @param quasiStationary release by the table at the quasi-stationary clock's rates
/// @param ofTable release by the table at the rates of the spikes: its difference to `spiking` is the table's own
/// @param sampling standard error of `spiking`, from the spread between cells
public record Secretion(
        String circuit,
        String population,
        String terminal,
        String state,
        double spiking,
        double meanField,
        double quasiStationary,
        double ofTable,
        double sampling) {
    /// Below this release errors are absolute: 1 Hz, in kHz, as those of rates are.
    private static final double FLOOR = 1e-3;

    /// Compares one population.
    ///
    /// @param rates of the spikes, kHz, one per pool
    /// @param course rates of the mean field, likewise
    /// @param coarse rates of the quasi-stationary clock, likewise
    /// @param activities of all pools; those of the term recorded
    static Secretion of(
            String circuit,
            String state,
            SecretionTerm term,
            double[] rates,
            double[] course,
            double[] coarse,
            List<PopulationActivity> activities,
            double warmUp,
            double end) {
        double spiking = 0;
        double squares = 0;
        for (int pool : term.pools()) {
            TerminalCourse.Measured measured =
                    TerminalCourse.of(term.table(), activities.get(pool).spikes().orElseThrow(), warmUp, end);
            spiking += measured.perTime() / term.pools().length;
            squares += measured.sampling() * measured.sampling();
        }
        return new Secretion(
                circuit,
                term.population(),
                term.table().terminal().name(),
                state,
                spiking,
                term.of(course),
                term.of(coarse),
                term.of(rates),
                Math.sqrt(squares) / term.pools().length);
    }

    /// |Δ| / max(spiking, 1 Hz), for the coarse release that is further away.
    public double error() {
        return Math.max(Math.abs(relative(meanField - spiking)), Math.abs(relative(quasiStationary - spiking)));
    }

    /// Of the error, what the table has by itself.
    public double tableError() {
        return Math.abs(relative(ofTable - spiking));
    }

    /// Standard error of the spiking release, relative as the error is.
    public double samplingError() {
        return sampling / Math.max(spiking, FLOOR);
    }

    /// An amount of release relative to that of the spikes.
    public double relative(double amount) {
        return amount / Math.max(spiking, FLOOR);
    }
}
