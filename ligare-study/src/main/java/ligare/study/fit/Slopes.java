package ligare.study.fit;

import java.util.Arrays;
import java.util.Collection;

/// What every effect of every claim does as each free value moves alone, and what they all do, therefore, as values move
/// together:
///
///     effect(x) ≈ effect(c) + Σᵢ slopeᵢ·(xᵢ − cᵢ)
///
/// They cost one evaluation per value, the same ones whatever findings are left out. An evaluation elsewhere corrects them by
/// the least change that makes them say what was found there (Broyden 1965, doi:10.1090/S0025-5718-1965-0198670-6):
///
///     slope ← slope + (found − predicted)·Δᵀ/|Δ|²        Δ = x − c
///
/// @param centre from which they lead, in the unit cube
/// @param found at the centre
/// @param slopes by value and effect, per whole prior range
record Slopes(double[] centre, Evaluation found, double[][] slopes) {
    /// How far a value is moved, as a share of its prior range, towards the longer side; assumed, because less moves many effects
    /// by no more than chance does in a dozen subjects, and more is seldom straight.
    static final double STEP = 0.2;

    /// Moves each value alone.
    ///
    /// @param withheld families whose findings they do not see
    /// @throws Trials.Spent if the budget ends before all were moved
    static Slopes of(Trials trials, double[] centre, Collection<String> withheld) {
        Evaluation found = trials.at(centre).without(withheld);
        double[] before = found.effects();
        double[][] slopes = new double[centre.length][];
        for (int i = 0; i < centre.length; i++) {
            double[] moved = moved(centre, i);
            double step = moved[i] - centre[i];
            double[] after = trials.at(moved).without(withheld).effects();
            slopes[i] = new double[after.length];
            Arrays.setAll(slopes[i], e -> known((after[e] - before[e]) / step));
        }
        return new Slopes(centre, found, slopes);
    }

    /// A place with one value moved.
    static double[] moved(double[] place, int value) {
        double[] moved = place.clone();
        moved[value] += place[value] <= 0.5 ? STEP : -STEP;
        return moved;
    }

    /// What they say of another place.
    Evaluation at(double[] place) {
        return found.withEffects(effects(place));
    }

    private double[] effects(double[] place) {
        double[] effects = found.effects();
        for (int i = 0; i < place.length; i++) {
            double change = place[i] - centre[i];
            for (int e = 0; e < effects.length; e++) {
                effects[e] += slopes[i][e] * change;
            }
        }
        return effects;
    }

    /// Corrected by what was found at another place.
    Slopes corrected(double[] place, Evaluation there) {
        double[] after = there.effects();
        double[] predicted = effects(place);
        double square = 0;
        for (int i = 0; i < place.length; i++) {
            square += (place[i] - centre[i]) * (place[i] - centre[i]);
        }
        double[][] corrected = new double[slopes.length][];
        for (int i = 0; i < place.length; i++) {
            double share = (place[i] - centre[i]) / square;
            double[] old = slopes[i];
            corrected[i] = new double[old.length];
            Arrays.setAll(corrected[i], e -> old[e] + known((after[e] - predicted[e]) * share));
        }
        return new Slopes(centre, found, corrected);
    }

    /// The same slopes, leading from another place.
    Slopes from(double[] place, Evaluation there) {
        return new Slopes(place, there, slopes);
    }

    /// What cannot be measured at both ends is not known to move.
    private static double known(double slope) {
        return Double.isFinite(slope) ? slope : 0;
    }
}
