package ligare.study.report;

import java.util.List;
import ligare.engine.Randomness;
import ligare.study.statistics.Effects;
import ligare.study.statistics.Estimate;
import ligare.study.statistics.Sample;
import ligare.study.statistics.Significance;

/// Two things compared at the study's own number of subjects: two measures within a group, or two groups by a measure.
///
/// @param groups       one (paired t-test) or two (Welch's t-test)
/// @param first        measure
/// @param second       the other measure; the same where two groups are compared
/// @param effect       first minus second, in the measure's unit
/// @param standardised d_z or Hedges's g
/// @param significance of the test; not corrected for the number of comparisons
public record Comparison(
        List<String> groups,
        String first,
        String second,
        Estimate effect,
        Estimate standardised,
        Significance significance) {
    static final double ALPHA = 0.05;

    public Comparison {
        groups = List.copyOf(groups);
    }

    /// Two measures within a group.
    static Comparison within(GroupSummary group, String over, String under, Randomness stream) {
        GroupSummary.Measured first = group.measure(over);
        GroupSummary.Measured second = group.measure(under);
        return new Comparison(
                List.of(group.group()),
                over,
                under,
                Effects.pairedDifference(first.values(), second.values(), first.unit(), stream),
                Effects.pairedStandardised(first.values(), second.values(), stream),
                Significance.paired(Sample.of(Sample.differences(first.values(), second.values()))));
    }

    /// Two groups by a measure.
    static Comparison between(GroupSummary one, GroupSummary other, String measure, Randomness stream) {
        GroupSummary.Measured first = one.measure(measure);
        GroupSummary.Measured second = other.measure(measure);
        return new Comparison(
                List.of(one.group(), other.group()),
                measure,
                measure,
                Effects.difference(first.values(), second.values(), first.unit(), stream),
                Effects.hedges(first.values(), second.values(), stream),
                Significance.welch(first.sample(), second.sample()));
    }

    /// True for two measures within one group.
    public boolean paired() {
        return groups.size() == 1;
    }

    /// What was compared: a measure, or one over another.
    public String measure() {
        return paired() ? first + " over " + second : first;
    }

    /// +1 if the first is significantly above the second, −1 if below, 0 if neither was found.
    public int found() {
        return significance.at(ALPHA);
    }
}
