package ligare.study.score;

import java.util.List;
import ligare.engine.Randomness;
import ligare.study.statistics.Resample;
import ligare.study.statistics.Sample;
import ligare.study.statistics.Significance;

/// Experiments of the published size, drawn with replacement from pools of simulated subjects, and tested as papers do:
/// paired t-test within a group, Welch's t-test between two, Jonckheere–Terpstra over ordered groups; α = 0.05, two-sided.
///
/// The animals of a group in experiment e are a function of the stream, the group's key and e, so every claim of a
/// finding sees the same experiments, in whatever order it asks. Groups that share a key are still drawn apart: the tests
/// between groups hold for different animals.
final class Experiments {
    /// How many are drawn.
    static final int NUMBER = 1000;

    static final double ALPHA = 0.05;

    private final Randomness stream;
    private final int n;

    /// @param stream of the study
    /// @param n animals per group
    Experiments(Randomness stream, int n) {
        this.stream = stream;
        this.n = n;
    }

    /// A group's number per simulated subject, under the key by which its animals are drawn.
    record Pool(String key, double[] values) {}

    /// Paired t-tests of differences against 0; towards: above 0.
    Shares paired(Pool differences) {
        int[] directions = new int[3];
        double[] drawn = new double[n];
        for (int e = 0; e < NUMBER; e++) {
            draw(differences, 0, e, drawn);
            directions[1 + Significance.paired(Sample.of(drawn)).at(ALPHA)]++;
        }
        return shares(directions);
    }

    /// Welch's t-tests; towards: first above second.
    Shares between(Pool first, Pool second) {
        int[] directions = new int[3];
        double[] one = new double[n];
        double[] two = new double[n];
        int twin = twin(List.of(first, second), 1);
        for (int e = 0; e < NUMBER; e++) {
            draw(first, 0, e, one);
            draw(second, twin, e, two);
            directions[1 + Significance.welch(Sample.of(one), Sample.of(two)).at(ALPHA)]++;
        }
        return shares(directions);
    }

    /// Trend tests; towards: rising in the order of the pools.
    Shares ordered(List<Pool> pools) {
        int[] directions = new int[3];
        int[] rises = new int[pools.size() - 1];
        int[] falls = new int[pools.size() - 1];
        double[][] drawn = new double[pools.size()][n];
        for (int e = 0; e < NUMBER; e++) {
            double before = Double.NaN;
            for (int g = 0; g < drawn.length; g++) {
                draw(pools.get(g), twin(pools, g), e, drawn[g]);
                double mean = Sample.of(drawn[g]).mean();
                if (g > 0) {
                    rises[g - 1] += mean > before ? 1 : 0;
                    falls[g - 1] += mean < before ? 1 : 0;
                }
                before = mean;
            }
            directions[1 + Significance.trend(drawn).at(ALPHA)]++;
        }
        Shares shares = shares(directions);
        return new Shares(n, shares.towards(), shares.against(), least(rises), least(falls));
    }

    /// How many pools of the same key stand before this one.
    private static int twin(List<Pool> pools, int index) {
        String key = pools.get(index).key();
        return (int) pools.subList(0, index).stream().filter(pool -> pool.key().equals(key)).count();
    }

    private void draw(Pool pool, int twin, int experiment, double[] drawn) {
        Randomness group = stream.at(pool.key());
        Randomness animals = (twin == 0 ? group : group.at("twin").at(twin)).at(experiment);
        int size = pool.values().length;
        for (int i = 0; i < n; i++) {
            drawn[i] = size == 0 ? Double.NaN : pool.values()[Resample.index(animals, i, size)];
        }
    }

    private Shares shares(int[] directions) {
        return new Shares(n, (double) directions[2] / NUMBER, (double) directions[0] / NUMBER);
    }

    private static double least(int[] counts) {
        int least = NUMBER;
        for (int count : counts) {
            least = Math.min(least, count);
        }
        return (double) least / NUMBER;
    }
}
