package ligare.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import ligare.lang.BenchmarkReader;
import ligare.lang.Catalogue;
import ligare.lang.GivenTable;
import ligare.model.Atlas;
import ligare.model.evidence.Benchmark;
import ligare.study.RunPlan;
import ligare.study.page.PlanningPage;
import ligare.study.planning.Hindrance;
import ligare.study.planning.Power;
import ligare.study.planning.PowerPlan;
import ligare.study.report.Json;
import ligare.study.run.Asked;
import org.jspecify.annotations.Nullable;

/// A study to be planned as `ligare run --power` plans it.
///
/// @param plan what is computed
/// @param version of the program
record PowerOrder(PowerPlan plan, String version) implements Order {
    /// @param bytes of the study
    /// @param table handed over with it
    /// @throws Refused if it compares nothing, or no real animals are known
    static PowerOrder of(byte[] bytes, @Nullable GivenTable table, Atlas atlas, int subjects, String version) {
        Received received = Received.of(bytes, table, atlas);
        Map<String, byte[]> files = Catalogue.files().orElseThrow();
        Asked asked = received.asked();
        List<Benchmark> benchmarks = BenchmarkReader.ofAtlas(files, asked.atlas()).orElseThrow();
        PowerPlan.hindrance(asked, benchmarks)
                .ifPresent(hindrance -> {
                    throw Refused.of(
                            Refused.REJECTED, "study", hindrance.found(), hindrance.expected(), fix(hindrance));
                });
        PowerPlan plan =
                PowerPlan.of(
                        asked,
                        benchmarks,
                        PowerPlan.DRAWS,
                        subjects,
                        asked.study().seed(),
                        values ->
                                Received.of(bytes, table, Catalogue.read(files, values).orElseThrow().atlas()).asked());
        return new PowerOrder(plan, version);
    }

    private static String fix(Hindrance hindrance) {
        return switch (hindrance) {
            case NOTHING_COMPARED -> "add one under ‘What is compared’";
            case NO_ANIMALS -> "drop a table of your own tests onto the page";
        };
    }

    List<RunPlan> plans() {
        return plan.foreseen();
    }

    @Override
    public String label() {
        return "power of " + plan.asked().study().name();
    }

    @Override
    public double subjectTime() {
        return RunPlan.subjectTime(plans());
    }

    @Override
    public Map<String, Document> fill(ExecutorService workers, Progress progress) {
        Power power = plan.power(plan.batches(), new PlanRunner(workers, progress::lived));
        Map<String, Document> results = new LinkedHashMap<>();
        results.put("power.json", Document.json(Json.write(power.document())));
        results.put("power.txt", Document.text(power.words()));
        results.put("pictures.html", Document.html(PlanningPage.of(power).toString()));
        results.put("report.html", Document.html(PlanningPage.of(power, version)));
        return results;
    }
}
