package ligare.study.score;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.Randomness;
import ligare.model.Study;
import ligare.model.measure.Measure;
import ligare.model.protocol.Group;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.score.Experiments.Pool;
import ligare.study.statistics.Sample;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How often the same tests find something where there is nothing: studies in which every preference and every contrast
/// is known to be none.
///
/// @param tests one per preference and group, or contrast and measure
public record Controls(List<Test> tests) {
    public Controls {
        tests = List.copyOf(tests);
    }

    /// One test of one control study.
    ///
    /// @param study its name
    /// @param what  groups and measures compared
    /// @param pool  simulated subjects per group, the smaller if two differ
    /// @param rate  share of simulated experiments that are significant in any direction; NaN if the pool is empty
    public record Test(String study, String what, int pool, double rate) {}

    /// A control study that was run.
    public record Run(Study study, Results results) {}

    /// Draws the experiments of all control studies, at the n that is assumed where a paper gives none.
    ///
    /// @param seed as for the judge
    public static Controls of(List<Run> runs, long seed) {
        List<Test> tests = new ArrayList<>();
        for (Run run : runs) {
            Randomness stream = Randomness.of(seed).at("controls").at(run.study.key());
            Experiments experiments = new Experiments(stream, Judge.ASSUMED_N);
            tests.addAll(preferences(run, experiments));
            tests.addAll(contrasts(run, experiments));
        }
        return new Controls(tests);
    }

    /// Mean share of significant experiments; NaN if no control was run.
    public double falsePositiveRate() {
        return tests.stream().mapToDouble(Test::rate).filter(rate -> !Double.isNaN(rate)).average().orElse(Double.NaN);
    }

    /// What the rate is expected to be without any effect: α, and a little more because a pool of limited size has itself
    /// a chance difference, which all experiments drawn from it share.
    ///
    ///     P(|Z| > z / √(1 + n/pool)), z the critical value of α
    ///
    /// NaN if no control was run.
    public double expectedRate() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double critical = normal.inverseSurvivalProbability(Experiments.ALPHA / 2);
        return tests.stream()
                .filter(t -> !Double.isNaN(t.rate))
                .mapToDouble(t ->
                        2 * normal.survivalProbability(critical / Math.sqrt(1 + (double) Judge.ASSUMED_N / t.pool)))
                .average()
                .orElse(Double.NaN);
    }

    private static List<Test> preferences(Run run, Experiments experiments) {
        List<Test> tests = new ArrayList<>();
        for (Study.Contrast preference : run.study.preferences()) {
            for (Group group : run.study.groups()) {
                Pool over = pool(run, group.name(), preference.first());
                Pool under = pool(run, group.name(), preference.second());
                Pool differences = new Pool(over.key(), Sample.differences(over.values(), under.values()));
                String what = "%s: %s over %s".formatted(group.name(), preference.first(), preference.second());
                tests.add(test(run, what, differences.values().length, experiments.paired(differences)));
            }
        }
        return tests;
    }

    private static List<Test> contrasts(Run run, Experiments experiments) {
        List<Test> tests = new ArrayList<>();
        for (Study.Contrast contrast : run.study.contrasts()) {
            for (Measure measure : run.study.measures()) {
                Pool first = pool(run, contrast.first(), measure.name());
                Pool second = pool(run, contrast.second(), measure.name());
                String what = "%s against %s: %s".formatted(contrast.first(), contrast.second(), measure.name());
                int smaller = Math.min(first.values().length, second.values().length);
                tests.add(test(run, what, smaller, experiments.between(first, second)));
            }
        }
        return tests;
    }

    private static Test test(Run run, String what, int pool, Shares shares) {
        return new Test(run.study.name(), what, pool, pool < 2 ? Double.NaN : shares.any());
    }

    private static Pool pool(Run run, String group, String measure) {
        return new Pool(
                run.study.group(group).key(),
                Measurement.of(run.study.measure(measure), run.results.cohort(group).recordings()));
    }
}
