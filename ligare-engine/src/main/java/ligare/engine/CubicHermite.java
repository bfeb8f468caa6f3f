package ligare.engine;

/// The cubic between two points of a table with given slopes.
public final class CubicHermite {
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
        double a = leaving - step;
        double b = step - arriving;
        return from + t * step + t * (1 - t) * (a * (1 - t) + b * t);
    }
}
