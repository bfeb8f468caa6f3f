package ligare.engine.spiking;

import org.apache.commons.numbers.gamma.Erfcx;

/// Stationary rate of a leaky unit with white-noise input by plain quadrature, with the first-order correction for
/// filtered noise (Siegert 1951; Fourcaud and Brunel 2002, doi:10.1162/089976602320264015). Independent of the engine.
final class SiegertReference {
    /// `√2·|ζ(1/2)|`.
    private static final double ALPHA = 2.0653;

    private SiegertReference() {}

    /// @param sigma as in `τ dv/dt = −v + μ + σ √τ ξ`
    /// The reset is shifted by as much as the noise that made the unit fire survives the refractory period.
    ///
    /// @param synaptic time constant of the filter, ms, > 0
    /// @return rate, kHz
    static double rate(
            double mean,
            double sigma,
            double membrane,
            double threshold,
            double reset,
            double refractory,
            double synaptic) {
        double shift = ALPHA / 2 * Math.sqrt(synaptic / membrane);
        double from = (reset - mean) / sigma + shift * Math.exp(-refractory / synaptic);
        double to = (threshold - mean) / sigma + shift;
        int intervals = 20000;
        double width = (to - from) / intervals;
        double sum = 0;
        for (int k = 0; k <= intervals; k++) {
            double weight = k == 0 || k == intervals ? 1 : 2 + 2 * (k % 2);
            sum += weight * Erfcx.value(-(from + k * width));
        }
        return 1 / (refractory + membrane * Math.sqrt(Math.PI) * sum * width / 3);
    }

    /// Coefficient of variation of the intervals for white noise and no refractory period:
    /// `CV² = 2π (ντ)² ∫ exp(x²) ∫_{−∞}^x exp(y²) (1 + erf y)² dy dx` over x from reset to threshold.
    static double variation(double mean, double sigma, double membrane, double threshold, double reset) {
        double from = (reset - mean) / sigma;
        double to = (threshold - mean) / sigma;
        int intervals = 4000;
        double width = (to - from) / intervals;
        double lowest = Math.min(from, 0) - 8;
        double inner = 0;
        double y = lowest;
        double outer = 0;
        for (int k = 0; k <= intervals; k++) {
            double x = from + k * width;
            double target = x;
            int steps = Math.max(1, (int) Math.ceil((target - y) / 1e-3));
            double h = (target - y) / steps;
            for (int j = 0; j < steps; j++) {
                inner += h * integrand(y + (j + 0.5) * h);
            }
            y = target;
            outer += (k == 0 || k == intervals ? 0.5 : 1) * width * Math.exp(x * x) * inner;
        }
        double perTime = rate(mean, sigma, membrane, threshold, reset, 0, 1e-12) * membrane;
        return Math.sqrt(2 * Math.PI * outer) * perTime;
    }

    /// exp(y²) (1 + erf y)² = exp(−y²) erfcx(−y)².
    private static double integrand(double y) {
        double scaled = Erfcx.value(-y);
        return Math.exp(-y * y) * scaled * scaled;
    }
}
