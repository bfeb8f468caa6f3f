package ligare.study.planning;

import java.util.ArrayList;
import java.util.List;
import ligare.model.Study;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.statistics.Sample;

/// One comparison whose outcome a study is planned for.
///
/// @param groups    one (paired t-test of two measures) or two (Welch's t-test, first minus second)
/// @param what      the measure, or one over another
/// @param unit      of the effect
/// @param comparand what is compared
record Planned(List<String> groups, String what, String unit, Comparand comparand) {
    Planned {
        groups = List.copyOf(groups);
    }

    /// All of a study: its preferences in each group, then its contrasts by each measure, as far as they apply.
    static List<Planned> of(Study study) {
        List<Planned> all = new ArrayList<>();
        for (Study.Contrast preference : study.preferences()) {
            String what = preference.first() + " over " + preference.second();
            String unit = study.measure(preference.first()).unit();
            study.groups().stream()
                    .filter(group -> Measurement.applies(preference, study, group))
                    .forEach(group ->
                            all.add(new Planned(List.of(group.name()), what, unit, Comparand.of(study, preference))));
        }
        for (Study.Contrast contrast : study.contrasts()) {
            study.measures().stream()
                    .filter(measure -> Measurement.applies(measure, study, contrast))
                    .forEach(measure ->
                            all.add(
                                    new Planned(
                                            List.of(contrast.first(), contrast.second()),
                                            measure.name(),
                                            measure.unit(),
                                            Comparand.of(study, measure.name()))));
        }
        return all;
    }

    boolean paired() {
        return groups.size() == 1;
    }

    /// The effect that the model predicts; NaN where it can be measured of no subject.
    double effect(Results results) {
        double first = sample(results, groups.getFirst()).mean();
        return paired() ? first : first - sample(results, groups.getLast()).mean();
    }

    /// The model's own spread, to be shown beside that of real animals: of the first group.
    double deviation(Results results) {
        return sample(results, groups.getFirst()).deviation();
    }

    private Sample sample(Results results, String group) {
        return Sample.of(results.cohort(group).recordings().stream().mapToDouble(comparand::of).toArray());
    }
}
