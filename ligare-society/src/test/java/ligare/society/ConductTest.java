package ligare.society;

import static ligare.society.Arena.CENTRE;
import static ligare.society.Arena.HUDDLE;
import static ligare.society.Arena.NEAR;
import static ligare.society.Arena.NEVER;
import static ligare.society.Arena.VALUE;
import static ligare.society.Arena.enter;
import static ligare.society.Arena.live;
import static ligare.society.Arena.move;
import static ligare.society.Arena.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import ligare.engine.Randomness;
import ligare.model.behaviour.Ethogram;
import ligare.model.behaviour.Ethogram.Place;
import org.junit.jupiter.api.Test;

/// Statistical assertions state their false-alarm rate; streams are seeded, so each verdict is the same at every run.
class ConductTest {
    @Test
    void eventsDoNotDependOnTheCallersSteps() {
        Place place =
                place(
                        move("centre", "near", 0.004, 0.5),
                        new Change("near", "centre", 0.003).fading(40_000),
                        move("near", "huddle", 0.002, 1).novelOnly(false),
                        new Change("near", "huddle", 0.02).novelOnly(true),
                        move("huddle", "near", 0.005, -1).settling(700),
                        new Change("huddle", "centre", 0.001).fading(60_000).settling(2_000));
        SplittableRandom steps = new SplittableRandom(7);
        List<double[]> whole = events(place, () -> NEVER, 100_000);
        List<double[]> small = events(place, () -> 3, 100_000);
        List<double[]> uneven = events(place, () -> 400 * steps.nextDouble(), 100_000);

        assertThat(whole).hasSizeGreaterThan(50);
        for (List<double[]> other : List.of(small, uneven)) {
            assertThat(other).hasSameSizeAs(whole);
            for (int i = 0; i < whole.size(); i++) {
                assertThat(other.get(i)[0]).isCloseTo(whole.get(i)[0], within(1e-6));
                assertThat(other.get(i)[1]).isEqualTo(whole.get(i)[1]);
                assertThat(other.get(i)[2]).isEqualTo(whole.get(i)[2]);
            }
        }
    }

    @Test
    void latencyIsExponential() {
        Place place = place(move("centre", "near", 0.002, 1));
        double[] value = {0.5, -0.5};
        double total = 0.002 * (Math.exp(0.5) + Math.exp(-0.5));
        double[] latency = new double[3_000];
        int first = 0;
        for (int i = 0; i < latency.length; i++) {
            Conduct conduct = enter(place, 2, i);
            conduct.perceive(new double[1], new double[][] {value.clone()});
            assertThat(conduct.hazard()).isCloseTo(total, within(1e-15));
            latency[i] = conduct.untilEvent();
            assertThat(conduct.advance(latency[i])).isTrue();
            first += conduct.other() == 0 ? 1 : 0;
        }
        assertDistribution(latency, x -> -Math.expm1(-total * x));
        double share = 0.002 * Math.exp(0.5) / total;
        double error = Math.sqrt(share * (1 - share) / latency.length);
        assertThat((double) first / latency.length).isCloseTo(share, within(4.9 * error));
    }

    @Test
    void settlingLengthensBoutsByItsFormula() {
        Place place = place("huddle", new Change("huddle", "centre", 0.02).settling(300));
        assertDistribution(firstWaits(place), x -> 1 - Math.pow(1 + x / 300, -0.02 * 300));
    }

    /// hazard = rate · vⁿ/(vⁿ + halfⁿ), and none at values of 0 and below.
    @Test
    void aChangeHappensAsFarAsAReadOutLetsIt() {
        Ethogram.Display given = new Ethogram.Display("value", 2, 3);
        Place place = place("huddle", new Change("huddle", "centre", 0.02).given(given));
        for (double value : new double[] {-1, 0, 0.5, 2, 6}) {
            Conduct conduct = enter(place, 1, 1);
            conduct.perceive(new double[] {value}, new double[1][1]);
            double cube = Math.pow(Math.max(0, value), 3);
            assertThat(conduct.hazard()).isCloseTo(0.02 * cube / (cube + 8), within(1e-15));
            assertThat(Double.isInfinite(conduct.untilEvent())).isEqualTo(value <= 0);
        }
    }

