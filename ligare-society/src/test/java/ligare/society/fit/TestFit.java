package ligare.society.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import ligare.engine.Randomness;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.MersenneTwister;

/// Fits the three-chamber test to the real tests of `vole_pair_bond_behaviour`.
///
/// The objective is the mean squared distance between the simulated and the real cumulative distributions of each [Outcome]
/// in each cell (pair type and term), weighted by tests, in thousandths, so that a true model scores about 1000/6 · cells/tests
/// = 12 by sampling alone; plus the squared deviation from the priors, and two things that the marginal distributions do not show:
/// the correlation of total huddling with the fraction, and that unbonded animals huddle for some 1000 to 1800 s with each.
/// Random numbers are common to all evaluations, so the objective is a function. Minimised by CMA-ES (Hansen & Ostermeier
/// 2001, doi 10.1162/106365601750190398).
///
/// A cell's animals are a mixture of bonded and unbonded ones; its share of unbonded ones is fitted and belongs to the
/// cell, not to the model: in a simulated cohort it comes out of the circuit.
final class TestFit {
    /// Length of a test, s: chamber and centre times sum to it.
    static final double LENGTH = 10_800;

    /// Simulated per population and evaluation.
    static final int ANIMALS = 200;

    private static final double PRIOR = 0.05;
    private static final double CORRELATION = 0.44;

    private final List<RealTest> tests;
    private final List<String> cells;
    private final double[][][] real;
    private final int animals;
    private final Randomness stream;
    private final double length;

    /// @param tests to be met
    /// @param animals simulated per population and evaluation
    /// @param length of a test, s
    TestFit(List<RealTest> tests, int animals, double length, long seed) {
        this.tests = List.copyOf(tests);
        this.animals = animals;
        this.length = length;
        stream = Randomness.of(seed).at("three-chamber test");
        Map<String, List<RealTest>> byCell = new TreeMap<>();
        tests.forEach(t -> byCell.computeIfAbsent(t.cell(), c -> new ArrayList<>()).add(t));
        cells = List.copyOf(byCell.keySet());
        real =
                byCell.values().stream()
                        .map(cell -> columns(cell.stream().map(RealTest::outcomes).toArray(double[][]::new)))
                        .toArray(double[][][]::new);
    }

