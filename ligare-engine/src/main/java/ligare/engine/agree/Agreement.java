package ligare.engine.agree;

/// One population in one state at three resolutions.
///
/// @param circuit which circuit or network
/// @param population which population
/// @param state which state
/// @param spiking rate of the spiking run, kHz
/// @param meanField rate at the end of the mean field's course, kHz
/// @param quasiStationary rate of the quasi-stationary clock, kHz
/// @param local rate that the coarse clocks' Φ gives for the input that the spiking circuit really had, kHz: its difference
///     to `spiking` is the population's own, the rest is inherited from the populations before it
/// @param inheritedFrom the population whose error adds most to the inherited part; empty: none
/// @param synapticRatio τs/τm
/// @param sampling standard error of the spiking rate, kHz, from the spread between 200 ms pieces of the run
/// @param irregularity variance of the population's counts in 5 ms, relative to independent Poisson cells
public record Agreement(
        String circuit,
        String population,
        String state,
        double spiking,
        double meanField,
        double quasiStationary,
        double local,
        String inheritedFrom,
        double synapticRatio,
        double sampling,
        double irregularity) {
    /// Largest τs/τm for which the first-order theory is held to its target.
    public static final double MOST_ELIGIBLE = 0.25;

    /// Errors above this need a reason.
    public static final double LARGE = 0.15;

    /// Below this rate errors are absolute: 1 Hz, in kHz.
    private static final double FLOOR = 1e-3;

    private static final double SYNCHRONOUS = 3;

    /// |Δ| / max(spiking rate, 1 Hz), for the coarse rate that is further away.
    public double error() {
        return Math.max(relative(meanField), relative(quasiStationary));
    }

    /// |Δ| / max(spiking rate, 1 Hz) for Φ at the true input.
    public double ownError() {
        return relative(local);
    }

    /// Standard error of the spiking rate, relative as the error is.
    public double samplingError() {
        return sampling / Math.max(spiking, FLOOR);
    }

    private double relative(double rate) {
        return Math.abs(rate - spiking) / Math.max(spiking, FLOOR);
    }

    /// Whether τs/τm is small enough for the first-order theory.
    public boolean eligible() {
        return synapticRatio <= MOST_ELIGIBLE + 1e-9;
    }

    /// Why the error is large; empty where it is not.
    public String reason() {
        if (error() <= LARGE) {
            return "";
        }
        StringBuilder reason = new StringBuilder();
        if (ownError() < error() / 2 && !inheritedFrom.isEmpty()) {
            add(reason, "inherited from %s; own error %.0f %%".formatted(inheritedFrom, 100 * ownError()));
        }
        if (!eligible()) {
            add(reason, "slow synapses: τs/τm = %.2f".formatted(synapticRatio));
        }
        if (samplingError() > LARGE / 3) {
            add(reason, "few spikes: sampling ±%.0f %%".formatted(100 * samplingError()));
        }
        if (irregularity > SYNCHRONOUS) {
            add(reason, "synchrony: count variance %.1f times Poisson".formatted(irregularity));
        }
        if (reason.isEmpty()) {
            add(reason, "second order of the theory: τs/τm = %.2f".formatted(synapticRatio));
        }
        return reason.toString();
    }

    private static void add(StringBuilder reason, String part) {
        reason.append(reason.isEmpty() ? "" : "; ").append(part);
    }
}
