package ligare.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import ligare.model.protocol.Group;
import ligare.study.Finished;
import ligare.study.RunPlan;
import ligare.study.film.Film;
import ligare.study.run.Asked;

/// The first subject of each group to be watched, with its companions.
///
/// @param asked the study
/// @param seed of all random numbers
record FilmOrder(Asked asked, long seed) implements Order {
    private static final int FRAMES = 600;

    @Override
    public String label() {
        return "first subjects of " + asked.study().name();
    }

    @Override
    public double subjectTime() {
        return RunPlan.inTheMiddle(asked.atlas(), asked.study(), 1, seed).subjectTime();
    }

    @Override
    public Map<String, Document> fill(ExecutorService workers, Progress progress) {
        List<Future<List<Film>>> films =
                asked.study().groups().stream().map(group -> workers.submit(() -> films(group, progress))).toList();
        return Map.of(
                "film.json",
                Document.json(
                        FilmJson.of(films.stream().map(Finished::of).flatMap(List::stream).toList(), asked.study())));
    }

    /// Tells what is seen and what has been lived through as it goes on.
    private List<Film> films(Group group, Progress progress) {
        Map<String, Double> told = new HashMap<>();
        Film.Viewer viewer = Seen.viewer(asked.study(), progress);
        return Film.of(
                asked.atlas(),
                asked.study(),
                group,
                seed,
                FRAMES,
                (_, animal, frame) -> {
                    double now = frame.times()[0];
                    progress.lived(now - told.getOrDefault(animal, 0.0));
                    told.put(animal, now);
                    viewer.saw(group, animal, frame);
                });
    }
}
