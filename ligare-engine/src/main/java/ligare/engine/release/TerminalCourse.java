package ligare.engine.release;

import java.util.Arrays;
import ligare.engine.spiking.SpikeTrains;
import ligare.model.circuit.Terminal;

/// What recorded cells release at their terminals, spike by spike.
public final class TerminalCourse {
    /// A terminal has settled after so many of its longest time constants.
    private static final double SETTLED = 5;

    private TerminalCourse() {}

    /// Release of a population.
    ///
    /// @param perTime release per cell and ms, in spikes at the reference rate: kHz
    /// @param sampling its standard error, from the spread between cells
    public record Measured(double perTime, double sampling) {}

    /// Release of the recorded cells from a time on. Their trains are repeated until the terminals have settled, and the
    /// last repetition counts.
    ///
    /// @param from ms; earlier spikes do not count
    /// @param end of the run, ms
    public static Measured of(ReleaseTable table, SpikeTrains trains, double from, double end) {
        Terminal.Adaptation[] rules = table.terminal().adaptations().toArray(Terminal.Adaptation[]::new);
        double span = end - from;
        double longest = Arrays.stream(rules).mapToDouble(Terminal.Adaptation::timeConstant).max().orElse(0);
        int repetitions = 1 + (int) Math.ceil(SETTLED * longest / span);
        double sum = 0;
        double squares = 0;
        for (int unit = 0; unit < trains.units(); unit++) {
            double[] times = Arrays.stream(trains.timesOf(unit)).filter(t -> t >= from).toArray();
            double released = unit(rules, times, span, repetitions) / (table.atReference() * span);
            sum += released;
            squares += released * released;
        }
        int cells = trains.units();
        double mean = sum / cells;
        double variance = Math.max(0, squares / cells - mean * mean);
        return new Measured(mean, Math.sqrt(variance / Math.max(1, cells - 1)));
    }

    /// Σ Π I over the spikes of the last repetition.
    private static double unit(Terminal.Adaptation[] rules, double[] times, double span, int repetitions) {
        double[] state = new double[rules.length];
        Arrays.fill(state, 1);
        double released = 0;
        double last = 0;
        for (int repetition = 0; repetition < repetitions; repetition++) {
            released = 0;
            for (double time : times) {
                double now = time + repetition * span;
                double product = 1;
                for (int k = 0; k < rules.length; k++) {
                    double rested = 1 + (state[k] - 1) * Math.exp((last - now) / rules[k].timeConstant());
                    product *= rested;
                    state[k] = rested + rules[k].share() * (rules[k].level() - rested);
                }
                released += product;
                last = now;
            }
        }
        return released;
    }
}
