package ligare.study.planning;

import java.util.List;
import java.util.OptionalInt;
import ligare.engine.Randomness;
import ligare.study.statistics.Sample;
import ligare.study.statistics.Significance;

/// Power of a comparison as assurance: the share of experiments that are significant in the predicted direction, averaged
/// over draws of the calibration, because nobody knows which of them is right.
///
///     assurance(n) = mean over draws c of P(p < α and sign = sign of the median effect | effect c, spread of real animals)
///
/// @param planned   what is compared
/// @param effects   one per draw
/// @param effect    at the present calibration
/// @param simulated standard deviation between simulated animals, for comparison
/// @param real      standard deviation between real animals that is used, of the first group and, of two groups, the second
/// @param power     from [#LEAST] to [#MOST] animals per group
/// @param half      the same at half of every draw's effect
record Assurance(
        Planned planned,
        List<Double> effects,
        double effect,
        double simulated,
        List<Double> real,
        double[] power,
        double[] half) {
    /// Fewest animals per group.
    static final int LEAST = 4;

    /// Most animals per group.
    static final int MOST = 40;

    /// Assurance that is asked for.
    static final double WANTED = 0.8;

    private static final double ALPHA = 0.05;
    private static final int EXPERIMENTS = 4000;

    Assurance {
        effects = List.copyOf(effects);
        real = List.copyOf(real);
    }

    /// Draws the experiments.
    ///
    /// @param spreads of the first and, of two groups, the second
    /// @param stream  where the draws come from
    static Assurance of(
            Planned planned,
            List<Double> effects,
            double effect,
            double simulated,
            List<Spread> spreads,
            Randomness stream) {
        double direction = Math.signum(median(effects));
        double[] power = new double[MOST - LEAST + 1];
        double[] half = new double[power.length];
        int each = Math.max(1, EXPERIMENTS / effects.size());
        for (int k = 0; k < power.length; k++) {
            double[] first = new double[LEAST + k];
            double[] second = new double[planned.paired() ? 0 : LEAST + k];
            for (int c = 0; c < effects.size(); c++) {
                Randomness draws = stream.at(LEAST + k).at(c);
                for (int e = 0; e < each; e++) {
                    spreads.getFirst().draw(draws.at(e).at(0), first);
                    if (second.length > 0) {
                        spreads.getLast().draw(draws.at(e).at(1), second);
                    }
                    Sample one = Sample.of(first);
                    Sample other = Sample.of(second);
                    // Without an effect there is no direction in which one could be found.
                    power[k] += direction != 0 && found(one, other, effects.get(c)) == direction ? 1 : 0;
                    half[k] += direction != 0 && found(one, other, effects.get(c) / 2) == direction ? 1 : 0;
                }
            }
            power[k] /= each * effects.size();
            half[k] /= each * effects.size();
        }
        return new Assurance(
                planned, effects, effect, simulated, spreads.stream().map(Spread::deviation).toList(), power, half);
    }

    /// Direction of a significant difference of residuals that are moved apart by the effect.
    private static int found(Sample first, Sample second, double effect) {
        Sample moved = new Sample(first.n(), first.mean() + effect, first.variance());
        return (second.n() == 0 ? Significance.paired(moved) : Significance.welch(moved, second)).at(ALPHA);
    }

    /// Fewest animals per group from which on the wanted assurance is reached.
    OptionalInt needed() {
        return needed(power);
    }

    /// The same at half the effect.
    OptionalInt neededAtHalf() {
        return needed(half);
    }

    private static OptionalInt needed(double[] power) {
        int k = power.length;
        while (k > 0 && power[k - 1] >= WANTED) {
            k--;
        }
        return k == power.length ? OptionalInt.empty() : OptionalInt.of(LEAST + k);
    }

    /// Share of draws whose effect has the direction of the median one.
    double agreeing() {
        double direction = Math.signum(median(effects));
        return effects.stream().filter(e -> Math.signum(e) == direction).count() / (double) effects.size();
    }

    /// The effect below which a share of the draws lies.
    double quantile(double share) {
        List<Double> sorted = effects.stream().sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    private static double median(List<Double> effects) {
        List<Double> sorted = effects.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
