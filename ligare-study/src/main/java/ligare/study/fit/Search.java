package ligare.study.fit;

import java.util.Arrays;
import java.util.Collection;
import ligare.engine.Randomness;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;

/// Looks for values with a small loss in the unit cube of the prior ranges, where few evaluations can be had: slopes are taken
/// at the present values, what they predict is minimised within a radius of the best place so far by CMA-ES (Hansen & Ostermeier 2001,
/// doi:10.1162/106365601750190398), the objective is asked there, and the radius grows where it finds less loss and shrinks where
/// it does not (a trust region: Conn, Gould & Toint 2000, doi:10.1137/1.9780898719857).
///
///     minimise  loss + pull · mean over values of (place − present place)²
///
/// @param seed of the search's own random numbers
/// @param tries evaluations from one set of slopes
/// @param rounds sets of slopes, the later ones each at the best place so far, as long as they gain
public record Search(long seed, int tries, int rounds) {
    /// How far, as Euclid measures it in the unit cube, slopes are believed at first, and as little as they ever are: at first as
    /// far as a value was moved alone, where what they say was seen; assumed, because effects bend.
    private static final double RADIUS = Slopes.STEP;

    private static final double LEAST_RADIUS = 0.02;
    private static final double GROW = 2;
    private static final double SHRINK = 0.4;

    /// What it costs to move a value across its whole range. It decides only between equals, and leaves a value that no
    /// finding speaks of where its reason has put it; assumed, because a tenth of a finding's claim is small.
    private static final double PULL = 0.02;

    /// What slopes promise is aimed so far inside of what is enough, as a share of the way from no effect to one that is just
    /// found; else the pull ends every search where claims just fail. Assumed, because slopes err by more.
    private static final double AIM = 0.05;

    /// With so many values the covariance is kept diagonal (Ros & Hansen 2008, doi:10.1007/978-3-540-87700-4_30).
    private static final int DIAGONAL_FROM = 11;

    private static final int GENERATIONS = 500;

    /// What a search came to.
    ///
    /// @param place the best, in the unit cube
    /// @param best what the objective found there, of the findings that were not withheld
    /// @param spent true: it would have gone on, had the budget let it
    public record Found(double[] place, Evaluation best, boolean spent) {}

    /// Searches until it is done or the budget is spent. The present values are where it begins, so nothing worse is found.
    ///
    /// @param withheld families whose findings it never sees
    /// @throws Trials.Spent if the budget does not last for the first slopes
    public Found run(Trials trials, Collection<String> withheld) {
        Walk walk = new Walk(trials, withheld);
        boolean spent = false;
        try {
            boolean gained = true;
            for (int round = 0; round < rounds && gained; round++) {
                gained = walk.round(Randomness.of(seed).at("search").at(round));
            }
        } catch (Trials.Spent end) {
            spent = true;
        }
        return new Found(walk.slopes.centre(), walk.slopes.found(), spent);
    }

    /// From the present values to the best place so far.
    private final class Walk {
        private final Trials trials;
        private final Collection<String> withheld;
        private final double[] present;
        private Slopes slopes;

        Walk(Trials trials, Collection<String> withheld) {
            this.trials = trials;
            this.withheld = withheld;
            present = trials.presentPlace();
            slopes = Slopes.of(trials, present, withheld);
        }

        /// @return true if it has gained
        boolean round(Randomness stream) {
            double[] begin = slopes.centre();
            slopes = Slopes.of(trials, begin, withheld);
            for (int i = 0; i < begin.length; i++) {
                double[] moved = Slopes.moved(begin, i);
                come(moved, trials.at(moved).without(withheld));
            }
            double radius = RADIUS;
            for (int t = 0; t < tries && radius >= LEAST_RADIUS; t++) {
                double[] place = lowest(slopes, radius, stream.at(t));
                if (Arrays.equals(place, slopes.centre())) {
                    break;
                }
                Evaluation there = trials.at(place).without(withheld);
                slopes = slopes.corrected(place, there);
                radius *= come(place, there) ? GROW : SHRINK;
            }
            return !Arrays.equals(begin, slopes.centre());
        }

        /// Comes to a place if it is better.
        private boolean come(double[] place, Evaluation there) {
            boolean better = cost(place, there) < cost(slopes.centre(), slopes.found());
            if (better) {
                slopes = slopes.from(place, there);
            }
            return better;
        }

        private double cost(double[] place, Evaluation found) {
            double away = distance(present, place);
            return found.loss() + PULL * away * away / place.length;
        }

        private static double distance(double[] from, double[] to) {
            double squares = 0;
            for (int i = 0; i < to.length; i++) {
                squares += (to[i] - from[i]) * (to[i] - from[i]);
            }
            return Math.sqrt(squares);
        }

        /// Where the slopes predict the least within a radius; the centre if nowhere less than there.
        private double[] lowest(Slopes slopes, double radius, Randomness stream) {
            double[] centre = slopes.centre();
            int k = centre.length;
            double[] low = new double[k];
            double[] high = new double[k];
            double[] spread = new double[k];
            for (int i = 0; i < k; i++) {
                low[i] = Math.max(0, centre[i] - radius);
                high[i] = Math.min(1, centre[i] + radius);
                spread[i] = (high[i] - low[i]) / (2 * Math.sqrt(k));
            }
            double[] lowest =
                    new CMAESOptimizer(
                                    GENERATIONS,
                                    0,
                                    true,
                                    k < DIAGONAL_FROM ? 0 : 1,
                                    0,
                                    new CounterGenerator(stream),
                                    false,
                                    null)
                            .optimize(
                                    new InitialGuess(centre),
                                    new SimpleBounds(low, high),
                                    new MaxEval(Integer.MAX_VALUE),
                                    new CMAESOptimizer.Sigma(spread),
                                    new CMAESOptimizer.PopulationSize(4 + (int) (3 * Math.log(k))),
                                    new ObjectiveFunction(place ->
                                            predicted(slopes, within(centre, radius, place))
                                                    + Math.max(0, distance(centre, place) / radius - 1)),
                                    GoalType.MINIMIZE)
                            .getPoint();
            double[] place = within(centre, radius, lowest);
            return predicted(slopes, place) < predicted(slopes, centre) ? place : centre;
        }

        private double predicted(Slopes slopes, double[] place) {
            return cost(place, slopes.at(place).aimed(AIM));
        }

        /// A place no farther than a radius from the centre, on the way to another.
        private static double[] within(double[] centre, double radius, double[] place) {
            double share = Math.min(1, radius / distance(centre, place));
            double[] nearer = new double[place.length];
            Arrays.setAll(nearer, i -> Math.clamp(centre[i] + share * (place[i] - centre[i]), 0, 1));
            return nearer;
        }
    }
}
