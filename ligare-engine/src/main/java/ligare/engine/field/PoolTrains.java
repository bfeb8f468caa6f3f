package ligare.engine.field;

import java.util.List;
import java.util.function.ToDoubleFunction;
import ligare.engine.Volley;

/// What the [FastCircuit.Train]s of one pool do: those that excite strike as [Volley]s, those that inhibit count as Poisson
/// spikes.
final class PoolTrains {
    /// What trains that inhibit add to the mean input, mV.
    final double mean;

    /// What trains that inhibit add to the variance of the input, σ², mV².
    final double variance;

    private final double threshold;

    /// Rhythms of trains that excite, kHz; those of one rhythm strike together, with this lift, mV, and scatter, mV².
    private final double[] pulses;

    private final double[] lift;
    private final double[] scatter;

    /// @param number of the pool
    PoolTrains(FastCircuit circuit, int number) {
        FastCircuit.Pool cells = circuit.pools().get(number);
        List<FastCircuit.Train> inhibiting =
                circuit.trains().stream().filter(t -> t.to() == number && t.weight() < 0).toList();
        List<FastCircuit.Train> exciting =
                circuit.trains().stream().filter(t -> t.to() == number && t.weight() > 0).toList();
        mean = sum(inhibiting, t -> t.inDegree() * t.weight() * t.pulses() * t.spikes()) * cells.membrane();
        variance =
                sum(inhibiting, t -> t.inDegree() * t.weight() * t.weight() * t.pulses() * t.spikes())
                        * cells.membrane();
        threshold = cells.threshold();
        double peak = Volley.peak(cells.membrane(), cells.synaptic());
        pulses = exciting.stream().mapToDouble(FastCircuit.Train::pulses).distinct().toArray();
        lift = new double[pulses.length];
        scatter = new double[pulses.length];
        for (int k = 0; k < pulses.length; k++) {
            for (FastCircuit.Train t : exciting) {
                if (t.pulses() == pulses[k]) {
                    lift[k] += t.inDegree() * t.weight() * t.spikes() * peak;
                    scatter[k] += 2 * t.inDegree() * t.weight() * t.weight() * t.spikes() * peak * peak;
                }
            }
        }
    }

    private static double sum(List<FastCircuit.Train> trains, ToDoubleFunction<FastCircuit.Train> each) {
        return trains.stream().mapToDouble(each).sum();
    }

    /// What trains that excite add to the rate, kHz.
    ///
    /// @param mean of all other input, mV
    /// @param variance of that, σ², mV²
    double struck(double mean, double variance) {
        double sum = 0;
        for (int k = 0; k < pulses.length; k++) {
            sum += pulses[k] * Volley.struck(mean, variance, threshold, lift[k], scatter[k]);
        }
        return sum;
    }
}
