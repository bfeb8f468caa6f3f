package ligare.engine.spiking;

/// Exact solution over one step of the leaky membrane `τ_m dv/dt = −v + h(t)` and what drives it
/// (Rotter and Diesmann 1999, doi:10.1007/s004220050570). All times in ms.
final class Propagators {
    private static final int INTERVALS = 400;

    private Propagators() {}

    /// What is left of a variable that decays with the time constant.
    static double decay(double timeConstant, double step) {
        return StrictMath.exp(-step / timeConstant);
    }

    /// Membrane voltage after a step per unit of an input that began it at 1 and decays exponentially.
    static double exponential(double membrane, double synaptic, double step) {
        double difference = step * (1 / membrane - 1 / synaptic);
        return step / membrane * decay(membrane, step) * growth(difference);
    }

    /// Membrane voltage after a step per unit of the slope y of an alpha-shaped input, `h(t) = y·t·exp(−t/τ)`.
    static double alpha(double membrane, double synaptic, double step) {
        double difference = step * (1 / membrane - 1 / synaptic);
        return step * step / membrane * decay(membrane, step) * rampGrowth(difference);
    }

    /// (exp(x) − 1)/x.
    private static double growth(double x) {
        return Math.abs(x) < 1e-12 ? 1 : StrictMath.expm1(x) / x;
    }

    /// ∫₀¹ s·exp(x·s) ds.
    private static double rampGrowth(double x) {
        if (Math.abs(x) > 0.1) {
            return (StrictMath.exp(x) * (x - 1) + 1) / (x * x);
        }
        double sum = 0;
        double term = 1;
        for (int k = 0; k < 16; k++) {
            sum += term / (k + 2);
            term *= x / (k + 1);
        }
        return sum;
    }

    /// What an Ornstein-Uhlenbeck input of standard deviation 1 adds in one step, as two independent standard normal
    /// numbers p and q: to the input `input·p`, to the membrane `shared·p + own·q`.
    record Noise(double input, double shared, double own) {}

    /// Exact covariance of input and membrane, by Simpson's rule on their impulse responses (relative error < 1e-9 for
    /// steps up to ten time constants).
    static Noise noise(double membrane, double synaptic, double step) {
        double inputVariance = -StrictMath.expm1(-2 * step / synaptic);
        double covariance = 0;
        double membraneVariance = 0;
        double width = step / INTERVALS;
        for (int k = 0; k <= INTERVALS; k++) {
            double share = (k == 0 || k == INTERVALS ? 1 : 2 + 2 * (k % 2)) * width / 3 * 2 / synaptic;
            double input = k == 0 ? 1 : decay(synaptic, k * width);
            double voltage = k == 0 ? 0 : exponential(membrane, synaptic, k * width);
            covariance += share * input * voltage;
            membraneVariance += share * voltage * voltage;
        }
        double deviation = Math.sqrt(inputVariance);
        double shared = covariance / deviation;
        return new Noise(deviation, shared, Math.sqrt(Math.max(0, membraneVariance - shared * shared)));
    }
}
