package ligare.engine.spiking;

import ligare.model.network.Course;

/// A course on the grid of a run: which value holds in the step that begins at a grid point.
final class Schedule {
    private final long[] beginnings;
    private final double[] values;
    private int now;

    Schedule(Course course, Timing timing) {
        int n = course.times().size();
        beginnings = new long[n];
        values = new double[n];
        for (int k = 0; k < n; k++) {
            beginnings[k] = (long) Math.ceil(course.times().get(k) / timing.step() - 1e-6);
            values[k] = course.values().get(k);
        }
    }

    /// Moves on to a grid point, which must not be earlier than the one before.
    ///
    /// @return whether the value is another one than before, or the point is the first
    boolean moveTo(long point) {
        double before = values[now];
        while (now + 1 < values.length && beginnings[now + 1] <= point) {
            now++;
        }
        return point == 0 || values[now] != before;
    }

    /// Number of the value that holds now, in the order of the course.
    int segment() {
        return now;
    }

    double value() {
        return values[now];
    }
}
