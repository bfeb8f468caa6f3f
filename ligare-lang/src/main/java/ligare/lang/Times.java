package ligare.lang;

import java.util.ArrayList;
import java.util.List;
import ligare.model.unit.Dimension;

/// Reads lists of times.
final class Times {
    private static final int MOST = 10_000;

    private Times() {}

    static List<Double> schedule(Mapping mapping, String key, boolean repeated) {
        List<Double> times =
                repeated
                        ? repeated(mapping.mapping(key), mapping, key)
                        : mapping.quantities(key, Dimension.TIME, 0, Double.POSITIVE_INFINITY);
        for (int i = 1; i < times.size(); i++) {
            if (times.get(i) > times.get(i - 1)) continue;
            mapping.problem(key, "times that do not rise", "times in rising order, each once", "sort them");
            break;
        }
        return times;
    }

    private static List<Double> repeated(Mapping schedule, Mapping around, String key) {
        int before = schedule.problemsSoFar();
        double every = schedule.quantity("every", Dimension.TIME, Mapping.POSITIVE, Double.POSITIVE_INFINITY);
        double from = schedule.quantityOr("from", Dimension.TIME, 0, 0, Double.POSITIVE_INFINITY);
        double until = schedule.quantity("until", Dimension.TIME, 0, Double.POSITIVE_INFINITY);
        if (schedule.problemsSoFar() > before) return List.of();
        double steps = Math.floor((until - from) / every * (1 + 1e-12));
        if (!(steps >= 0 && steps < MOST)) {
            around.problem(
                    key,
                    steps < 0 ? "a schedule that ends before it begins" : "a schedule of more than " + MOST + " times",
                    "between 1 and " + MOST + " times",
                    "change from, until or every");
            return List.of();
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i <= steps; i++) times.add(from + i * every);
        return List.copyOf(times);
    }
}
