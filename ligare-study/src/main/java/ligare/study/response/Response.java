package ligare.study.response;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.Randomness;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.measure.Measure;
import ligare.model.protocol.Group;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.statistics.Effects;
import ligare.study.statistics.Estimate;

/// What a study measures at one value after the other of one of its numbers: a dose–response, a time course. Subjects keep
/// their random numbers from value to value, so a curve shows the number and not the luck of the draw.
///
/// @param study as asked, at the middle of its open spans
/// @param varied its number
/// @param levels of it, in the order in which they were asked for
/// @param subjects per group and level
/// @param seed of all random numbers
/// @param curves one per measure and group
public record Response(Study study, Varied varied, List<Level> levels, int subjects, long seed, List<Curve> curves) {
    public Response {
        levels = List.copyOf(levels);
        curves = List.copyOf(curves);
    }

    /// A value of the number.
    ///
    /// @param written with its unit
    /// @param value in the coherent unit
    public record Level(String written, double value) {}

    /// One measure in one group.
    ///
    /// @param means with their 95 % intervals, one per level; a single one where the group does not have the number
    public record Curve(String measure, String unit, String group, List<Estimate> means) {
        public Curve {
            means = List.copyOf(means);
        }

        /// Whether it runs over the levels.
        public boolean varies() {
            return means.size() > 1;
        }

        /// The mean at a level.
        public Estimate at(int level) {
            return varies() ? means.get(level) : means.getFirst();
        }
    }

    /// The groups that are run at every level: those that have the number, or all where none does.
    public static List<Group> varying(Study study, Varied varied) {
        List<Group> some = study.groups().stream().filter(varied::in).toList();
        return some.isEmpty() ? study.groups() : some;
    }

    /// What has to be run: the groups without the number once, then the others at each level.
    public static List<RunPlan> plans(
            Atlas atlas, Study study, Varied varied, List<Level> levels, int subjects, long seed) {
        List<Group> varying = varying(study, varied);
        List<RunPlan> plans = new ArrayList<>();
        plans.add(RunPlan.inTheMiddle(atlas, study.with(constant(study, varying)), subjects, seed));
        for (Level level : levels) {
            List<Group> changed = varying.stream().map(g -> varied.at(g, level.value())).toList();
            plans.add(RunPlan.inTheMiddle(atlas, study.with(changed), subjects, seed));
        }
        return plans;
    }

    private static List<Group> constant(Study study, List<Group> varying) {
        return study.groups().stream().filter(g -> !varying.contains(g)).toList();
    }

    /// The response.
    ///
    /// @param results of the plans
    public static Response of(
            Study study, Varied varied, List<Level> levels, int subjects, long seed, List<List<Results>> results) {
        List<Group> varying = varying(study, varied);
        List<Curve> curves = new ArrayList<>();
        for (Measure measure : study.measures()) {
            for (Group group : study.groups()) {
                if (Measurement.applies(measure, group)) {
                    int first = varying.contains(group) ? 1 : 0;
                    int last = varying.contains(group) ? levels.size() : 0;
                    List<Estimate> means = new ArrayList<>();
                    for (int i = first; i <= last; i++) {
                        means.add(mean(measure, group, results.get(i).getFirst(), seed));
                    }
                    curves.add(new Curve(measure.name(), measure.unit(), group.name(), means));
                }
            }
        }
        return new Response(study, varied, levels, subjects, seed, curves);
    }

    private static Estimate mean(Measure measure, Group group, Results results, long seed) {
        double[] values = Measurement.of(measure, results.cohort(group.name()).recordings());
        Randomness stream = Randomness.of(seed).at("response").at(group.key()).at(measure.name());
        return Effects.mean(values, measure.unit(), stream);
    }
}
