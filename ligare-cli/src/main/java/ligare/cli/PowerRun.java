package ligare.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ligare.lang.BenchmarkReader;
import ligare.lang.Catalogue;
import ligare.model.evidence.Benchmark;
import ligare.study.planning.Hindrance;
import ligare.study.planning.PowerPlan;
import ligare.study.run.Asked;

/// Asks for a power analysis on behalf of a user.
final class PowerRun {
    private PowerRun() {}

    /// @throws Refusal if nothing is compared, or no real animals are known
    static PowerPlan of(Path file, Asked asked, int draws, int subjects, long seed) {
        Map<String, byte[]> files = Catalogue.files().orElseThrow();
        List<Benchmark> benchmarks = BenchmarkReader.ofAtlas(files, asked.atlas()).orElseThrow();
        PowerPlan.hindrance(asked, benchmarks)
                .ifPresent(hindrance -> {
                    throw Refusal.file(file, hindrance.found(), hindrance.expected(), fix(hindrance));
                });
        return PowerPlan.of(
                asked,
                benchmarks,
                draws,
                subjects,
                seed,
                values -> AskedFile.of(file, Catalogue.read(files, values).orElseThrow().atlas()));
    }

    private static String fix(Hindrance hindrance) {
        return switch (hindrance) {
            case NOTHING_COMPARED -> "add compare: [{groups: [FIRST, SECOND]}]";
            case NO_ANIMALS -> "add data: with a table of your own tests";
        };
    }
}
