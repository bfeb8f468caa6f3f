package ligare.engine;

import org.apache.commons.numbers.gamma.Erfcx;

/// Stationary rate of a leaky integrate-and-fire cell under Gaussian noise that synapses of finite speed filter.
///
///     1/r = t_ref + τm √π (G(y_θ) − G(y_reset))        G(y) = ∫₀^y erfcx(−u) du
///     y_θ     = s·(θ − μ)/σ + d                        s = 1 − τs/τm
///     y_reset = s·(reset − μ)/σ + d·e^(−t_ref/τs)
///     d       = h + (1 − s)(θ − μ)/σ                   h² = (α²/4)·τs/τm + ((1 − s)·min(0, (θ − μ)/σ))²
///
/// The bounds are those of Siegert 1951, doi 10.1103/PhysRev.81.617, for v + I·τs/(τm − τs), I the noise behind the synapses:
/// this sum of membrane and noise is driven by white noise, and its noise is 1/s as strong. d is what I adds to it at the
/// moment of a spike; of it, e^(−t_ref/τs) is left when the cell is released at the reset. Both statements are exact. d
/// itself is known in two limits and interpolated between them: for y_θ = (θ − μ)/σ + (α/2)√(τs/τm), α = √2·|ζ(1/2)|, where
/// noise must lift the cell over the threshold (Fourcaud & Brunel 2002, doi 10.1162/089976602320264015), and d → 0 where its
/// mean input carries it over. To first order in √(τs/τm) this is the theory of Fourcaud and Brunel, with the reset's shift
/// weakened by the refractory period. Against simulated cells it errs by up to 4 % for τs/τm ≤ 0.25 and rates of at
/// least 1 Hz, by less than 10 % up to 0.5, and is no theory above that; there s = τm/(4τs) continues it smoothly.
///
/// G is one-dimensional and comes from a table with its exact derivative (cubic Hermite, 4096 cells). σ is in Brunel's
/// convention: under white noise the free membrane has variance σ²/2.
public final class Siegert {
    /// α = √2·|ζ(1/2)|.
    public static final double ALPHA = 2.0652531522;

    private static final double SQUARE = ALPHA * ALPHA / 4;
    private static final double LOWEST = -40;
    private static final double HIGHEST = 6;
    private static final int CELLS = 4096;
    private static final double WIDTH = (HIGHEST - LOWEST) / CELLS;
    private static final double PER_WIDTH = 1 / WIDTH;
    private static final double ROOT_PI = Math.sqrt(Math.PI);

    /// Of each cell, side by side: the cubic from its left end, see [CubicHermite#parts].
    private static final double[] CUBICS = new double[CubicHermite.PARTS * CELLS];

    private static final double LOWEST_VALUE;

    static {
        double[] value = new double[CELLS + 1];
        double[] slope = new double[CELLS + 1];
        int zero = (int) Math.round(-LOWEST * PER_WIDTH);
        double origin = LOWEST + zero * WIDTH;
        for (int i = 0; i <= CELLS; i++) {
            slope[i] = Erfcx.value(-(LOWEST + i * WIDTH)) * WIDTH;
        }
        value[zero] = integral(0, origin);
        for (int i = zero; i < CELLS; i++) {
            value[i + 1] = value[i] + integral(LOWEST + i * WIDTH, LOWEST + (i + 1) * WIDTH);
        }
        for (int i = zero; i > 0; i--) {
            value[i - 1] = value[i] - integral(LOWEST + (i - 1) * WIDTH, LOWEST + i * WIDTH);
        }
        LOWEST_VALUE = value[0];
        for (int i = 0; i < CELLS; i++) {
            CubicHermite.parts(value[i], value[i + 1], slope[i], slope[i + 1], CUBICS, CubicHermite.PARTS * i);
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
    /// @param synaptic τs, ms; 0: white noise
    /// @param kept e^(−t_ref/τs), see [#kept]
    public static double rate(
            double mean,
            double noise,
            double tau,
            double threshold,
            double reset,
            double refractory,
            double synaptic,
            double kept) {
        if (noise < 1e-9) {
            return mean > threshold ? 1 / (refractory + tau * Math.log((mean - reset) / (mean - threshold))) : 0;
        }
        double[] bounds = bounds(mean, noise, tau, threshold, reset, synaptic, kept);
        return bounds[1] >= HIGHEST ? 0 : 1 / (refractory + tau * ROOT_PI * (g(bounds[1]) - g(bounds[0])));
    }

    /// The bounds of the passage that [#rate] integrates over.
    ///
    /// @param noise σ, mV, > 0
    /// @return y_reset and y_θ
    public static double[] bounds(
            double mean, double noise, double tau, double threshold, double reset, double synaptic, double kept) {
        double ratio = synaptic / tau;
        double stretch = ratio <= 0.5 ? 1 - ratio : 0.25 / ratio;
        double distance = (threshold - mean) / noise;
        double over = (1 - stretch) * Math.min(0, distance);
        double lift = Math.sqrt(SQUARE * ratio + over * over);
        return new double[] {
            stretch * (reset - mean) / noise + kept * (lift + (1 - stretch) * distance), distance + lift
        };
    }

    /// What a refractory period leaves of the synaptic noise that made the cell fire, e^(−t_ref/τs).
    ///
    /// @param refractory ms
    /// @param synaptic τs, ms; 0: nothing is left
    public static double kept(double refractory, double synaptic) {
        return synaptic == 0 ? 0 : Math.exp(-refractory / synaptic);
    }

    /// [#rate] of many cells of one class at once, kHz. Roots and quotients are done on vectors; only the table is looked up
    /// one by one.
    ///
    /// @param mean μ of each, mV above rest
    /// @param variance σ² of each, mV², > 0
    /// @param threshold of each, mV above rest
    /// @param high scratch
    /// @param low scratch
    /// @param rate receives the rates
    public static void rates(
            double[] mean,
            double[] variance,
            double[] threshold,
            double tau,
            double reset,
            double refractory,
            double synaptic,
            double kept,
            double[] high,
            double[] low,
            double[] rate) {
        double ratio = synaptic / tau;
        double stretch = ratio <= 0.5 ? 1 - ratio : 0.25 / ratio;
        double rest = 1 - stretch;
        double square = SQUARE * ratio;
        for (int i = 0; i < mean.length; i++) {
            double perNoise = 1 / Math.sqrt(variance[i]);
            double distance = (threshold[i] - mean[i]) * perNoise;
            double over = rest * Math.min(0, distance);
            double lift = Math.sqrt(square + over * over);
            high[i] = distance + lift;
            low[i] = stretch * (reset - mean[i]) * perNoise + kept * (lift + rest * distance);
        }
        double slope = tau * ROOT_PI;
        for (int i = 0; i < mean.length; i++) {
            rate[i] = high[i] >= HIGHEST ? 0 : 1 / (refractory + slope * (g(high[i]) - g(low[i])));
        }
    }

    private static double g(double y) {
        if (y < LOWEST) {
            // erfcx(a) = (1/a − 1/(2a³) + …)/√π for large a
            return LOWEST_VALUE - (Math.log(y / LOWEST) + (1 / (y * y) - 1 / (LOWEST * LOWEST)) / 4) / ROOT_PI;
        }
        double place = (y - LOWEST) * PER_WIDTH;
        int cell = (int) place;
        return CubicHermite.at(CUBICS, CubicHermite.PARTS * cell, place - cell);
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
