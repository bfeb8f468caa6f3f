package ligare.study.statistics;

import java.util.Arrays;

/// The Jonckheere–Terpstra statistic and its first two moments under exchangeability.
///
/// @param statistic J, number of ordered pairs between groups, ties count one half
/// @param expected  mean of J if the order of groups meant nothing
/// @param variance  its variance, corrected for ties
record Jonckheere(double statistic, double expected, double variance) {

    static Jonckheere of(double[][] groups) {
        double[][] values = Arrays.stream(groups).map(Sample::applicable).toArray(double[][]::new);
        double statistic = 0;
        for (int later = 1; later < values.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                statistic += inOrder(values[earlier], values[later]);
            }
        }
        double[] all = Arrays.stream(values).flatMapToDouble(Arrays::stream).sorted().toArray();
        double n = all.length;
        Powers sizes = new Powers();
        for (double[] group : values) {
            sizes.add(group.length);
        }
        Powers ties = ties(all);
        double expected = (n * n - sizes.squares) / 4;
        double variance =
                n < 3
                        ? Double.NaN
                        : (n * (n - 1) * (2 * n + 5) - sizes.cubes - ties.cubes) / 72
                                + sizes.triples * ties.triples / (36 * n * (n - 1) * (n - 2))
                                + sizes.pairs * ties.pairs / (8 * n * (n - 1));
        return new Jonckheere(statistic, expected, variance);
    }

    private static double inOrder(double[] earlier, double[] later) {
        double count = 0;
        for (double low : earlier) {
            for (double high : later) {
                count += low < high ? 1 : low == high ? 0.5 : 0;
            }
        }
        return count;
    }

    private static Powers ties(double[] sorted) {
        Powers ties = new Powers();
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
                ties.add(i - from);
                from = i;
            }
        }
        return ties;
    }

    /// The sums over sizes of groups, or of ties, that the variance needs.
    private static final class Powers {
        private double squares;
        private double cubes;
        private double triples;
        private double pairs;

        void add(double size) {
            squares += size * size;
            cubes += size * (size - 1) * (2 * size + 5);
            triples += size * (size - 1) * (size - 2);
            pairs += size * (size - 1);
        }
    }
}