    @Test
    void fadingStopsEventsByItsFormula() {
        Place place = place("huddle", new Change("huddle", "centre", 0.002).fading(400));
        assertDistribution(firstWaits(place), x -> -Math.expm1(0.002 * 400 * Math.expm1(-x / 400)));
    }

    @Test
    void fadingAndSettlingTogetherFollowTheIntegratedHazard() {
        Place place = place("huddle", new Change("huddle", "centre", 0.01).fading(900).settling(300));
        assertDistribution(
                firstWaits(place),
                x -> {
                    double sum = 0;
                    int n = 400;
                    double end = Math.min(x, 40_000);
                    for (int i = 0; i <= n; i++) {
                        double t = end * i / n;
                        double weight = i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2;
                        sum += weight * 0.01 * Math.exp(-t / 900) / (1 + t / 300);
                    }
                    return -Math.expm1(-sum * end / n / 3);
                });
    }

    @Test
    void eachOtherIsNovelUntilItWasTouchedAsANovelOne() {
        Place place =
                place(
                        move("centre", "near", 0.01, 0),
                        move("near", "centre", 0.001, 0),
                        new Change("near", "huddle", 1).novelOnly(true),
                        move("huddle", "near", 0.1, 0));
        Conduct conduct = enter(place, 2, 3);
        live(conduct, new double[2], 100_000);
        assertThat(conduct.starts()[HUDDLE]).containsExactly(1, 1, 0);
        assertThat(conduct.starts()[NEAR][0]).isGreaterThan(10);
    }

    @Test
    void aChangeThatRequiresAConditionNeedsItStated() {
        Place place = place("huddle", new Change("huddle", "centre", 0.01).requires("receptive"));
        Conduct without = enter(place, 1, 1);
        without.perceive(new double[1], new double[1][1]);
        assertThat(without.hazard()).isZero();
        assertThat(without.untilEvent()).isInfinite();
        Conduct stated = enter(place, 1, 1, "receptive");
        stated.perceive(new double[1], new double[1][1]);
        assertThat(stated.untilEvent()).isFinite();
    }

    @Test
    void theValueOfTheAnimalInReachIsRememberedAndNoOther() {
        Place place = place("huddle", move("huddle", "centre", 0.01, 0));
        Conduct conduct =
                new Conduct(
                        place,
                        VALUE,
                        List.of("touch", "smell"),
                        new double[] {1, 1},
                        List.of(),
                        Randomness.of(1)::uniform);
        double[][] remembered = {{5, 6}};
        conduct.perceive(new double[] {1.5}, remembered);
        assertThat(remembered[0]).containsExactly(1.5, 6);
        assertThat(conduct.level(0)).isEqualTo(1);
        assertThat(conduct.level(1)).isZero();
        conduct.advance(conduct.untilEvent());
        conduct.perceive(new double[] {7}, remembered);
        assertThat(remembered[0]).containsExactly(1.5, 6);
        assertThat(conduct.level(0)).isZero();
    }

    @Test
    void tallyAddsUp() {
        Place place =
                place(
                        move("centre", "near", 0.01, 0),
                        move("near", "centre", 0.02, 0),
                        move("near", "huddle", 0.02, 0),
                        move("huddle", "near", 0.01, 0));
        Conduct conduct = enter(place, 2, 5);
        double[][] first = new double[3][3];
        Arrays.stream(first).forEach(row -> Arrays.fill(row, Double.NaN));
        first[CENTRE][2] = 0;
        int[][] starts = new int[3][3];
        starts[CENTRE][2] = 1;
        double[][] remembered = new double[1][2];
        double left = 5_000;
        while (left > 0) {
            conduct.perceive(new double[1], remembered);
            double step = Math.min(left, conduct.untilEvent());
            if (conduct.advance(step)) {
                int column = conduct.other() == Conduct.NOBODY ? 2 : conduct.other();
                starts[conduct.behaviour()][column]++;
                if (Double.isNaN(first[conduct.behaviour()][column])) {
                    first[conduct.behaviour()][column] = conduct.clock();
                }
            }
            left -= step;
        }
        assertThat(conduct.starts()).isDeepEqualTo(starts);
        assertThat(Arrays.deepEquals(conduct.latency(), first)).isTrue();
        double total = Arrays.stream(conduct.timeIn()).flatMapToDouble(Arrays::stream).sum();
        assertThat(total).isCloseTo(5_000, within(1e-8));
    }

