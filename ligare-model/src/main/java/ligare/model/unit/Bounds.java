package ligare.model.unit;

/// The checks that records share; each failure names record, component, unit and value.
public final class Bounds {
    private static final double ROUNDING = 1e-6;

    private Bounds() {}

    /// @throws IllegalArgumentException unless the value is > 0 and finite
    public static void positive(String component, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "%s must be > 0 %s and finite, was %s".formatted(component, unit, value));
        }
    }

    /// @throws IllegalArgumentException unless the value is ≥ 0 and finite
    public static void notNegative(String component, double value, String unit) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "%s must be >= 0 %s and finite, was %s".formatted(component, unit, value));
        }
    }

    /// @throws IllegalArgumentException unless the value is finite
    public static void finite(String component, double value, String unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "%s must be a finite number of %s, was %s".formatted(component, unit, value));
        }
    }

    /// @throws IllegalArgumentException unless the value lies in [0, 1]
    public static void share(String component, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(component + " must lie in [0, 1], was " + value);
        }
    }

    /// @throws IllegalArgumentException unless the lower value is the lower one
    public static void below(String lower, double low, String upper, double high, String unit) {
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    "%s (%s %s) must lie below %s (%s %s)".formatted(lower, low, unit, upper, high, unit));
        }
    }

    /// @throws IllegalArgumentException if the name is blank
    public static void named(String component, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(component + " must not be blank");
        }
    }

    /// Whether a time is a whole number of steps, up to a millionth.
    public static boolean onGrid(double time, double step) {
        double steps = time / step;
        return Math.abs(steps - Math.rint(steps)) <= ROUNDING * Math.max(1, steps);
    }

    /// @param time ms
    /// @param step ms
    /// @throws IllegalArgumentException unless the time is a whole number of steps, up to a millionth
    public static void onGrid(String component, double time, double step) {
        if (!onGrid(time, step)) {
            throw new IllegalArgumentException(
                    "%s must be a whole number of steps of %s ms, was %s ms".formatted(component, step, time));
        }
    }
}
