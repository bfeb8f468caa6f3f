package ligare.lab;

import static java.util.Objects.requireNonNull;
import static ligare.lab.ShortStudy.ATLAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ligare.model.Study;
import ligare.model.measure.Recording;
import ligare.society.Cohort;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.film.Film;
import org.junit.jupiter.api.Test;

class FilmTest {
    private static final int FRAMES = 60;
    private static final Study STUDY = ShortStudy.received(ShortStudy.STUDY).asked().study();
    private static final List<Film.Scene> SEEN = new ArrayList<>();
    private static final Film FILM =
            Film.of(ATLAS, STUDY, STUDY.group("infused"), 7, FRAMES, (_, _, frame) -> SEEN.add(frame)).getFirst();

    @Test
    void watchingChangesNoBit() {
        Recording run = new Cohort(ATLAS, STUDY, STUDY.group("infused"), 0.5).run(0, 2, 7).getFirst();
        for (int p = 0; p < 2; p++) {
            assertThat(FILM.recording().phases().get(p).timeIn()).isDeepEqualTo(run.phases().get(p).timeIn());
            assertThat(FILM.recording().phases().get(p).weight()).isDeepEqualTo(run.phases().get(p).weight());
        }
    }

    /// What is shown while the subject lives is what the film holds, frame by frame, with the bout that went on.
    @Test
    void everyFrameIsShownAsItIsTaken() {
        int next = 0;
        for (Film.Scene scene : FILM.scenes()) {
            for (int k = 0; k < scene.times().length; k++) {
                Film.Scene seen = SEEN.get(next++);
                assertThat(seen.phase()).isEqualTo(scene.phase());
                assertThat(seen.times()).containsExactly(scene.times()[k]);
                for (int c = 0; c < scene.courses().size(); c++) {
                    Film.Course course = scene.courses().get(c);
                    assertThat(seen.courses().get(c).name()).isEqualTo(course.name());
                    assertThat(seen.courses().get(c).values()).containsExactly(course.values()[k]);
                }
                int goingOn = scene.bouts().indexOf(seen.bouts().getFirst());
                assertThat(scene.bouts().get(goingOn).from()).isLessThan(scene.times()[k]);
                if (k > 0 && goingOn + 1 < scene.bouts().size()) {
                    assertThat(scene.bouts().get(goingOn + 1).from()).isGreaterThan(scene.times()[k - 1]);
                }
            }
        }
        assertThat(SEEN).hasSize(next);
    }

