package ligare.study.picture;

import java.util.ArrayDeque;
import java.util.Deque;

/// A line through points, at the places where it is drawn.
///
/// @param xs percent of the width
/// @param ys pixels; NaN: nothing is drawn
record Course(double[] xs, double[] ys) {
    private static final double TOLERANCE = 0.15;

    /// Without the points that nobody could tell from the line drawn through the rest (Douglas & Peucker 1973,
    /// doi:10.3138/FM57-6770-U75U-7727), here by the distance down.
    Course simplified() {
        boolean[] kept = new boolean[xs.length];
        int from = 0;
        while (from < xs.length) {
            int to = from;
            while (to < xs.length && Double.isFinite(ys[to]) && Double.isFinite(xs[to])) {
                to++;
            }
            if (to > from) {
                keep(from, to - 1, kept);
            }
            if (to < xs.length) {
                kept[to] = true;
            }
            from = to + 1;
        }
        int n = 0;
        for (boolean k : kept) {
            n += k ? 1 : 0;
        }
        double[] fewerXs = new double[n];
        double[] fewerYs = new double[n];
        int next = 0;
        for (int i = 0; i < xs.length; i++) {
            if (kept[i]) {
                fewerXs[next] = xs[i];
                fewerYs[next++] = ys[i];
            }
        }
        return new Course(fewerXs, fewerYs);
    }

    private void keep(int first, int last, boolean[] kept) {
        kept[first] = true;
        kept[last] = true;
        Deque<int[]> pending = new ArrayDeque<>();
        pending.push(new int[] {first, last});
        while (!pending.isEmpty()) {
            int[] stretch = pending.pop();
            int furthest = -1;
            double distance = TOLERANCE;
            for (int i = stretch[0] + 1; i < stretch[1]; i++) {
                double away = Math.abs(ys[i] - between(stretch[0], stretch[1], xs[i]));
                if (away > distance) {
                    distance = away;
                    furthest = i;
                }
            }
            if (furthest >= 0) {
                kept[furthest] = true;
                pending.push(new int[] {stretch[0], furthest});
                pending.push(new int[] {furthest, stretch[1]});
            }
        }
    }

    private double between(int a, int b, double x) {
        return xs[b] == xs[a] ? ys[a] : ys[a] + (ys[b] - ys[a]) * (x - xs[a]) / (xs[b] - xs[a]);
    }
}
