package ligare.study.fit;

import java.util.Arrays;
import ligare.engine.Randomness;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;

/// Looks for values with a small loss by CMA-ES (Hansen & Ostermeier 2001, doi:10.1162/106365601750190398) in the unit cube
/// of the prior ranges. With more than ten values the covariance is kept diagonal (Ros & Hansen 2008,
/// doi:10.1007/978-3-540-87700-4_30), because a fit has hundreds of evaluations, not thousands.
///
///     minimise  loss + pull · mean over values of (place − present place)²
///
/// @param seed of the search's own random numbers
/// @param spread of the first trials about the present values, as a share of the prior ranges
public record Search(long seed, double spread) {
    /// First spread if nothing else is asked for; assumed, because the present values are a guess, not a measurement.
    public static final double SPREAD = 0.15;

    /// What it costs to move a value across its whole range. It decides only between equals, and leaves a value that no
    /// finding speaks of where its reason has put it; assumed, because a tenth of a finding's claim is small.
    private static final double PULL = 0.02;

    private static final int DIAGONAL_FROM = 11;

    /// What a search came to.
    ///
    /// @param place the best, in the unit cube
    /// @param best what the objective found there
    /// @param trials evaluations that were made, the present values included
    /// @param ended true: the budget was spent; false: the search has contracted to a point
    public record Found(double[] place, Evaluation best, int trials, boolean ended) {}

    /// Searches until the budget of the trials is spent. The present values are the first trial, so nothing worse is found.
    public Found run(Trials trials) {
        Best best = new Best(trials);
        boolean spent = false;
        try {
            optimise(trials, best);
        } catch (Trials.Spent end) {
            spent = true;
        }
        return new Found(best.place, best.evaluation, trials.count(), spent);
    }

    private void optimise(Trials trials, Best best) {
        double[] present = trials.presentPlace();
        int k = present.length;
        int population = 4 + (int) (3 * Math.log(k));
        double[] zeros = new double[k];
        double[] ones = new double[k];
        Arrays.fill(ones, 1);
        double[] sigma = new double[k];
        Arrays.fill(sigma, spread);
        new CMAESOptimizer(
                        Integer.MAX_VALUE,
                        0,
                        true,
                        k < DIAGONAL_FROM ? 0 : 1,
                        0,
                        new CounterGenerator(Randomness.of(seed).at("search")),
                        false,
                        null)
                .optimize(
                        new InitialGuess(present),
                        new SimpleBounds(zeros, ones),
                        new MaxEval(Integer.MAX_VALUE),
                        new CMAESOptimizer.Sigma(sigma),
                        new CMAESOptimizer.PopulationSize(population),
                        new ObjectiveFunction(best::cost),
                        GoalType.MINIMIZE);
    }

    /// The best trial so far.
    private static final class Best {
        private final Trials trials;
        private final double[] present;
        private double[] place;
        private Evaluation evaluation;
        private double cost;

        Best(Trials trials) {
            this.trials = trials;
            present = trials.presentPlace();
            place = present;
            evaluation = trials.start();
            cost = evaluation.loss();
        }

        double cost(double[] tried) {
            Evaluation found = trials.at(tried);
            double own = found.loss() + PULL * distance(tried);
            if (own < cost) {
                cost = own;
                place = tried.clone();
                evaluation = found;
            }
            return own;
        }

        private double distance(double[] tried) {
            double sum = 0;
            for (int i = 0; i < tried.length; i++) {
                sum += (tried[i] - present[i]) * (tried[i] - present[i]);
            }
            return sum / tried.length;
        }
    }
}
