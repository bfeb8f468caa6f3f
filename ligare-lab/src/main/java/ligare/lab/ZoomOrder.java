package ligare.lab;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import ligare.model.unit.Dimension;
import ligare.model.unit.Quantity;
import ligare.study.Finished;
import ligare.study.explain.Animal;
import ligare.study.page.ZoomPage;
import ligare.study.run.Asked;
import ligare.study.zoom.Zoom;
import ligare.study.zoom.ZoomPlan;

/// A moment of the first subject of a group to be looked at as spikes, as `ligare zoom` looks at it.
///
/// @param plan what is run
/// @param version of the program
record ZoomOrder(ZoomPlan plan, String version) implements Order {
    private static final double MS_PER_SECOND = 1000;

    /// Milliseconds of spikes: enough for the eye.
    private static final double DURATION = 2000;

    /// @param seconds from the start of the first phase
    /// @param threads that work; they change no result
    /// @throws Refused if there is no such group or moment
    static ZoomOrder of(Asked asked, String group, double seconds, long seed, int threads, String version) {
        Animal chosen =
                Animal.of(asked.study()).stream()
                        .filter(animal -> animal.name().equals(group))
                        .findFirst()
                        .orElseThrow(() ->
                                Refused.of(
                                        Refused.SENSELESS,
                                        "group",
                                        group,
                                        "a group of the study, or a companion of one",
                                        "choose one that it has"));
        double time = seconds * MS_PER_SECOND;
        ZoomPlan plan =
                new ZoomPlan(
                        asked.atlas(),
                        asked.study(),
                        chosen,
                        0,
                        seed,
                        Quantity.of(time, Dimension.TIME).toString(),
                        time,
                        DURATION,
                        threads);
        if (!plan.possible()) {
            throw Refused.of(
                    Refused.SENSELESS,
                    "at",
                    seconds + " s",
                    "a moment of the group's protocol",
                    "choose one on the time axis");
        }
        return new ZoomOrder(plan, version);
    }

    @Override
    public String label() {
        return "spikes of " + plan.animal().name();
    }

    @Override
    public double subjectTime() {
        return Math.max(0, plan.time());
    }

    @Override
    public Map<String, Document> fill(ExecutorService workers, Progress progress) {
        Zoom zoom = Finished.of(workers.submit(plan::run));
        Map<String, Document> results = new LinkedHashMap<>();
        results.put("zoom.json", Document.json(zoom.toJson()));
        results.put("words.txt", Document.text(zoom.momentInWords()));
        results.put("pictures.html", Document.html(ZoomPage.pictures(zoom).toString()));
        results.put("report.html", Document.html(ZoomPage.html(zoom, version)));
        return results;
    }
}
