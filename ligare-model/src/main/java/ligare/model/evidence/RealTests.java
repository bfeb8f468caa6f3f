package ligare.model.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tests of real animals, in the terms of one study.
///
/// @param name of the table
/// @param tests one per row; an animal may have been tested more than once
/// @param notes what a reader should know of them, such as rows that belong to no group of the study
public record RealTests(String name, List<Test> tests, List<String> notes) {
    public RealTests {
        tests = List.copyOf(tests);
        notes = List.copyOf(notes);
    }

    /// One test of one animal.
    ///
    /// @param animal its name
    /// @param pair   the pair that it belongs to; empty: none is known
    /// @param cohort animals that were treated alike: a group of the study, or a cohort of another laboratory
    /// @param values measure of the study → value in the measure's unit; a measure without an entry was not taken
    public record Test(String animal, String pair, String cohort, Map<String, Double> values) {
        public Test {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /// Number of animals.
    public long animals() {
        return tests.stream().map(Test::animal).distinct().count();
    }
}
