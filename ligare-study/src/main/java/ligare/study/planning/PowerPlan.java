package ligare.study.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ligare.engine.Randomness;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.evidence.Benchmark;
import ligare.model.evidence.RealTests;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.planning.Power.Effects;
import ligare.study.report.Outcome;
import ligare.study.run.Asked;
import ligare.study.run.BatchRunner;
import ligare.study.run.Case;

/// The runs behind a power analysis: the study at draws of the calibration, and the nearest findings.
///
/// @param asked    as read with the present calibration
/// @param tests    real animals whose spread is used
/// @param draws    of the calibration
/// @param subjects per group and draw
/// @param seed     of all random numbers
/// @param redrawn  the same study with other free values, in its entries too
public record PowerPlan(
        Asked asked,
        RealTests tests,
        int draws,
        int subjects,
        long seed,
        Function<Map<String, Atlas.Free>, Asked> redrawn) {
    /// Draws, if their number is not asked for.
    public static final int DRAWS = 20;

    /// Subjects per group and draw, if their number is not asked for: more only make a draw's effect less noisy.
    public static final int SUBJECTS = 40;

    /// What stands in the way of a plan; empty: nothing does.
    ///
    /// @param benchmarks real animals of the atlas
    public static Optional<Hindrance> hindrance(Asked asked, List<Benchmark> benchmarks) {
        Study study = asked.study();
        if (study.contrasts().isEmpty() && study.preferences().isEmpty()) {
            return Optional.of(Hindrance.NOTHING_COMPARED);
        }
        return tests(asked, benchmarks).isEmpty() ? Optional.of(Hindrance.NO_ANIMALS) : Optional.empty();
    }

    /// The plan of a study for which there is no [#hindrance].
    public static PowerPlan of(
            Asked asked,
            List<Benchmark> benchmarks,
            int draws,
            int subjects,
            long seed,
            Function<Map<String, Atlas.Free>, Asked> redrawn) {
        return new PowerPlan(asked, tests(asked, benchmarks).orElseThrow(), draws, subjects, seed, redrawn);
    }

    /// The author's own animals, else those of the atlas.
    private static Optional<RealTests> tests(Asked asked, List<Benchmark> benchmarks) {
        return Optional.ofNullable(asked.data()).or(() -> BenchmarkTests.of(benchmarks, asked.atlas(), asked.study()));
    }

    /// What will have to be run, without reading the study anew for each draw: what it costs.
    public List<RunPlan> foreseen() {
        List<RunPlan> plans = new ArrayList<>(Collections.nCopies(draws + 1, plan(asked)));
        cases(Neighbours.of(asked.study(), asked.atlas())).forEach(c -> plans.addAll(c.plans(subjects, seed)));
        return plans;
    }

    /// What has to be run: the study as it is, at each draw, then each of the nearest findings.
    public List<List<RunPlan>> batches() {
        List<List<RunPlan>> batches = new ArrayList<>();
        batches.add(List.of(plan(asked)));
        for (int d = 0; d < draws; d++) {
            batches.add(List.of(plan(drawn(d))));
        }
        cases(Neighbours.of(asked.study(), asked.atlas())).forEach(c -> batches.add(c.plans(subjects, seed)));
        return batches;
    }

    /// Runs everything.
    ///
    /// @param batches of this plan
    public Power power(List<List<RunPlan>> batches, BatchRunner runner) {
        Neighbours neighbours = Neighbours.of(asked.study(), asked.atlas());
        List<Case> cases = cases(neighbours);
        List<Effects> effects = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        runner.each(
                batches,
                (i, results) -> {
                    if (i <= draws) {
                        Results only = results.getFirst().getFirst();
                        effects.add(Effects.of(asked.study(), only));
                    } else {
                        outcomes.add(cases.get(i - draws - 1).outcome(results.getFirst(), seed));
                    }
                });
        return Power.of(
                asked.study(),
                tests,
                effects.getFirst(),
                effects.subList(1, effects.size()),
                CalibrationDraw.SHARE,
                subjects,
                neighbours,
                outcomes,
                seed);
    }

    private List<Case> cases(Neighbours neighbours) {
        return neighbours.nearest().stream().map(n -> new Case(n.finding(), asked.atlas())).toList();
    }

    private Asked drawn(int number) {
        Randomness stream = Randomness.of(seed).at("calibration").at(number);
        return redrawn.apply(CalibrationDraw.of(asked.atlas().calibration(), stream, CalibrationDraw.SHARE));
    }

    private RunPlan plan(Asked drawn) {
        return RunPlan.inTheMiddle(drawn.atlas(), drawn.study(), subjects, seed);
    }
}
