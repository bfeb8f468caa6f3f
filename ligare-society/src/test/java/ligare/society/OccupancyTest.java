package ligare.society;

import static ligare.society.Arena.CENTRE;
import static ligare.society.Arena.HUDDLE;
import static ligare.society.Arena.NEAR;
import static ligare.society.Arena.VALUE;
import static ligare.society.Arena.enter;
import static ligare.society.Arena.live;
import static ligare.society.Arena.move;
import static ligare.society.Arena.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import ligare.engine.Randomness;
import ligare.model.behaviour.Ethogram.Behaviour;
import ligare.model.behaviour.Ethogram.Place;
import org.junit.jupiter.api.Test;

/// Shares of time against the generator of the chain. Statistical assertions state their false-alarm rate; streams are
/// seeded, so each verdict is the same at every run.
class OccupancyTest {
    private static final int RUNS = 400;
    private static final double SETTLED = 20_000;
    private static final double LONG = 100_000;

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
        assertOccupancy(
                generator,
                run -> {
                    Conduct conduct = enter(place, 2, run);
                    live(conduct, value, SETTLED);
                    double[][] before = copy(conduct.timeIn());
                    live(conduct, value, SETTLED + LONG);
                    double[][] after = conduct.timeIn();
                    return new double[] {
                        after[CENTRE][2] - before[CENTRE][2],
                        after[NEAR][0] - before[NEAR][0],
                        after[NEAR][1] - before[NEAR][1],
                        after[HUDDLE][0] - before[HUDDLE][0],
                        after[HUDDLE][1] - before[HUDDLE][1]
                    };
                });
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
                                new Behaviour("centre", false, Map.of(), "centre"),
                                new Behaviour("near", true, Map.of(), "near"),
                                new Behaviour("huddle", true, Map.of(), "huddle"),
                                new Behaviour("attack", true, Map.of(), "attacked"),
                                new Behaviour("attacked", true, Map.of(), "attack")),
                        Stream.of(
                                        move("centre", "near", 0.01, 0.4),
                                        move("near", "centre", 0.03, -0.3),
                                        move("near", "huddle", 0.03, 0.6),
                                        move("huddle", "near", 0.02, -0.7),
                                        move("near", "attack", 0.01, -0.5),
                                        move("attack", "near", 0.05, 0))
                                .map(Change::made)
                                .toList(),
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
        assertOccupancy(
                generator,
                run -> {
                    Conduct[] two = {freely(place, 2L * run), freely(place, 2L * run + 1)};
                    together(two, value, SETTLED);
                    double[][][] before = {copy(two[0].timeIn()), copy(two[1].timeIn())};
                    together(two, value, SETTLED + LONG);
                    return new double[] {
                        two[0].timeIn()[CENTRE][1] - before[0][CENTRE][1],
                        two[0].timeIn()[NEAR][0] - before[0][NEAR][0],
                        two[0].timeIn()[HUDDLE][0] - before[0][HUDDLE][0],
                        two[0].timeIn()[3][0] - before[0][3][0],
                        two[1].timeIn()[3][0] - before[1][3][0]
                    };
                });
    }

    /// @param times of one run of that length in each state
    private static void assertOccupancy(double[][] generator, IntFunction<double[]> times) {
        int states = generator.length;
        double[] expected = stationary(generator);
        double[] sum = new double[states];
        double[] squares = new double[states];
        for (int run = 0; run < RUNS; run++) {
            double[] time = times.apply(run);
            for (int s = 0; s < states; s++) {
                sum[s] += time[s] / LONG;
                squares[s] += time[s] / LONG * time[s] / LONG;
            }
        }
        for (int s = 0; s < states; s++) {
            double mean = sum[s] / RUNS;
            double error = Math.sqrt((squares[s] / RUNS - mean * mean) / (RUNS - 1));
            // 4.9 standard errors: 1e-6 per state.
            assertThat(mean).as("state %d", s).isCloseTo(expected[s], within(4.9 * error));
        }
    }

    private static double[][] copy(double[][] table) {
        return Arrays.stream(table).map(double[]::clone).toArray(double[][]::new);
    }

    private static Conduct freely(Place place, long seed) {
        return new Conduct(place, VALUE, List.of(), new double[] {0.5}, List.of(), Randomness.of(seed)::uniform);
    }

    private static void together(Conduct[] two, double[] value, double until) {
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