    /// While a cohort runs, its first subject is seen as a film of it alone shows it.
    @Test
    void theFirstSubjectIsSeenWhileItsCohortRuns() {
        List<Film.Scene> alone = new ArrayList<>();
        Film.of(ATLAS, STUDY, STUDY.group("infused"), 7, 150, (_, _, frame) -> alone.add(frame));
        List<Film.Scene> among = new CopyOnWriteArrayList<>();
        RunPlan plan = RunPlan.of(ATLAS, STUDY, 3, 7);
        List<Results> seen;
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            Film.Viewer viewer =
                    (group, _, frame) -> {
                        if (group.name().equals("infused")) {
                            among.add(frame);
                        }
                    };
            seen = plan.submit(workers, _ -> {}, _ -> {}, viewer).collect();
        }
        assertThat(among).hasSameSizeAs(alone).hasSizeGreaterThan(60);
        for (int i = 0; i < alone.size(); i++) {
            assertThat(among.get(i).times()).isEqualTo(alone.get(i).times());
            assertThat(among.get(i).bouts()).isEqualTo(alone.get(i).bouts());
            for (int c = 0; c < alone.get(i).courses().size(); c++) {
                assertThat(among.get(i).courses().get(c).values()).isEqualTo(alone.get(i).courses().get(c).values());
            }
        }
        List<Results> unseen = plan.execute(1, _ -> {});
        for (int g = 0; g < 2; g++) {
            for (int i = 0; i < 3; i++) {
                assertThat(timeIn(seen, g, i)).isDeepEqualTo(timeIn(unseen, g, i));
            }
        }
    }

    private static double[][] timeIn(List<Results> results, int group, int subject) {
        return results.getFirst().cohorts().get(group).recordings().get(subject).phases().getFirst().timeIn();
    }

    @Test
    void whoRunsBesideTheSubjectHasAFilmOfItsOwn() {
        Study pair =
                ShortStudy.received(
                                ShortStudy.STUDY
                                        .replace("protocol:", "others:\n  partner: {sex: male}\nprotocol:")
                                        .replace("[partner, stranger]", "[partner]")
                                        .replaceAll("(?m)^  stranger contact.*\\R", "")
                                        .replaceAll("(?m)^preferences:\\R.*\\R", ""))
                        .asked()
                        .study();
        List<Film> films = Film.of(ATLAS, pair, pair.group("nothing"), 7, FRAMES, (_, _, _) -> {});
        assertThat(films).extracting(Film::animal).containsExactly("subject", "partner");
        Recording run = new Cohort(ATLAS, pair, pair.group("nothing"), 0.5).run(0, 2, 7).getFirst();
        assertThat(films.get(1).recording().phases().getFirst().timeIn())
                .isDeepEqualTo(requireNonNull(run.companions().get("partner")).phases().getFirst().timeIn());
        assertThat(films.get(1).scenes().getFirst().others()).containsExactly("subject");
        films.forEach(film -> addUp(film));
        // What is done by both begins at the same times for both.
        List<Double> hers = huddles(films.get(0).scenes().getFirst());
        assertThat(hers).isNotEmpty().isEqualTo(huddles(films.get(1).scenes().getFirst()));
    }

    private static List<Double> huddles(Film.Scene scene) {
        int huddle = scene.behaviours().indexOf("huddle");
        return scene.bouts().stream().filter(bout -> bout.behaviour() == huddle).map(Film.Bout::from).toList();
    }

    @Test
    void boutsAddUpToTheTimesThatWereRecorded() {
        addUp(FILM);
    }

    private static void addUp(Film film) {
        for (int p = 0; p < 2; p++) {
            Film.Scene scene = film.scenes().get(p);
            double[][] recorded = film.recording().phases().get(p).timeIn();
            double[][] seen = new double[recorded.length][recorded[0].length];
            int[][] starts = new int[recorded.length][recorded[0].length];
            List<Film.Bout> bouts = scene.bouts();
            for (int b = 0; b < bouts.size(); b++) {
                Film.Bout bout = bouts.get(b);
                int other = bout.other() < 0 ? scene.others().size() : bout.other();
                double end = b + 1 < bouts.size() ? bouts.get(b + 1).from() : scene.to();
                seen[bout.behaviour()][other] += end - bout.from();
                starts[bout.behaviour()][other]++;
            }
            assertThat(starts).isDeepEqualTo(film.recording().phases().get(p).count());
            for (int b = 0; b < seen.length; b++) {
                assertThat(seen[b]).containsExactly(recorded[b], within(1e-3));
            }
        }
    }

    @Test
    void framesAreMeansThatAgreeWithTheMeanOfThePhase() {
        Film.Scene scene = FILM.scenes().getFirst();
        Recording.PhaseRecord record = FILM.recording().phases().getFirst();
        Film.Course oxytocin =
                scene.courses().stream()
                        .filter(c -> c.what() == Film.What.CONCENTRATION && c.name().equals("oxytocin"))
                        .findFirst()
                        .orElseThrow();
        double mean = 0;
        double before = scene.from();
        for (int i = 0; i < scene.times().length; i++) {
            mean += oxytocin.values()[i] * (scene.times()[i] - before);
            before = scene.times()[i];
        }
        double recorded =
                record.concentration()[record.ligands().indexOf("oxytocin")][
                        record.regions().indexOf(oxytocin.region())];
        assertThat(mean / (before - scene.from())).isCloseTo(recorded, within(1e-6 * recorded));
        assertThat(before).isCloseTo(scene.to(), within(1e-3));
        assertThat(scene.times().length).isBetween(FRAMES / 2, FRAMES);
    }

    @Test
    void anOccupancyIsAShare() {
        for (Film.Scene scene : FILM.scenes()) {
            assertThat(
                            scene.courses().stream()
                                    .filter(c -> c.what() == Film.What.OCCUPANCY)
                                    .flatMapToDouble(c -> Arrays.stream(c.values())))
                    .isNotEmpty()
                    .allMatch(v -> v >= 0 && v <= 1);
        }
    }
}
