package ligare.lang;

import java.util.Map;
import ligare.model.measure.Measure;

/// Two measures of one animal that are held against each other: different ones, in the same unit.
final class MeasurePair {
    private MeasurePair() {}

    /// Reports, at the key of the second, what keeps the two from being compared.
    ///
    /// @param measures those without a mistake, by name; a name that is not among them was reported
    static void check(Mapping from, String key, String first, String second, Map<String, Measure> measures) {
        Measure one = measures.get(first);
        Measure other = measures.get(second);
        if (one == null || other == null) return;
        if (first.equals(second)) {
            from.problem(
                    key,
                    Excerpt.quote(second) + " a second time",
                    "another measure than the first",
                    "name another measure");
        } else if (!one.unit().equals(other.unit())) {
            from.problem(
                    key,
                    Excerpt.quote(second) + inUnit(other) + ", beside " + Excerpt.quote(first) + inUnit(one),
                    "two measures in the same unit",
                    "choose another measure");
        }
    }

    private static String inUnit(Measure measure) {
        return measure.unit().isEmpty() ? ", a pure number" : " in " + Excerpt.plain(measure.unit());
    }
}
