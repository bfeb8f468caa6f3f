package ligare.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ligare.lang.BenchmarkReader;
import ligare.lang.Catalogue;
import ligare.model.evidence.Benchmark;
import ligare.model.evidence.RealTests;
import ligare.study.planning.PowerPlan;
import ligare.study.run.Asked;

/// Asks for a power analysis on behalf of a user.
final class PowerRun {
    private PowerRun() {}

    /// @throws Refusal if nothing is compared, or no real animals are known
    static PowerPlan of(Path file, Asked asked, int draws, int subjects, long seed) {
        if (!PowerPlan.compares(asked.study())) {
            throw Refusal.file(
                    file,
                    "a study that compares nothing",
                    "compare: or preferences:, whose power can be computed",
                    "add compare: [{groups: [FIRST, SECOND]}]");
        }
        Map<String, byte[]> files = Catalogue.files().orElseThrow();
        List<Benchmark> benchmarks = BenchmarkReader.ofAtlas(files, asked.atlas()).orElseThrow();
        RealTests tests =
                PowerPlan.tests(asked, benchmarks)
                        .orElseThrow(() ->
                                Refusal.file(
                                        file,
                                        "a study of which no real animals are known",
                                        "times with one other animal in a test that the atlas has real animals for",
                                        "add data: with a table of your own tests"));
        return new PowerPlan(
                asked,
                tests,
                draws,
                subjects,
                seed,
                values -> AskedFile.of(file, Catalogue.read(files, values).orElseThrow().atlas()));
    }
}
