package ligare.lab;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import ligare.model.protocol.Group;
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
                IntStream.range(0, asked.study().groups().size())
                        .mapToObj(place -> workers.submit(() -> film(place, progress)))
                        .toList();
        return Map.of(
                "film.json", Document.json(FilmJson.of(films.stream().map(Finished::of).toList(), asked.study())));
    }

    /// Tells what is seen and what has been lived through as it goes on.
    private Film film(int place, Progress progress) {
        Group group = asked.study().groups().get(place);
        double[] told = new double[1];
        return Film.of(
                asked.atlas(),
                asked.study(),
                group,
                seed,
                FRAMES,
                frame -> {
                    double now = frame.times()[0];
                    progress.lived(now - told[0]);
                    told[0] = now;
                    progress.saw(new Seen(place, group.name(), frame));
                });
    }
}
