package ligare.society;

import java.util.ArrayList;
import java.util.List;

/// What is infused into a site diffuses away from it and is lost on its way, in three dimensions:
///
///     ∂c/∂t = D·∇²c − k·c        c(r, 0) = amount·g(r, s²)        g(r, v) = exp(−r²/2v)/(2πv)^(3/2)
///     c(r, t) = amount·g(r, s² + 2·D·t)·exp(−k·t)
///
/// It begins as a ball without an edge, whose centre is as dense as a drop of the infused volume, (2πs²)^(3/2); later and
/// further away it is as from a point (Nicholson & Syková 1998, doi 10.1016/S0166-2236(98)01261-2). The tissue's own loss takes
/// exp(−k·t); what diffusion brings or takes away in between reaches it at rates that are steady from time to time and meet
/// the solution at each of them.
///
/// @param variance s², mm²
/// @param diffusion D in tissue, mm²/ms
/// @param loss k, 1/ms
record Diffusing(double variance, double diffusion, double loss) {
    /// First of the times at which the solution is met, ms; how they grow; and most between two of them, in times of loss.
    private static final double FIRST = 30_000;

    private static final double GROWTH = 1.3;
    private static final double MOST = 0.4;

    /// What is left of the densest concentration when diffusion no longer counts.
    private static final double LEFT = 1e-4;

    /// Nodes of the rule over one piece of an infusion.
    private static final int NODES = 8;

    /// From a time on, the concentration changes by itself at a steady rate, nM/ms, beside its loss.
    record Piece(double time, double rate) {}

    /// Spread of a volume, see above.
    ///
    /// @param volume µl
    static Diffusing of(double volume, double diffusion, double loss) {
        return new Diffusing(Math.cbrt(volume * volume) / (2 * Math.PI), diffusion, loss);
    }

    /// Concentration of what was given at once, nM.
    ///
    /// @param amount nM·µl
    /// @param distance mm
    /// @param time since then, ms
    double after(double amount, double distance, double time) {
        double width = variance + 2 * diffusion * time;
        return amount
                * StrictMath.exp(-distance * distance / (2 * width) - loss * time)
                / StrictMath.pow(2 * Math.PI * width, 1.5);
    }

    /// Concentration of what flows in from time 0 on, nM.
    ///
    /// @param flow nM·µl/ms
    /// @param distance mm
    /// @param time ms
    /// @param duration ms for which it flows
    double flowing(double flow, double distance, double time, double duration) {
        double from = Math.max(0, time - duration);
        double sum = 0;
        for (double begin = from, next; begin < time; begin = next) {
            next = Math.min(time, begin + Math.max(FIRST / 4, (GROWTH - 1) * begin));
            double piece = (next - begin) / NODES;
            for (int n = 0; n < NODES; n++) {
                sum += piece * after(flow, distance, begin + (n + 0.5) * piece);
            }
        }
        return sum;
    }

    /// The rates that bring a distance the concentrations of a bolus, beside what is there at once; the last ends them.
    ///
    /// @param amount nM·µl
    List<Piece> bolus(double amount, double distance) {
        double[] times = times();
        double[] levels = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            levels[i] = after(amount, distance, times[i]);
        }
        return pieces(times, levels);
    }

    /// The rates that bring a distance the concentrations of an infusion; the last ends them.
    ///
    /// @param flow nM·µl/ms
    List<Piece> infusion(double flow, double distance, double duration) {
        List<Double> times = new ArrayList<>();
        for (double time : times()) {
            if (time < duration) {
                times.add(time);
            }
        }
        for (double time : times()) {
            times.add(duration + time);
        }
        double[] all = times.stream().mapToDouble(Double::doubleValue).toArray();
        double[] levels = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            levels[i] = flowing(flow, distance, all[i], duration);
        }
        return pieces(all, levels);
    }

    private double[] times() {
        List<Double> times = new ArrayList<>(List.of(0.0));
        double densest = after(1, 0, 0);
        for (double time = FIRST; after(1, 0, time) > LEFT * densest; time += later(time)) {
            times.add(time);
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double later(double time) {
        return Math.min((GROWTH - 1) * time, MOST / loss);
    }

    private List<Piece> pieces(double[] times, double[] levels) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < times.length; i++) {
            double step = times[i + 1] - times[i];
            double gain = loss == 0 ? step : -StrictMath.expm1(-loss * step) / loss;
            pieces.add(new Piece(times[i], (levels[i + 1] - levels[i] * StrictMath.exp(-loss * step)) / gain));
        }
        pieces.add(new Piece(times[times.length - 1], 0));
        return pieces;
    }
}