    /// Of a chain with fading and settling hazards, stepped in the same way by both.
    @Test
    void aStepEndsAtTheEventOrWhereItWasPlanned() {
        Place place =
                place(
                        move("centre", "near", 0.003, 1).fading(40_000),
                        new Change("near", "huddle", 0.002).settling(700),
                        new Change("near", "centre", 0.001).fading(30_000).settling(900),
                        move("huddle", "centre", 0.002, -1));
        Conduct planned = enter(place, 2, 3);
        Conduct sought = enter(place, 2, 3);
        double[][] remembered = {{0.4, -0.3}};
        int events = 0;
        for (int k = 0; k < 2_000; k++) {
            planned.perceive(new double[] {0.2}, remembered);
            sought.perceive(new double[] {0.2}, remembered);
            double most = 150 + 100 * Math.sin(k);
            double step = planned.upToEvent(most);
            assertThat(step).isEqualTo(Math.min(most, sought.untilEvent()));
            boolean changed = planned.advance(step);
            assertThat(changed).isEqualTo(sought.advance(step));
            events += changed ? 1 : 0;
        }
        assertThat(planned.timeIn()).isDeepEqualTo(sought.timeIn());
        assertThat(events).isBetween(100, 1_900);
    }

    @Test
    void misuseIsRefused() {
        Place place = place(move("centre", "near", 0.01, 1));
        Conduct conduct = enter(place, 2, 5);
        assertThatIllegalStateException().isThrownBy(conduct::untilEvent);
        conduct.perceive(new double[1], new double[1][2]);
        assertThatIllegalArgumentException().isThrownBy(() -> conduct.advance(2 * conduct.untilEvent()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Conduct(
                                place,
                                List.of("else"),
                                List.of(),
                                new double[] {1},
                                List.of(),
                                Randomness.of(5)::uniform));
        Place inCompany = place("huddle", move("huddle", "centre", 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> enter(inCompany, 0, 5));
    }

    private interface Steps {
        double next();
    }

    private static List<double[]> events(Place place, Steps steps, double until) {
        Conduct conduct = enter(place, 2, 11);
        double[] value = {0.7, -0.4};
        double[] now = new double[1];
        double[][] remembered = new double[1][2];
        List<double[]> events = new ArrayList<>();
        while (conduct.clock() < until) {
            now[0] = conduct.other() == Conduct.NOBODY ? 0 : value[conduct.other()];
            conduct.perceive(now, remembered);
            double step = Math.min(Math.min(steps.next(), conduct.untilEvent()), until - conduct.clock() + 1e-3);
            if (conduct.advance(step) && conduct.clock() < until) {
                events.add(new double[] {conduct.clock(), conduct.behaviour(), conduct.other()});
            }
        }
        return events;
    }

    private static double[] firstWaits(Place place) {
        double[] waits = new double[3_000];
        for (int i = 0; i < waits.length; i++) {
            Conduct conduct = enter(place, 1, i);
            conduct.perceive(new double[1], new double[1][1]);
            waits[i] = conduct.untilEvent();
        }
        return waits;
    }

    /// Kolmogorov–Smirnov with the bound of Dvoretzky, Kiefer, Wolfowitz and Massart: at most 1e-6 false alarms.
    private static void assertDistribution(double[] sample, DoubleUnaryOperator cumulative) {
        Arrays.sort(sample);
        double n = sample.length;
        double distance = 0;
        for (int i = 0; i < sample.length && sample[i] < NEVER; i++) {
            double p = cumulative.applyAsDouble(sample[i]);
            distance = Math.max(distance, Math.max(p - i / n, (i + 1) / n - p));
        }
        assertThat(distance).isLessThan(Math.sqrt(Math.log(2 / 1e-6) / 2 / n));
    }
}
