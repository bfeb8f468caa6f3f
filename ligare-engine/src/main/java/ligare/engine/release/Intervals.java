package ligare.engine.release;

import ligare.engine.Siegert;
import ligare.model.circuit.CellClass;
import org.apache.commons.numbers.gamma.Gamma;

/// Intervals between the spikes of a leaky integrate-and-fire cell under steady noisy input, by their Laplace transform.
///
///     L(s) = ⟨e^(−sT)⟩ = e^(−s·t_ref) · ψ(y_reset)/ψ(y_θ)        ψ(y) = ∫₀^∞ t^(a−1) e^(yt − t²/4) dt        a = s·τm
///
/// ψ solves ½ψ″ − yψ′ = aψ, the equation of the first passage of an Ornstein–Uhlenbeck process (Siegert 1951,
/// doi 10.1103/PhysRev.81.617). The bounds y are those of [Siegert], so that −L′(0) is one over its rate; what synapses of
/// finite speed do to intervals beyond that is left out: they correlate neighbours by about √(τs/τm) of a short interval.
/// Without noise intervals are all alike.
final class Intervals {
    /// Width of the steps in ln t; the trapezoid rule errs by less than 1e-12 there.
    private static final double STEP = 0.1;

    /// e^(−25) of the integral lies below the range in ln t, e^(−49) above it.
    private static final double BELOW = 25;

    private static final double ABOVE = 14;

    private final double membrane;
    private final double refractory;
    private final double rate;
    private final boolean noisy;
    private final double low;
    private final double high;

    /// @param mean μ, mV above rest
    Intervals(CellClass cell, double mean) {
        membrane = cell.membraneTimeConstant();
        refractory = cell.refractory();
        rate = rate(cell, mean);
        noisy = cell.noise() > 0;
        double[] bounds =
                noisy
                        ? Siegert.bounds(
                                mean,
                                cell.noise(),
                                cell.membraneTimeConstant(),
                                cell.threshold(),
                                cell.reset(),
                                cell.synapticTimeConstant(),
                                Siegert.kept(cell.refractory(), cell.synapticTimeConstant()))
                        : new double[2];
        low = bounds[0];
        high = bounds[1];
    }

    /// Mean rate, kHz.
    static double rate(CellClass cell, double mean) {
        return Siegert.rate(
                mean,
                cell.noise(),
                cell.membraneTimeConstant(),
                cell.threshold(),
                cell.reset(),
                cell.refractory(),
                cell.synapticTimeConstant(),
                Siegert.kept(cell.refractory(), cell.synapticTimeConstant()));
    }

    /// L(s).
    ///
    /// @param s 1/ms, > 0
    double transform(double s) {
        if (rate == 0) {
            return 0;
        }
        if (!noisy) {
            return Math.exp(-s / rate);
        }
        double a = s * membrane;
        return Math.exp(-s * refractory) * scaled(a, low) / scaled(a, high);
    }

    /// a·ψ(y), by two forms without cancellation: integrated by parts where y < 0, as the value at 0 and a rest elsewhere.
    private static double scaled(double a, double y) {
        double sum = 0;
        double end = Math.log(2 * Math.max(0, y) + ABOVE);
        for (double z = -BELOW - Math.log1p(Math.abs(y)); z < end; z += STEP) {
            double t = Math.exp(z);
            double gauss = Math.exp(-t * t / 4);
            sum +=
                    y < 0
                            ? Math.exp((a + 1) * z + y * t) * gauss * (t / 2 - y)
                            : a * Math.exp(a * z) * gauss * Math.expm1(y * t);
        }
        return STEP * sum + (y < 0 ? 0 : Math.pow(2, a) * Gamma.value(1 + a / 2));
    }
}
