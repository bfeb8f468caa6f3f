package ligare.model.learner;

import java.util.List;
import ligare.model.unit.Bounds;

/// What can be done and seen. An action is one value of every feature; it lasts a number of phases, one after the other.
///
/// @param features at least one; their values make 100,000 actions at most
/// @param phases of an action, ≥ 1
/// @param phase length of a phase, ms, > 0
public record Actions(List<Feature> features, int phases, double phase) {
    private static final double MOST = 100_000;

    public Actions {
        features = List.copyOf(features);
        if (features.isEmpty()) {
            throw new IllegalArgumentException("Actions.features must not be empty");
        }
        double count = features.stream().mapToDouble(Feature::values).reduce(1, (a, b) -> a * b);
        if (count > MOST) {
            throw new IllegalArgumentException(
                    "the values of all features make %,.0f actions, more than %,.0f".formatted(count, MOST));
        }
        if (phases < 1) {
            throw new IllegalArgumentException("Actions.phases must be >= 1, was " + phases);
        }
        Bounds.positive("Actions.phase", phase, "ms");
    }

    /// A property by which actions differ.
    ///
    /// @param name unique
    /// @param values how many different ones, ≥ 1
    public record Feature(String name, int values) {
        public Feature {
            if (values < 1) {
                throw new IllegalArgumentException("Feature.values of %s must be >= 1, was %d".formatted(name, values));
            }
        }
    }

    /// Number of actions: the product of all values.
    public int count() {
        return features.stream().mapToInt(Feature::values).reduce(1, (a, b) -> a * b);
    }

    /// Length of an action, ms.
    public double length() {
        return phases * phase;
    }

    /// The value of a feature in an action. The last feature changes fastest.
    public int value(int action, int feature) {
        int rest = action;
        for (int f = features.size() - 1; f > feature; f--) {
            rest /= features.get(f).values();
        }
        return rest % features.get(feature).values();
    }

    /// The action that differs in one feature alone, whose values are swapped in pairs: 0 with 1, 2 with 3, and so on.
    ///
    /// @throws IllegalArgumentException if the number of values is odd
    public int counterpart(int action, int feature) {
        if (features.get(feature).values() % 2 != 0) {
            throw new IllegalArgumentException(
                    "a feature with an odd number of values has no counterparts: " + features.get(feature).name());
        }
        int weight = 1;
        for (int f = features.size() - 1; f > feature; f--) {
            weight *= features.get(f).values();
        }
        int value = value(action, feature);
        return action + ((value ^ 1) - value) * weight;
    }

    /// The place of a feature, −1 if there is none of this name.
    public int feature(String name) {
        for (int f = 0; f < features.size(); f++) {
            if (features.get(f).name().equals(name)) {
                return f;
            }
        }
        return -1;
    }
}
