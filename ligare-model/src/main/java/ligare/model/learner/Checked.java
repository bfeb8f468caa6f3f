package ligare.model.learner;

/// The checks that the records of this package share.
final class Checked {
    private Checked() {}

    static double positive(String component, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(component + " must be > 0 and finite, was " + value);
        }
        return value;
    }

    static double notNegative(String component, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(component + " must be >= 0 and finite, was " + value);
        }
        return value;
    }

    static double share(String component, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(component + " must lie in [0, 1], was " + value);
        }
        return value;
    }
}
