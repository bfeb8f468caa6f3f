package ligare.society.fit;

import java.util.Arrays;

/// Distribution of one number over two simulated populations in given shares.
final class Mixture {
    private final double[] first;
    private final double[] second;
    private final double share;

    /// @param first sorted
    /// @param second sorted
    /// @param share of the second
    Mixture(double[] first, double[] second, double share) {
        this.first = first;
        this.second = second;
        this.share = share;
    }

    /// Sorted column of a table.
    static double[] column(double[][] table, int column) {
        return Arrays.stream(table).mapToDouble(row -> row[column]).sorted().toArray();
    }

    /// Largest distance between this and a sample's cumulative distribution (Kolmogorov–Smirnov).
    double largestDistance(double[] sample) {
        double largest = 0;
        for (double x : sample) {
            largest = Math.max(largest, Math.abs(below(x) - below(sample, x)));
            largest = Math.max(largest, Math.abs(upTo(x) - upTo(sample, x)));
        }
        return largest;
    }

    /// Mean squared distance between the two cumulative distributions, half over the sample, half over this distribution.
    double meanSquaredDistance(double[] sample) {
        double over = 0;
        for (double x : sample) {
            double distance = (below(x) + upTo(x) - below(sample, x) - upTo(sample, x)) / 2;
            over += distance * distance / sample.length;
        }
        double own = (1 - share) * along(first, sample) + share * along(second, sample);
        return (over + own) / 2;
    }

    private double along(double[] population, double[] sample) {
        double sum = 0;
        int n = 0;
        for (int i = 4; i < population.length; i += 10) {
            double distance = upTo(population[i]) - upTo(sample, population[i]);
            sum += distance * distance;
            n++;
        }
        return sum / n;
    }

    private double below(double x) {
        return (1 - share) * below(first, x) + share * below(second, x);
    }

    private double upTo(double x) {
        return (1 - share) * upTo(first, x) + share * upTo(second, x);
    }

    private static double below(double[] sorted, double x) {
        return (double) count(sorted, x, false) / sorted.length;
    }

    private static double upTo(double[] sorted, double x) {
        return (double) count(sorted, x, true) / sorted.length;
    }

    private static int count(double[] sorted, double x, boolean inclusive) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < x || inclusive && sorted[middle] == x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
