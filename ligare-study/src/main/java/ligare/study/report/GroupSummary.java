package ligare.study.report;

import java.util.Arrays;
import java.util.List;
import ligare.model.Study;
import ligare.model.measure.Measure;
import ligare.model.protocol.Group;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.statistics.Sample;

/// What was measured in one group.
///
/// @param group    name
/// @param species  of its subjects
/// @param sex      of its subjects
/// @param n        subjects with a recording
/// @param lost     subjects whose simulation diverged
/// @param measures in the study's order
public record GroupSummary(String group, String species, String sex, int n, int lost, List<Measured> measures) {
    public GroupSummary {
        measures = List.copyOf(measures);
    }

    /// One measure in one group.
    ///
    /// @param name   of the measure
    /// @param unit   of its values; empty: a pure number
    /// @param values one per subject; NaN where it does not apply
    public record Measured(String name, String unit, double[] values) {
        /// Size, mean and spread of the applicable values.
        public Sample sample() {
            return Sample.of(values);
        }
    }

    /// The summary of a group.
    static GroupSummary of(Study study, Group group, Results results) {
        Results.Cohort cohort = results.cohort(group.name());
        return new GroupSummary(
                group.name(),
                group.species(),
                group.sex(),
                cohort.recordings().size(),
                cohort.lost().size(),
                study.measures().stream().map(m -> measured(m, group, cohort)).toList());
    }

    private static Measured measured(Measure measure, Group group, Results.Cohort cohort) {
        double[] values = new double[cohort.recordings().size()];
        if (Measurement.applies(measure, group)) {
            values = Measurement.of(measure, cohort.recordings());
        } else {
            Arrays.fill(values, Double.NaN);
        }
        return new Measured(measure.name(), measure.unit(), values);
    }

    /// The measure with this name.
    Measured measure(String name) {
        return measures.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }
}
