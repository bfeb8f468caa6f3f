package ligare.model.network;

import java.util.List;
import ligare.model.unit.Bounds;

/// A value over time, constant between the times at which it changes.
///
/// @param times times at which a value begins, ms, the first 0, ascending
/// @param values one value per time, in the unit of whatever uses the course
public record Course(List<Double> times, List<Double> values) {

    public Course {
        times = List.copyOf(times);
        values = List.copyOf(values);
        if (times.isEmpty() || times.size() != values.size() || times.getFirst() != 0) {
            throw new IllegalArgumentException(
                    "Course.times must begin with 0 ms and have one value each, was times "
                            + times
                            + ", values "
                            + values);
        }
        for (int k = 1; k < times.size(); k++) {
            Bounds.below("Course.times", times.get(k - 1), "the next time", times.get(k), "ms");
        }
        values.forEach(value -> Bounds.finite("Course.values", value, "its unit"));
    }

    /// The same value at all times.
    public static Course constant(double value) {
        return new Course(List.of(0.0), List.of(value));
    }

    /// The value at a time, ms; times before 0 have the first value.
    public double at(double time) {
        int k = times.size() - 1;
        while (k > 0 && times.get(k) > time) {
            k--;
        }
        return values.get(k);
    }

    /// Whether the course changes at all.
    public boolean isConstant() {
        return values.stream().distinct().count() == 1;
    }
}
