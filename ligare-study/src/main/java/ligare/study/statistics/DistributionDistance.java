package ligare.study.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import ligare.engine.Randomness;

/// Two-sample Kolmogorov–Smirnov distance between simulated subjects and real animals, of which some were tested more
/// than once.
///
///     D = max over x of |F(x) − G(x)|
///
/// Subjects and animals are resampled, each animal with all its tests, and d = max |(F* − F) − (G* − G)| is the distance
/// that chance alone adds. The interval is D ± the 95 % quantile of d; it covers the true distance in at least 95 % of
/// cases (triangle inequality). Percentiles of D* itself would not: resampling only ever adds distance.
///
/// @param estimate D and its interval, in [0, 1]; NaN if there is no subject or no animal
/// @param byChance mean of d: about how far apart two samples of these sizes from one distribution would lie
public record DistributionDistance(Estimate estimate, double byChance) {
    private static final int RESAMPLES = 1999;
    private static final String METHOD = "Kolmogorov–Smirnov distance; 95 % interval: resampling subjects and animals";

    /// Measures the distance.
    ///
    /// @param model one value per simulated subject; NaN is left out
    /// @param animals one array per real animal, one value per test of it; none empty, no NaN
    /// @param stream where the draws come from
    public static DistributionDistance of(double[] model, List<double[]> animals, Randomness stream) {
        double[] subjects = Sample.applicable(model);
        if (subjects.length == 0 || animals.isEmpty()) {
            return new DistributionDistance(Estimate.none("", METHOD), Double.NaN);
        }
        Curves curves = new Curves(subjects, animals);
        double[] difference = curves.difference(curves.subjects, curves.animals);
        double distance = largest(difference, new double[difference.length]);
        double[] added = curves.resample(difference, stream);
        double reach = Bootstrap.quantile(added, 0.95);
        return new DistributionDistance(
                new Estimate(
                        distance,
                        Math.max(0, distance - reach),
                        Math.min(1, distance + reach),
                        subjects.length,
                        "",
                        METHOD),
                Arrays.stream(added).average().orElseThrow());
    }

    /// The distance alone, without an interval.
    ///
    /// @param model at least one value, no NaN
    /// @param animals at least one, none empty, no NaN
    public static double between(double[] model, List<double[]> animals) {
        Curves curves = new Curves(model, animals);
        double[] difference = curves.difference(curves.subjects, curves.animals);
        return largest(difference, new double[difference.length]);
    }

    private static double largest(double[] curve, double[] from) {
        double largest = 0;
        for (int i = 0; i < curve.length; i++) {
            largest = Math.max(largest, Math.abs(curve[i] - from[i]));
        }
        return largest;
    }

    /// Cumulative curves over all distinct values; individuals hold the positions of their values among these.
    private static final class Curves {
        private final double[] points;
        private final int[][] subjects;
        private final int[][] animals;

        Curves(double[] model, List<double[]> real) {
            points =
                    DoubleStream.concat(Arrays.stream(model), real.stream().flatMapToDouble(Arrays::stream))
                            .sorted()
                            .distinct()
                            .toArray();
            subjects = Arrays.stream(model).mapToObj(x -> new int[] {position(x)}).toArray(int[][]::new);
            animals =
                    real.stream()
                            .map(animal -> Arrays.stream(animal).mapToInt(this::position).toArray())
                            .toArray(int[][]::new);
        }

        private int position(double x) {
            return Arrays.binarySearch(points, x);
        }

        /// d of every resample, sorted.
        double[] resample(double[] difference, Randomness stream) {
            double[] added = new double[RESAMPLES];
            int[][] someSubjects = new int[subjects.length][];
            int[][] someAnimals = new int[animals.length][];
            for (int r = 0; r < RESAMPLES; r++) {
                Randomness resample = stream.at(r);
                long counter = 0;
                for (int i = 0; i < someSubjects.length; i++) {
                    someSubjects[i] = subjects[Resample.index(resample, counter++, subjects.length)];
                }
                for (int i = 0; i < someAnimals.length; i++) {
                    someAnimals[i] = animals[Resample.index(resample, counter++, animals.length)];
                }
                added[r] = largest(difference(someSubjects, someAnimals), difference);
            }
            Arrays.sort(added);
            return added;
        }

        /// F − G at every point.
        double[] difference(int[][] ofModel, int[][] ofReal) {
            double[] f = shares(ofModel);
            double[] g = shares(ofReal);
            for (int i = 0; i < f.length; i++) {
                f[i] -= g[i];
            }
            return f;
        }

        private double[] shares(int[][] individuals) {
            double[] shares = new double[points.length];
            int tests = 0;
            for (int[] individual : individuals) {
                for (int point : individual) {
                    shares[point]++;
                    tests++;
                }
            }
            double below = 0;
            for (int i = 0; i < shares.length; i++) {
                below += shares[i];
                shares[i] = below / tests;
            }
            return shares;
        }
    }
}
