package ligare.cli;

import static ligare.cli.Simulations.cohort;
import static ligare.cli.Simulations.concentration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ligare.model.Study;
import ligare.model.measure.Measure;
import ligare.model.measure.Recording;
import ligare.study.Measurement;
import org.junit.jupiter.api.Test;

/// The body of the vole: the day, the heart, what need does to pain; against what is known in kind.
class BodyTest {
    private static final int BINS = 8;
    private static final int DAYS = 2;

    private static final String DAYS_WITH =
            """
            {phase: first day, place: home cage, for: 24 h, with: %s, conditions: [mating in oestrus]}
            {phase: second day, place: home cage, for: 24 h, with: %s, conditions: [mating in oestrus]}\
            """;

    private static double level(Recording recording, String sign, String phase) {
        return Measurement.of(new Measure.Level("level", sign, "", phase), recording);
    }

    private static double mean(List<Recording> recordings, String sign, String phase) {
        return recordings.stream().mapToDouble(r -> level(r, sign, phase)).average().orElseThrow();
    }

    /// A protocol begins three hours after the lights go on, in the light; nocturnal rodents have most corticosterone when the
    /// lights go off, nine hours later, and the night after (parameters A6 ask for a rhythm from outside the loop).
    @Test
    void corticosteroneHasTheRhythmOfTheDay() {
        String phases =
                IntStream.range(0, BINS * DAYS)
                        .mapToObj("{phase: h%s, place: home cage, for: 3 h, with: []}"::formatted)
                        .collect(Collectors.joining("\n"));
        Recording one = cohort(Simulations.study(phases, "alone: {}"), "alone").run(0, 1, 5).getFirst();
        double[] course =
                IntStream.range(0, BINS * DAYS)
                        .mapToDouble(k -> concentration(one, "h" + k, "corticosterone", "paraventricular nucleus"))
                        .toArray();
        int highest = IntStream.range(0, BINS).reduce((a, b) -> course[a] >= course[b] ? a : b).orElseThrow();
        int lowest = IntStream.range(0, BINS).reduce((a, b) -> course[a] <= course[b] ? a : b).orElseThrow();
        assertThat(3 * highest).as("hours after the beginning").isBetween(9, 18);
        assertThat((highest - lowest + BINS) % BINS).as("half a day after the trough").isBetween(3, 5);
        for (int k = 0; k < BINS; k++) {
            assertThat(course[k + BINS] / course[k]).as("a day after %s h", 3 * k).isCloseTo(1, within(0.15));
        }
    }

    /// Grippo 2009 and Osako 2018: loss speeds the heart, takes vagal tone, and makes pain worse. The sign alone is asked for.
    @Test
    void lossReachesHeartWarmthAndPain() {
        Study study =
                Simulations.study(
                        """
                        {phase: together, place: home cage, for: 2 d, with: [mate], conditions: [mating]}
                        {phase: after, place: home cage, for: 2 d, with: []}
                        {phase: acid, place: cylinder for one, for: 20 min, with: []}\
                        """,
                        """
                        lost: {}
                        kept:
                          protocol:
                            - {phase: together, place: home cage, for: 2 d, with: [mate], conditions: [mating]}
                            - {phase: after, place: home cage, for: 2 d, with: [mate]}
                            - {phase: acid, place: cylinder for one, for: 20 min, with: []}
                        """);
        List<Recording> lost = cohort(study, "lost").run(0, 3, 5);
        List<Recording> kept = cohort(study, "kept").run(0, 3, 5);
        assertThat(mean(lost, "heart rate", "after")).isGreaterThan(mean(kept, "heart rate", "after"));
        assertThat(mean(lost, "respiratory sinus arrhythmia", "after"))
                .isLessThan(mean(kept, "respiratory sinus arrhythmia", "after"));
        assertThat(mean(lost, "heat of brown fat", "after")).isGreaterThan(mean(kept, "heat of brown fat", "after"));
        Measure writhes = new Measure.Count("writhes", "writhe", null, "acid");
        assertThat(sum(writhes, lost)).isGreaterThan(sum(writhes, kept));
        assertThat(sum(writhes, kept)).isPositive();
    }

    /// Carter 1987: prairie voles come into oestrus within two days of a strange male and not of a brother, never without
    /// ovaries, and by oestradiol. Sign and day alone are asked for.
    @Test
    void oestradiolOpensAFemaleToMating() {
        String brother = DAYS_WITH.formatted("[male]", "[male]");
        Study study =
                Simulations.study(
                        DAYS_WITH.formatted("[{male: unfamiliar male}]", "[{male: unfamiliar male}]"),
                        """
                        strange: {}
                        brother:
                          protocol:
                            - %s
                        without ovaries:
                          interventions: [{secrete: oestradiol, factor: 0, at: [first day - 7 d]}]
                        treated:
                          protocol:
                            - %s
                          interventions:
                            - {secrete: oestradiol, factor: 0, at: [first day - 7 d]}
                            - {give: oestradiol, dose: 50 ng/h, into: body, for: 4 d, at: [first day - 2 d]}
                        """
                                .formatted(brother.replace("\n", "\n    - "), brother.replace("\n", "\n    - ")));
        assertThat(matings(study, "strange", "second day"))
                .isGreaterThan(10 * (1 + matings(study, "strange", "first day")));
        assertThat(matings(study, "treated", "first day")).isGreaterThan(50);
        for (String group : List.of("brother", "without ovaries")) {
            assertThat(matings(study, group, "first day") + matings(study, group, "second day")).as(group).isZero();
        }
    }

    private static double matings(Study study, String group, String phase) {
        return sum(new Measure.Count("matings", "mate", "male", phase), cohort(study, group).run(0, 2, 5));
    }

    private static double sum(Measure measure, List<Recording> recordings) {
        return Arrays.stream(Measurement.of(measure, recordings)).sum();
    }
}
