package ligare.society;

import static ligare.society.Pairs.group;
import static ligare.society.Pairs.mate;
import static ligare.society.Pairs.phase;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ligare.model.measure.Recording;
import org.junit.jupiter.api.Test;

/// What an animal is like for life.
class TemperamentTest {
    private static final int ANIMALS = 40;
    private static final int HUDDLE = 2;

    /// The same animals with a temperament and without: what it adds on one day it adds on another, for life, to some more
    /// and to some less.
    @Test
    void whatTemperamentAddsLasts() {
        List<Recording> without = recordings(Map.of());
        List<Recording> with = recordings(Map.of("liking", 1.5));

        double[] oneDay = added(with, without, 0);
        double[] another = added(with, without, 2);

        assertThat(correlation(oneDay, another)).isGreaterThan(0.8);
        assertThat(Arrays.stream(oneDay).max().orElseThrow()).isGreaterThan(0.5);
        assertThat(Arrays.stream(oneDay).min().orElseThrow()).isLessThan(-0.5);
        assertThat(recordings(Map.of("liking", 0.0)))
                .extracting(Pairs::bits)
                .containsExactlyElementsOf(without.stream().map(Pairs::bits).toList());
    }

    private static List<Recording> recordings(Map<String, Double> temperament) {
        return Pairs.cohort(
                        Pairs.atlas(1, List.of(), temperament),
                        group(
                                List.of(
                                        phase("one day", "arena", 240, true),
                                        phase("alone", "arena", 60, false),
                                        phase("another", "arena", 240, true)),
                                List.of(mate("female"))))
                .run(0, ANIMALS, 9);
    }

    /// How many times as long each animal huddled, as a logarithm.
    private static double[] added(List<Recording> with, List<Recording> without, int phase) {
        double[] added = new double[ANIMALS];
        for (int i = 0; i < ANIMALS; i++) {
            added[i] = Math.log(huddled(with.get(i), phase) / huddled(without.get(i), phase));
        }
        return added;
    }

    private static double huddled(Recording recording, int phase) {
        return Arrays.stream(recording.phases().get(phase).timeIn()[HUDDLE]).sum();
    }

    private static double correlation(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElseThrow();
        double my = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
