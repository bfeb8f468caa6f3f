package ligare.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongToDoubleFunction;
import ligare.engine.Randomness;
import ligare.model.behaviour.Ethogram;
import ligare.model.behaviour.Ethogram.Behaviour;
import ligare.model.behaviour.Ethogram.Place;
import ligare.model.behaviour.Ethogram.Transition;
import org.junit.jupiter.api.Test;

/// Statistical assertions state their false-alarm rate; streams are seeded, so each verdict is the same at every run.
class ConductTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final List<String> VALUE = List.of("value");
    private static final int CENTRE = 0;
    private static final int NEAR = 1;
    private static final int HUDDLE = 2;

    @Test
    void eventsDoNotDependOnTheCallersSteps() {
        Place place =
                place(
                        move("centre", "near", 0.004, 0.5),
                        new Transition("near", "centre", 0.003, Map.of(), 40_000, NEVER, null, null),
                        new Transition("near", "huddle", 0.002, Map.of("value", 1.0), NEVER, NEVER, null, false),
                        new Transition("near", "huddle", 0.02, Map.of(), NEVER, NEVER, null, true),
                        new Transition("huddle", "near", 0.005, Map.of("value", -1.0), NEVER, 700, null, null),
                        new Transition("huddle", "centre", 0.001, Map.of(), 60_000, 2_000, null, null));
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
    void occupancyIsTheStationaryDistributionOfTheGenerator() {
        double[] value = {0.8, -0.6};
        Place place =
                place(
                        move("centre", "near", 0.01, 0.25),
                        move("near", "centre", 0.03, -0.14),
                        move("near", "huddle", 0.03, 0.65),
                        move("huddle", "near", 0.02, -0.68));
        // States: centre, near 0, near 1, huddle 0, huddle 1.
        double[][] generator = new double[5][5];
        for (int k = 0; k < 2; k++) {
            generator[0][1 + k] = 0.01 * Math.exp(0.25 * value[k]);
            generator[1 + k][0] = 0.03 * Math.exp(-0.14 * value[k]);
            generator[1 + k][3 + k] = 0.03 * Math.exp(0.65 * value[k]);
            generator[3 + k][1 + k] = 0.02 * Math.exp(-0.68 * value[k]);
        }
        double[] expected = stationary(generator);

        int runs = 400;
        double[] sum = new double[5];
        double[] squares = new double[5];
        for (int run = 0; run < runs; run++) {
            Conduct conduct = new Conduct(place, VALUE, List.of(), 2, List.of(), uniform(run));
            drive(conduct, value, 20_000);
            double[][] before = Arrays.stream(conduct.timeIn()).map(double[]::clone).toArray(double[][]::new);
            drive(conduct, value, 120_000);
            double[][] after = conduct.timeIn();
            double[] share = {
                after[CENTRE][2] - before[CENTRE][2],
                after[NEAR][0] - before[NEAR][0],
                after[NEAR][1] - before[NEAR][1],
                after[HUDDLE][0] - before[HUDDLE][0],
                after[HUDDLE][1] - before[HUDDLE][1]
            };
            for (int s = 0; s < 5; s++) {
                sum[s] += share[s] / 100_000;
                squares[s] += share[s] / 100_000 * share[s] / 100_000;
            }
        }
        for (int s = 0; s < 5; s++) {
            double mean = sum[s] / runs;
            double error = Math.sqrt((squares[s] / runs - mean * mean) / (runs - 1));
            // 4.9 standard errors: 1e-6 per state.
            assertThat(mean).as("state %d", s).isCloseTo(expected[s], within(4.9 * error));
        }
    }

    /// Two that move freely, with values of their own for each other: each makes half of what both do, so the generator of the
    /// pair is the mean of theirs. An attack is its actor's alone.
    @Test
    void aPairsOccupancyIsTheStationaryDistributionOfTheMeanGenerator() {
        double[] value = {0.9, -0.5};
        Place place =
                new Place(
                        "cage",
                        "centre",
                        List.of(
                                new Behaviour("centre", false, Map.of()),
                                new Behaviour("near", true, Map.of()),
                                new Behaviour("huddle", true, Map.of()),
                                new Behaviour("attack", true, Map.of(), "attacked"),
                                new Behaviour("attacked", true, Map.of(), "attack")),
                        List.of(
                                move("centre", "near", 0.01, 0.4),
                                move("near", "centre", 0.03, -0.3),
                                move("near", "huddle", 0.03, 0.6),
                                move("huddle", "near", 0.02, -0.7),
                                move("near", "attack", 0.01, -0.5),
                                move("attack", "near", 0.05, 0)),
                        0.5);
        // States: centre, near, huddle, the first attacks, the second attacks.
        double[][] generator = new double[5][5];
        for (int a = 0; a < 2; a++) {
            generator[0][1] += 0.5 * 0.01 * Math.exp(0.4 * value[a]);
            generator[1][0] += 0.5 * 0.03 * Math.exp(-0.3 * value[a]);
            generator[1][2] += 0.5 * 0.03 * Math.exp(0.6 * value[a]);
            generator[2][1] += 0.5 * 0.02 * Math.exp(-0.7 * value[a]);
            generator[1][3 + a] = 0.01 * Math.exp(-0.5 * value[a]);
            generator[3 + a][1] = 0.05;
        }
        double[] expected = stationary(generator);

        int runs = 400;
        double[] sum = new double[5];
        double[] squares = new double[5];
        for (int run = 0; run < runs; run++) {
            Conduct[] two = new Conduct[2];
            for (int a = 0; a < 2; a++) {
                two[a] = new Conduct(place, VALUE, List.of(), new double[] {0.5}, List.of(), uniform(2 * run + a));
            }
            drive(two, value, 20_000);
            double[][][] before = {copy(two[0].timeIn()), copy(two[1].timeIn())};
            drive(two, value, 120_000);
            double[] share = {
                two[0].timeIn()[CENTRE][1] - before[0][CENTRE][1],
                two[0].timeIn()[NEAR][0] - before[0][NEAR][0],
                two[0].timeIn()[HUDDLE][0] - before[0][HUDDLE][0],
                two[0].timeIn()[3][0] - before[0][3][0],
                two[1].timeIn()[3][0] - before[1][3][0]
            };
            for (int s = 0; s < 5; s++) {
                sum[s] += share[s] / 100_000;
                squares[s] += share[s] / 100_000 * share[s] / 100_000;
            }
        }
        for (int s = 0; s < 5; s++) {
            double mean = sum[s] / runs;
            double error = Math.sqrt((squares[s] / runs - mean * mean) / (runs - 1));
            // 4.9 standard errors: 1e-6 per state.
            assertThat(mean).as("state %d", s).isCloseTo(expected[s], within(4.9 * error));
        }
    }

    private static double[][] copy(double[][] table) {
        return Arrays.stream(table).map(double[]::clone).toArray(double[][]::new);
    }

    private static void drive(Conduct[] two, double[] value, double until) {
        while (two[0].clock() < until - 1e-6) {
            double step = until - two[0].clock();
            for (int a = 0; a < 2; a++) {
                two[a].perceive(new double[] {value[a]}, new double[][] {{value[a]}});
                step = Math.min(step, two[a].untilEvent());
            }
            boolean first = two[0].advance(step);
            boolean second = two[1].advance(step);
            if (first) {
                two[1].follow(two[0], 0);
            } else if (second) {
                two[0].follow(two[1], 0);
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
            Conduct conduct = new Conduct(place, VALUE, List.of(), 2, List.of(), uniform(i));
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
        Place place = place("huddle", new Transition("huddle", "centre", 0.02, Map.of(), NEVER, 300, null, null));
        assertDistribution(firstWaits(place), x -> 1 - Math.pow(1 + x / 300, -0.02 * 300));
    }

    /// hazard = rate · vⁿ/(vⁿ + halfⁿ), and none at values of 0 and below.
    @Test
    void aChangeHappensAsFarAsAReadOutLetsIt() {
        Ethogram.Display given = new Ethogram.Display("value", 2, 3);
        Place place =
                place("huddle", new Transition("huddle", "centre", 0.02, Map.of(), NEVER, NEVER, null, given, null));
        for (double value : new double[] {-1, 0, 0.5, 2, 6}) {
            Conduct conduct = new Conduct(place, VALUE, List.of(), 1, List.of(), uniform(1));
            conduct.perceive(new double[] {value}, new double[1][1]);
            double cube = Math.pow(Math.max(0, value), 3);
            assertThat(conduct.hazard()).isCloseTo(0.02 * cube / (cube + 8), within(1e-15));
            assertThat(Double.isInfinite(conduct.untilEvent())).isEqualTo(value <= 0);
        }
    }

    @Test
    void fadingStopsEventsByItsFormula() {
        Place place = place("huddle", new Transition("huddle", "centre", 0.002, Map.of(), 400, NEVER, null, null));
        assertDistribution(firstWaits(place), x -> -Math.expm1(0.002 * 400 * Math.expm1(-x / 400)));
    }

    @Test
    void fadingAndSettlingTogetherFollowTheIntegratedHazard() {
        Place place = place("huddle", new Transition("huddle", "centre", 0.01, Map.of(), 900, 300, null, null));
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
                        new Transition("near", "huddle", 1, Map.of(), NEVER, NEVER, null, true),
                        move("huddle", "near", 0.1, 0));
        Conduct conduct = new Conduct(place, VALUE, List.of(), 2, List.of(), uniform(3));
        drive(conduct, new double[2], 100_000);
        assertThat(conduct.starts()[HUDDLE]).containsExactly(1, 1, 0);
        assertThat(conduct.starts()[NEAR][0]).isGreaterThan(10);
    }

    @Test
    void aChangeThatRequiresAConditionNeedsItStated() {
        Place place =
                place("huddle", new Transition("huddle", "centre", 0.01, Map.of(), NEVER, NEVER, "receptive", null));
        Conduct without = new Conduct(place, VALUE, List.of(), 1, List.of(), uniform(1));
        without.perceive(new double[1], new double[1][1]);
        assertThat(without.hazard()).isZero();
        assertThat(without.untilEvent()).isInfinite();
        Conduct stated = new Conduct(place, VALUE, List.of(), 1, List.of("receptive"), uniform(1));
        stated.perceive(new double[1], new double[1][1]);
        assertThat(stated.untilEvent()).isFinite();
    }

    @Test
    void theValueOfTheAnimalInReachIsRememberedAndNoOther() {
        Place place = place("huddle", move("huddle", "centre", 0.01, 0));
        Conduct conduct = new Conduct(place, VALUE, List.of("touch", "smell"), 2, List.of(), uniform(1));
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
        Conduct conduct = new Conduct(place, VALUE, List.of(), 2, List.of(), uniform(5));
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
                        new Transition("centre", "near", 0.003, Map.of("value", 1.0), 40_000, NEVER, null, null),
                        new Transition("near", "huddle", 0.002, Map.of(), NEVER, 700, null, null),
                        new Transition("near", "centre", 0.001, Map.of(), 30_000, 900, null, null),
                        move("huddle", "centre", 0.002, -1));
        Conduct planned = new Conduct(place, VALUE, List.of(), 2, List.of(), uniform(3));
        Conduct sought = new Conduct(place, VALUE, List.of(), 2, List.of(), uniform(3));
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
        Conduct conduct = new Conduct(place, VALUE, List.of(), 2, List.of(), uniform(5));
        assertThatIllegalStateException().isThrownBy(conduct::untilEvent);
        conduct.perceive(new double[1], new double[1][2]);
        assertThatIllegalArgumentException().isThrownBy(() -> conduct.advance(2 * conduct.untilEvent()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Conduct(place, List.of("else"), List.of(), 2, List.of(), uniform(5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Conduct(
                                place("huddle", move("huddle", "centre", 1, 0)),
                                VALUE,
                                List.of(),
                                0,
                                List.of(),
                                uniform(5)));
    }

    private static Transition move(String from, String to, double rate, double exponent) {
        Map<String, Double> drives = exponent == 0 ? Map.of() : Map.of("value", exponent);
        return new Transition(from, to, rate, drives, NEVER, NEVER, null, null);
    }

    private static Place place(Transition... transitions) {
        return place("centre", transitions);
    }

    private static Place place(String start, Transition... transitions) {
        return new Place(
                "arena",
                start,
                List.of(
                        new Behaviour("centre", false, Map.of()),
                        new Behaviour("near", true, Map.of()),
                        new Behaviour("huddle", true, Map.of("touch", 1.0))),
                List.of(transitions));
    }

    private static LongToDoubleFunction uniform(long seed) {
        return Randomness.of(seed)::uniform;
    }

    private static void drive(Conduct conduct, double[] value, double until) {
        double[] now = new double[1];
        double[][] remembered = {value.clone()};
        while (conduct.clock() < until - 1e-6) {
            now[0] = conduct.other() == Conduct.NOBODY ? 0 : value[conduct.other()];
            conduct.perceive(now, remembered);
            conduct.advance(Math.min(conduct.untilEvent(), until - conduct.clock()));
        }
    }

    private interface Steps {
        double next();
    }

    private static List<double[]> events(Place place, Steps steps, double until) {
        Conduct conduct = new Conduct(place, VALUE, List.of(), 2, List.of(), uniform(11));
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
            Conduct conduct = new Conduct(place, VALUE, List.of(), 1, List.of(), uniform(i));
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

    /// Solves π Q = 0, Σ π = 1 by elimination.
    private static double[] stationary(double[][] generator) {
        int n = generator.length;
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[j][i] += generator[i][j];
                a[i][i] -= generator[i][j];
            }
        }
        Arrays.fill(a[n - 1], 1);
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
            }
            double[] row = a[pivot];
            a[pivot] = a[c];
            a[c] = row;
            for (int r = 0; r < n; r++) {
                if (r != c) {
                    double factor = a[r][c] / a[c][c];
                    for (int k = c; k <= n; k++) {
                        a[r][k] -= factor * a[c][k];
                    }
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = a[i][n] / a[i][i];
        }
        return solution;
    }
}
