package ligare.engine;

/// The cubic between two points of a table with given slopes.
public final class CubicHermite {
    /// Numbers of which [#parts] makes a cubic.
    static final int PARTS = 4;

    private CubicHermite() {}

    /// Value between the points.
    ///
    /// @param from value at the left point
    /// @param to value at the right point
    /// @param leaving slope at the left point, per cell
    /// @param arriving slope at the right point, per cell
    /// @param t place in the cell, 0 to 1
    public static double between(double from, double to, double leaving, double arriving, double t) {
        double step = to - from;
        return at(from, step, leaving - step, step - arriving, t);
    }

    /// Puts what [#at] needs of a cubic side by side, for tables that are read more often than made; arguments as of
    /// [#between].
    static void parts(double from, double to, double leaving, double arriving, double[] parts, int first) {
        double step = to - from;
        parts[first] = from;
        parts[first + 1] = step;
        parts[first + 2] = leaving - step;
        parts[first + 3] = step - arriving;
    }

    /// As [#between], bit for bit.
    static double at(double[] parts, int first, double t) {
        return at(parts[first], parts[first + 1], parts[first + 2], parts[first + 3], t);
    }

    private static double at(double from, double step, double a, double b, double t) {
        return from + t * step + t * (1 - t) * (a * (1 - t) + b * t);
    }
}
