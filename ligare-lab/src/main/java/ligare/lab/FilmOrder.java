package ligare.lab;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import ligare.study.Finished;
import ligare.study.film.Film;
import ligare.study.run.Asked;

/// The first subject of each group to be watched.
///
/// @param asked the study
/// @param seed of all random numbers
record FilmOrder(Asked asked, long seed) implements Order {
    private static final int FRAMES = 600;
    private static final double MIDDLE = 0.5;

    @Override
    public String label() {
        return "first subjects of " + asked.study().name();
    }

    @Override
    public double subjectTime() {
        return asked.study().groups().stream()
                .flatMap(group -> group.phases().stream())
                .mapToDouble(phase -> phase.duration().at(MIDDLE))
                .sum();
    }

    @Override
    public Map<String, Document> fill(ExecutorService workers, Progress progress) {
        var films =
                asked.study().groups().stream()
                        .map(group ->
                                workers.submit(() -> {
                                    Film film = Film.of(asked.atlas(), asked.study(), group, seed, FRAMES);
                                    progress.lived(film.scenes().getLast().to());
                                    return film;
                                }))
                        .toList();
        return Map.of(
                "film.json", Document.json(FilmJson.of(films.stream().map(Finished::of).toList(), asked.study())));
    }
}
