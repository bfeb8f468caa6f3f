package ligare.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import ligare.lang.BenchmarkReader;
import ligare.lang.Catalogue;
import ligare.lang.GivenTable;
import ligare.model.Atlas;
import ligare.model.evidence.RealTests;
import ligare.study.RunPlan;
import ligare.study.page.PlanningPage;
import ligare.study.planning.Power;
import ligare.study.planning.PowerPlan;
import ligare.study.report.Json;
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
        if (!PowerPlan.compares(received.asked().study())) {
            throw Refused.of(
                    Refused.REJECTED,
                    "study",
                    "a study that compares nothing",
                    "a preference, or two groups",
                    "add one under ‘What is compared’");
        }
        Map<String, byte[]> files = Catalogue.files().orElseThrow();
        RealTests tests =
                PowerPlan.tests(
                                received.asked(),
                                BenchmarkReader.ofAtlas(files, received.asked().atlas()).orElseThrow())
                        .orElseThrow(() ->
                                Refused.of(
                                        Refused.REJECTED,
                                        "study",
                                        "a study of which no real animals are known",
                                        "times with one other animal in a test that the atlas has real animals for",
                                        "drop a table of your own tests onto the page"));
        long seed = received.asked().study().seed();
        PowerPlan plan =
                new PowerPlan(
                        received.asked(),
                        tests,
                        PowerPlan.DRAWS,
                        subjects,
                        seed,
                        values ->
                                Received.of(bytes, table, Catalogue.read(files, values).orElseThrow().atlas()).asked());
        return new PowerOrder(plan, version);
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