    /// Reads the real tests, fits, and prints the numbers and how well they meet the tests.
    ///
    /// @param arguments the csv file, evaluations, seed, length of a test in s, and optionally a cohort to be withheld
    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        int evaluations = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        double length = Double.parseDouble(arguments[3]);
        int withheld = arguments.length > 4 ? Integer.parseInt(arguments[4]) : -1;
        List<RealTest> all = RealTest.read(Path.of(arguments[0]), length);
        List<RealTest> shown = all.stream().filter(t -> t.cohort() != withheld).toList();
        TestFit fit = new TestFit(shown, ANIMALS, length, seed);
        double[] best = fit.minimise(evaluations, seed);
        new FitReport(new TestFit(shown, 4000, length, seed + 1), best).print();
        if (withheld >= 0) {
            System.out.println("withheld cohort");
            List<RealTest> hidden = all.stream().filter(t -> t.cohort() == withheld).toList();
            new FitReport(new TestFit(hidden, 4000, length, seed + 1), best).distances();
        }
    }

    /// Deviations from the priors, [Parameter]s first, then the logit of each cell's share of unbonded animals.
    double[] minimise(int evaluations, long seed) {
        int n = dimension();
        double[] best = new double[n];
        double[] lowest = {Double.POSITIVE_INFINITY};
        int[] count = {0};
        CMAESOptimizer optimiser =
                new CMAESOptimizer(
                        Integer.MAX_VALUE,
                        Double.NEGATIVE_INFINITY,
                        true,
                        0,
                        0,
                        new MersenneTwister(seed),
                        false,
                        null);
        ObjectiveFunction function =
                new ObjectiveFunction(x -> {
                    double value = objective(x);
                    if (value < lowest[0]) {
                        lowest[0] = value;
                        System.arraycopy(x, 0, best, 0, n);
                    }
                    if (++count[0] % 500 == 0) {
                        System.err.printf("%d evaluations, lowest %.3f%n", count[0], lowest[0]);
                    }
                    return value;
                });
        try {
            optimiser.optimize(
                    new MaxEval(evaluations),
                    function,
                    GoalType.MINIMIZE,
                    new InitialGuess(new double[n]),
                    new SimpleBounds(filled(n, -4), filled(n, 4)),
                    new CMAESOptimizer.Sigma(filled(n, 0.5)),
                    new CMAESOptimizer.PopulationSize(14));
        } catch (MathIllegalStateException budgetSpent) {
            System.err.printf("stopped after %d evaluations at %.4f%n", count[0], lowest[0]);
        }
        return best;
    }

    int dimension() {
        return Parameter.values().length + 6;
    }

    double objective(double[] x) {
        TestModel model = new TestModel(x, length);
        double[][] unbonded = unbonded(model);
        double[][] unbondedColumns = columns(unbonded);
        Map<String, double[][]> bonded = new LinkedHashMap<>();
        double sum = 0;
        double weights = 0;
        Moments moments = new Moments();
        for (int c = 0; c < cells.size(); c++) {
            String kind = kind(cells.get(c));
            double[][] population = bonded.computeIfAbsent(kind, k -> bonded(model, k));
            double[][] columns = columns(population);
            double share = share(x, cells.get(c));
            int n = real[c][0].length;
            for (Outcome outcome : Outcome.values()) {
                int o = outcome.ordinal();
                Mixture mixture = new Mixture(columns[o], unbondedColumns[o], share);
                sum += outcome.weight * n * mixture.meanSquaredDistance(real[c][o]);
                weights += outcome.weight * n;
            }
            moments.add(population, n * (1 - share));
            moments.add(unbonded, n * share);
        }
        double naive =
                Arrays.stream(unbonded).mapToDouble(row -> row[Outcome.HUDDLING.ordinal()] / 2).average().orElseThrow();
        double outside = Math.max(0, Math.max(Math.log(1000 / naive), Math.log(naive / 1800)));
        double correlation = moments.correlation() - CORRELATION;
        double prior = Arrays.stream(x).map(d -> d * d).sum();
        return 1000 * sum / weights
                + PRIOR * prior
                + 10 * outside * outside
                + 20 * correlation * correlation
                + sign(model);
    }

    /// Value draws animals together; no exponent may say the opposite.
    private static double sign(TestModel model) {
        double approach = Math.min(0, model.get(Parameter.APPROACH_DRIVE));
        double leaving = Math.min(0, model.get(Parameter.LEAVING_DRIVE));
        return 100 * (approach * approach + leaving * leaving);
    }

    /// Pair kind and term of a cell: cells of one kind hold equally bonded animals.
    static String kind(String cell) {
        return (cell.charAt(0) == cell.charAt(1) ? "same sex " : "both sexes ") + cell.substring(3);
    }

    double[][] bonded(TestModel model, String kind) {
        double strength =
                (kind.endsWith("ST") ? model.get(Parameter.SHORT_TERM) : 1)
                        * (kind.startsWith("same") ? model.get(Parameter.SAME_SEX) : 1);
        return model.test(
                strength * model.get(Parameter.PARTNER),
                strength * model.get(Parameter.STRANGER),
                model.get(Parameter.BOND_SPREAD),
                animals,
                stream.at(kind));
    }

    double[][] unbonded(TestModel model) {
        return model.test(0, 0, 0, animals, stream.at("unbonded"));
    }

    /// Share of unbonded animals in a cell; prior: a quarter, with a factor of four in the odds.
    static double share(double[] x, String cell) {
        int position = List.of("FF LT", "FF ST", "FM LT", "FM ST", "MM LT", "MM ST").indexOf(cell);
        return 1 / (1 + Math.exp(1.1 - 1.4 * x[Parameter.values().length + position]));
    }

    List<RealTest> tests() {
        return tests;
    }

    List<String> cells() {
        return cells;
    }

    double[] real(int cell, Outcome outcome) {
        return real[cell][outcome.ordinal()];
    }

    TestModel model(double[] x) {
        return new TestModel(x, length);
    }

    Randomness stream() {
        return stream;
    }

    private static double[][] columns(double[][] table) {
        return IntStream.range(0, Outcome.values().length)
                .mapToObj(o -> Mixture.column(table, o))
                .toArray(double[][]::new);
    }

    private static double[] filled(int n, double value) {
        double[] array = new double[n];
        Arrays.fill(array, value);
        return array;
    }
}
