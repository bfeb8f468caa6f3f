package ligare.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ligare.engine.Randomness;
import ligare.lang.BenchmarkReader;
import ligare.lang.Catalogue;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.evidence.Benchmark;
import ligare.model.evidence.RealTests;
import ligare.society.Cohort;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.planning.BenchmarkTests;
import ligare.study.planning.CalibrationDraw;
import ligare.study.planning.Neighbours;
import ligare.study.planning.Power;
import ligare.study.planning.Power.Effects;
import ligare.study.report.Scoreboard;
import ligare.study.run.Asked;
import ligare.study.run.Case;

/// The runs behind a power analysis: the study at draws of the calibration, and the nearest findings.
///
/// @param file  of the study
/// @param asked as read with the present calibration
/// @param tests real animals whose spread is used
/// @param draws of the calibration
/// @param subjects per group and draw
record PowerRun(Path file, Asked asked, RealTests tests, int draws, int subjects) {
    /// Subjects per group and draw, if their number is not asked for: more only make a draw's effect less noisy.
    static final int SUBJECTS = 40;

    /// The middle of every open span.
    private static final double POINT = 0.5;

    /// Finds the real animals: the author's own, else those of the atlas.
    ///
    /// @throws Refusal if nothing is compared, or there are none
    static PowerRun of(Path file, Asked asked, int draws, int subjects) {
        Study study = asked.study();
        if (study.contrasts().isEmpty() && study.preferences().isEmpty()) {
            throw Refusal.file(
                    file,
                    "a study that compares nothing",
                    "compare: or preferences:, whose power can be computed",
                    "add compare: [{groups: [FIRST, SECOND]}]");
        }
        List<Benchmark> benchmarks =
                BenchmarkReader.ofAtlas(Catalogue.files().orElseThrow(), asked.atlas()).orElseThrow();
        RealTests tests =
                Optional.ofNullable(asked.data())
                        .or(() -> BenchmarkTests.of(benchmarks, asked.atlas(), study))
                        .orElseThrow(() ->
                                Refusal.file(
                                        file,
                                        "a study of which no real animals are known",
                                        "times with one other animal in a test that the atlas has real animals for",
                                        "add data: with a table of your own tests"));
        return new PowerRun(file, asked, tests, draws, subjects);
    }

    /// Runs everything.
    Power power(long seed, Runs runs) {
        Neighbours neighbours = Neighbours.of(asked.study(), asked.atlas());
        List<Case> cases = neighbours.nearest().stream().map(n -> new Case(n.finding(), asked.atlas())).toList();
        List<List<RunPlan>> batches = new ArrayList<>();
        batches.add(List.of(plan(asked.study(), asked.atlas(), seed)));
        Map<String, byte[]> files = Catalogue.files().orElseThrow();
        for (int d = 0; d < draws; d++) {
            batches.add(List.of(drawn(files, d, seed)));
        }
        cases.forEach(c -> batches.add(c.plans(subjects, seed)));

        List<Effects> effects = new ArrayList<>();
        List<Scoreboard.Row> rows = new ArrayList<>();
        runs.each(
                "power",
                batches,
                (i, results) -> {
                    if (i <= draws) {
                        Results only = results.getFirst().getFirst();
                        effects.add(Effects.of(asked.study(), only));
                    } else {
                        rows.add(cases.get(i - draws - 1).row(results.getFirst(), seed));
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
                rows,
                seed);
    }

    /// The study with another calibration, in its entries too.
    private RunPlan drawn(Map<String, byte[]> files, int number, long seed) {
        Randomness stream = Randomness.of(seed).at("calibration").at(number);
        Map<String, Atlas.Free> values = CalibrationDraw.of(asked.atlas().calibration(), stream, CalibrationDraw.SHARE);
        Atlas atlas = Catalogue.read(files, values).orElseThrow().atlas();
        Asked drawn = AskedFile.of(file, atlas);
        return plan(drawn.study(), drawn.atlas(), seed);
    }

    private RunPlan plan(Study study, Atlas atlas, long seed) {
        return new RunPlan(atlas, study, subjects, seed, List.of(POINT), Cohort.TOLERANCE);
    }
}
