package ligare.model.network;

/// The checks the records of this package share; each failure names record, component, unit and value.
final class Bounds {
    private Bounds() {}

    static void positive(String component, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "%s must be > 0 %s and finite, was %s".formatted(component, unit, value));
        }
    }

    static void notNegative(String component, double value, String unit) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "%s must be >= 0 %s and finite, was %s".formatted(component, unit, value));
        }
    }

    static void finite(String component, double value, String unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "%s must be a finite number of %s, was %s".formatted(component, unit, value));
        }
    }

    static void below(String lower, double low, String upper, double high, String unit) {
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    "%s (%s %s) must lie below %s (%s %s)".formatted(lower, low, unit, upper, high, unit));
        }
    }

    static void named(String component, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(component + " must not be blank");
        }
    }
}
