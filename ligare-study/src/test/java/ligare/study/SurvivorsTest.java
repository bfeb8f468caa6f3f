package ligare.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import ligare.engine.SimulationDiverged;
import ligare.model.measure.Recording;
import org.junit.jupiter.api.Test;

class SurvivorsTest {
    private static final int SUBJECTS = 50;

    private final List<Recording> recordings = new ArrayList<>();
    private int steps;

    SurvivorsTest() {
        for (int i = 0; i < 2 * SUBJECTS; i++) {
            double[] number = {i};
            recordings.add(new Recording(List.of(), List.of(new Recording.Trace("number", "", "", number, number))));
        }
    }

    /// Subjects of which some diverge, each at another time.
    private Survivors run(int first, Set<Integer> diverging) {
        return Survivors.of(
                first,
                SUBJECTS,
                (from, count) -> {
                    steps += count;
                    IntStream.range(from, from + count)
                            .filter(diverging::contains)
                            .findFirst()
                            .ifPresent(i -> {
                                throw new SimulationDiverged("cells", "voltage", "mV", 1000 * i, 0, Double.NaN);
                            });
                    return recordings.subList(from, from + count);
                },
                diverged -> diverged.variable() + " at " + diverged.time());
    }

    @Test
    void whereNobodyDivergesTheBlockIsRunOnce() {
        Survivors all = run(0, Set.of(70));

        assertThat(all.recordings()).isEqualTo(recordings.subList(0, SUBJECTS));
        assertThat(all.lost()).isEmpty();
        assertThat(steps).isEqualTo(SUBJECTS);
    }

    @Test
    void oneThatDivergesTakesNobodyWithIt() {
        for (int one = SUBJECTS; one < 2 * SUBJECTS; one++) {
            steps = 0;
            Survivors rest = run(SUBJECTS, Set.of(one));

            assertThat(rest.lost()).containsExactly(new Results.Lost(one, "voltage at " + 1000.0 * one));
            List<Recording> others = new ArrayList<>(recordings.subList(SUBJECTS, 2 * SUBJECTS));
            others.remove(one - SUBJECTS);
            assertThat(rest.recordings()).isEqualTo(others);
            assertThat(steps).isLessThan(3 * SUBJECTS + 10);
        }
    }

    @Test
    void allThatDivergeAreNamedInTheirOrder() {
        Survivors rest = run(0, Set.of(0, 24, 25, 49));

        assertThat(rest.lost()).extracting(Results.Lost::subject).containsExactly(0, 24, 25, 49);
        assertThat(rest.recordings()).hasSize(SUBJECTS - 4);
    }
}
