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
/// The interval is D ± c, where c is the 95 % quantile of max |(F* − F) − (G* − G)| over resamples of subjects and of
/// animals, each animal with all its tests. It covers the true distance in at least 95 % of cases (triangle inequality).
/// Percentiles of D* itself would not: resampling only ever adds distance.
public final class DistributionDistance {
    private static final int RESAMPLES = 1999;

    private final double[] points;
    private final int[][] model;
    private final int[][] real;

    private DistributionDistance(double[] model, List<double[]> animals) {
        points =
                DoubleStream.concat(Arrays.stream(model), animals.stream().flatMapToDouble(Arrays::stream))
                        .sorted()
                        .distinct()
                        .toArray();
        this.model =
                Arrays.stream(model).mapToObj(x -> new int[] {Arrays.binarySearch(points, x)}).toArray(int[][]::new);
        real =
                animals.stream()
                        .map(a -> Arrays.stream(a).mapToInt(x -> Arrays.binarySearch(points, x)).toArray())
                        .toArray(int[][]::new);
    }

    /// The distance and its interval.
    ///
    /// @param model one value per simulated subject; NaN is left out
    /// @param animals one array per real animal, one value per test of it; none empty, no NaN
    /// @param stream where the draws come from
    /// @return value, low and high in [0, 1]; NaN if there is no model value or no animal
    public static Estimate of(double[] model, List<double[]> animals, Randomness stream) {
        double[] subjects = Sample.applicable(model);
        String method = "Kolmogorov–Smirnov distance; 95 % interval: resampling subjects and animals";
        if (subjects.length == 0 || animals.isEmpty()) {
            return Estimate.none("", method);
        }
        DistributionDistance samples = new DistributionDistance(subjects, animals);
        double[] difference = samples.difference(samples.model, samples.real);
        double distance = largest(difference, new double[difference.length]);
        double reach = samples.reach(difference, stream);
        return new Estimate(
                distance, Math.max(0, distance - reach), Math.min(1, distance + reach), subjects.length, "", method);
    }

    private double reach(double[] difference, Randomness stream) {
        double[] deviations = new double[RESAMPLES];
        int[][] subjects = new int[model.length][];
        int[][] animals = new int[real.length][];
        for (int r = 0; r < RESAMPLES; r++) {
            Randomness resample = stream.at(r);
            long counter = 0;
            for (int i = 0; i < subjects.length; i++) {
                subjects[i] = model[Resample.index(resample, counter++, model.length)];
            }
            for (int i = 0; i < animals.length; i++) {
                animals[i] = real[Resample.index(resample, counter++, real.length)];
            }
            deviations[r] = largest(difference(subjects, animals), difference);
        }
        Arrays.sort(deviations);
        return Bootstrap.quantile(deviations, 0.95);
    }

    /// F − G at every point.
    private double[] difference(int[][] subjects, int[][] animals) {
        double[] f = shares(subjects);
        double[] g = shares(animals);
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

    private static double largest(double[] curve, double[] from) {
        double largest = 0;
        for (int i = 0; i < curve.length; i++) {
            largest = Math.max(largest, Math.abs(curve[i] - from[i]));
        }
        return largest;
    }
}
