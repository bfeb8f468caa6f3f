package ligare.lab;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import ligare.model.Atlas;
import ligare.model.ablation.Part;
import ligare.study.RunPlan;
import ligare.study.ablation.Ablation;
import ligare.study.ablation.AblationMatrix;
import ligare.study.page.AblationPage;
import ligare.study.report.Count;
import ligare.study.run.Case;

/// Parts to be taken out, one at a time, as `ligare ablate` takes them out.
///
/// @param ablation of the findings
/// @param parts of the circuits
/// @param version of the program
/// @param digest of what decides how the animals run
record AblationOrder(Ablation ablation, List<Part> parts, String version, String digest) implements Order {
    AblationOrder {
        parts = List.copyOf(parts);
    }

    /// @param ids of the findings; empty: all
    static AblationOrder of(
            Atlas atlas, List<Part> parts, List<String> ids, int subjects, long seed, String version, String digest) {
        return new AblationOrder(new Ablation(Case.of(atlas, ids), subjects, seed), parts, version, digest);
    }

    /// All that may have to be run; how much of it depends on what the whole circuits give.
    List<RunPlan> foreseen() {
        return ablation.foreseen(parts);
    }

    @Override
    public String label() {
        return Count.of(parts.size(), "part", "parts") + " taken out";
    }

    @Override
    public double subjectTime() {
        return RunPlan.subjectTime(ablation.plans());
    }

    @Override
    public Map<String, Document> fill(ExecutorService workers, Progress progress) {
        PlanRunner runner = new PlanRunner(workers, progress::lived);
        AblationMatrix matrix =
                ablation.matrix(
                        parts,
                        version,
                        digest,
                        false,
                        runner,
                        (batches, taker) -> {
                            batches.forEach(batch -> progress.foresee(RunPlan.subjectTime(batch)));
                            runner.each(batches, taker);
                        });
        Map<String, Document> results = new LinkedHashMap<>();
        results.put("ablation.json", Document.json(matrix.toJson()));
        results.put("report.html", Document.html(AblationPage.of(matrix, Instant.now())));
        return results;
    }
}
