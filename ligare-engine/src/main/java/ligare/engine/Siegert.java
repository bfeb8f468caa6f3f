package ligare.engine;

import org.apache.commons.numbers.gamma.Erfcx;

/// Stationary rate of a leaky integrate-and-fire cell under Gaussian input, with the threshold shift for synapses of
/// finite speed.
///
///     1/r = t_ref + τm √π (G(y_θ) − G(y_reset))        G(y) = ∫₀^y erfcx(−u) du
///     y_x = (x − μ)/σ + (α/2) √(τs/τm)                 α = √2·|ζ(1/2)|
///
/// Source: Siegert 1951, doi 10.1103/PhysRev.81.617; shift: Fourcaud & Brunel 2002, doi 10.1162/089976602320264015.
/// G is one-dimensional and comes from a table with its exact derivative (cubic Hermite, 4096 cells). σ is in Brunel's
/// convention: the free membrane has variance σ²/2.
public final class Siegert {
    /// α = √2·|ζ(1/2)|.
    public static final double ALPHA = 2.0652531522;

    private static final double LOWEST = -40;
    private static final double HIGHEST = 6;
    private static final int CELLS = 4096;
    private static final double WIDTH = (HIGHEST - LOWEST) / CELLS;
    private static final double PER_WIDTH = 1 / WIDTH;
    private static final double ROOT_PI = Math.sqrt(Math.PI);
    private static final double[] VALUE = new double[CELLS + 1];
    private static final double[] SLOPE = new double[CELLS + 1];

    static {
        int zero = (int) Math.round(-LOWEST * PER_WIDTH);
        double origin = LOWEST + zero * WIDTH;
        for (int i = 0; i <= CELLS; i++) {
            SLOPE[i] = Erfcx.value(-(LOWEST + i * WIDTH)) * WIDTH;
        }
        VALUE[zero] = integral(0, origin);
        for (int i = zero; i < CELLS; i++) {
            VALUE[i + 1] = VALUE[i] + integral(LOWEST + i * WIDTH, LOWEST + (i + 1) * WIDTH);
        }
        for (int i = zero; i > 0; i--) {
            VALUE[i - 1] = VALUE[i] - integral(LOWEST + (i - 1) * WIDTH, LOWEST + i * WIDTH);
        }
    }

    private Siegert() {}

    /// Rate, kHz.
    ///
    /// @param mean μ, mV above rest
    /// @param noise σ, mV, ≥ 0
    /// @param tau τm, ms
    /// @param threshold mV above rest
    /// @param reset mV above rest
    /// @param refractory ms
    /// @param shift (α/2)·√(τs/τm), see [#shift]
    public static double rate(
            double mean, double noise, double tau, double threshold, double reset, double refractory, double shift) {
        if (noise < 1e-9) {
            return mean > threshold ? 1 / (refractory + tau * Math.log((mean - reset) / (mean - threshold))) : 0;
        }
        double high = (threshold - mean) / noise + shift;
        if (high >= HIGHEST) {
            return 0;
        }
        double low = (reset - mean) / noise + shift;
        return 1 / (refractory + tau * ROOT_PI * (g(high) - g(low)));
    }

    /// The shift of threshold and reset in units of σ.
    ///
    /// @param synaptic τs, ms
    /// @param tau τm, ms
    public static double shift(double synaptic, double tau) {
        return ALPHA / 2 * Math.sqrt(synaptic / tau);
    }

    private static double g(double y) {
        if (y < LOWEST) {
            // erfcx(a) = (1/a − 1/(2a³) + …)/√π for large a
            return VALUE[0] - (Math.log(y / LOWEST) + (1 / (y * y) - 1 / (LOWEST * LOWEST)) / 4) / ROOT_PI;
        }
        double place = (y - LOWEST) * PER_WIDTH;
        int cell = (int) place;
        double t = place - cell;
        double left = VALUE[cell];
        double step = VALUE[cell + 1] - left;
        double a = SLOPE[cell] - step;
        double b = step - SLOPE[cell + 1];
        return left + t * step + t * (1 - t) * (a * (1 - t) + b * t);
    }

    /// Eight-point Gauss–Legendre over one cell.
    private static double integral(double from, double to) {
        double[] nodes = {0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363};
        double[] weights = {0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763};
        double centre = (from + to) / 2;
        double half = (to - from) / 2;
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            sum += weights[i] * (Erfcx.value(-(centre + half * nodes[i])) + Erfcx.value(-(centre - half * nodes[i])));
        }
        return sum * half;
    }
}
