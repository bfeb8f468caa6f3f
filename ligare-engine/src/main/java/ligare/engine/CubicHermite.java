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
        return from + t * step + t * (1 - t) * ((leaving - step) * (1 - t) + (step - arriving) * t);
    }

    /// Puts the coefficients of a cubic side by side, of 1, t, t² and t³, for tables that are read more often than made;
    /// arguments as of [#between].
    static void parts(double from, double to, double leaving, double arriving, double[] parts, int first) {
        double step = to - from;
        double early = leaving - step;
        double late = step - arriving;
        parts[first] = from;
        parts[first + 1] = leaving;
        parts[first + 2] = late - 2 * early;
        parts[first + 3] = early - late;
    }

    /// As [#between], but for rounding.
    static double at(double[] parts, int first, double t) {
        return parts[first] + t * (parts[first + 1] + t * (parts[first + 2] + t * parts[first + 3]));
    }
}
