package ligare.lab;

import static ligare.lab.ShortStudy.ATLAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ligare.model.Study;
import ligare.model.measure.Recording;
import ligare.society.Cohort;
import ligare.study.film.Film;
import org.junit.jupiter.api.Test;

class FilmTest {
    private static final int FRAMES = 60;
    private static final Study STUDY = ShortStudy.received(ShortStudy.STUDY).asked().study();
    private static final List<Film.Scene> SEEN = new ArrayList<>();
    private static final Film FILM = Film.of(ATLAS, STUDY, STUDY.group("infused"), 7, FRAMES, SEEN::add);

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

    @Test
    void boutsAddUpToTheTimesThatWereRecorded() {
        for (int p = 0; p < 2; p++) {
            Film.Scene scene = FILM.scenes().get(p);
            double[][] recorded = FILM.recording().phases().get(p).timeIn();
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
            assertThat(starts).isDeepEqualTo(FILM.recording().phases().get(p).count());
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
