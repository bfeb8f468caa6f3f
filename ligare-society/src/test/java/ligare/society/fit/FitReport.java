package ligare.society.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.engine.Randomness;

/// Prints a fit: numbers, distances to the real tests, and what a difference in value does.
final class FitReport {
    private static final int DRAWS = 1000;
    private static final double[] QUANTILES = {0.1, 0.25, 0.5, 0.75, 0.9};

    private final TestFit fit;
    private final double[] x;
    private final TestModel model;
    private final double[][] unbonded;
    private final Map<String, double[][]> bonded = new LinkedHashMap<>();

    FitReport(TestFit fit, double[] x) {
        this.fit = fit;
        this.x = x;
        model = fit.model(x);
        unbonded = fit.unbonded(model);
    }

    private double[][] bonded(String cell) {
        return bonded.computeIfAbsent(TestFit.kind(cell), kind -> fit.bonded(model, kind));
    }

    void print() {
        System.out.printf("objective with fresh random numbers %.3f%n", fit.objective(x));
        for (Parameter p : Parameter.values()) {
            System.out.printf("  %-18s %9.4g   (%+.2f sd of its prior)%n", p, model.get(p), x[p.ordinal()]);
        }
        System.out.println("deviations " + Arrays.toString(x));
        model.written().forEach(System.out::println);
        distances();
        quantiles();
        values();
    }

    /// Kolmogorov–Smirnov distances per cell and of all tests together; beside each, how often animals drawn from the
    /// simulated cell are as far from it (p).
    void distances() {
        System.out.printf("%-8s %3s %8s", "cell", "n", "unbonded");
        for (Outcome outcome : Outcome.values()) {
            System.out.printf(" %17s", outcome);
        }
        System.out.println();
        for (int c = 0; c < fit.cells().size(); c++) {
            String cell = fit.cells().get(c);
            int n = fit.real(c, Outcome.FRACTION).length;
            System.out.printf("%-8s %3d %8.2f", cell, n, TestFit.share(x, cell));
            for (Outcome outcome : Outcome.values()) {
                Mixture mixture =
                        new Mixture(
                                Mixture.column(bonded(cell), outcome.ordinal()),
                                Mixture.column(unbonded, outcome.ordinal()),
                                TestFit.share(x, cell));
                double distance = mixture.largestDistance(fit.real(c, outcome));
                System.out.printf("    %.3f (p %.3f)", distance, asFar(mixture, cell, outcome, n, distance));
            }
            System.out.println();
        }
        System.out.printf("%-8s %3d %8s", "all", fit.tests().size(), "");
        for (Outcome outcome : Outcome.values()) {
            System.out.printf("    %.3f          ", pooledDistance(outcome));
        }
        System.out.println();
    }

    /// Kolmogorov–Smirnov distance of all real tests from simulated ones in the same proportions of cells.
    double pooledDistance(Outcome outcome) {
        double[] simulated = pooled(outcome.ordinal());
        return new Mixture(simulated, simulated, 0).largestDistance(real(outcome));
    }

    private double[] real(Outcome outcome) {
        return fit.tests().stream().mapToDouble(t -> t.outcomes()[outcome.ordinal()]).sorted().toArray();
    }

    private double asFar(Mixture mixture, String cell, Outcome outcome, int n, double distance) {
        Randomness draw = fit.stream().at("as far").at(cell).at(outcome.name());
        int further = 0;
        for (int d = 0; d < DRAWS; d++) {
            double[] sample = new double[n];
            for (int i = 0; i < n; i++) {
                sample[i] = one(cell, draw, (long) d * n + i)[outcome.ordinal()];
            }
            Arrays.sort(sample);
            further += mixture.largestDistance(sample) >= distance ? 1 : 0;
        }
        return (double) further / DRAWS;
    }

    private double[] one(String cell, Randomness draw, long counter) {
        double[][] from = draw.uniform(2 * counter) < TestFit.share(x, cell) ? unbonded : bonded(cell);
        return from[(int) (draw.uniform(2 * counter + 1) * from.length)];
    }

    /// Simulated animals in the proportions of the real tests, one column, sorted.
    private double[] pooled(int column) {
        Randomness draw = fit.stream().at("pooled");
        List<Double> values = new ArrayList<>();
        for (int t = 0; t < fit.tests().size(); t++) {
            for (int i = 0; i < 400; i++) {
                values.add(one(fit.tests().get(t).cell(), draw, 400L * t + i)[column]);
            }
        }
        return values.stream().mapToDouble(v -> v).sorted().toArray();
    }

    private void quantiles() {
        for (Outcome outcome : Outcome.values()) {
            double[] real = real(outcome);
            double[] simulated = pooled(outcome.ordinal());
            System.out.printf("%-17s", outcome);
            for (double[] sample : List.of(real, simulated)) {
                System.out.print(sample == real ? "  real" : "  model");
                for (double q : QUANTILES) {
                    System.out.printf(" %9.3f", sample[(int) Math.round(q * (sample.length - 1))]);
                }
            }
            System.out.println();
        }
        Moments moments = new Moments();
        for (RealTest test : fit.tests()) {
            moments.add(bonded(test.cell()), 1 - TestFit.share(x, test.cell()));
            moments.add(unbonded, TestFit.share(x, test.cell()));
        }
        System.out.printf("correlation of huddling and fraction: model %.2f%n", moments.correlation());
    }

    /// What a difference in value between partner and stranger does, both moved in the fitted proportion.
    private void values() {
        double partner = model.get(Parameter.PARTNER);
        double stranger = model.get(Parameter.STRANGER);
        int at = Outcome.values().length;
        System.out.println("difference  partner  stranger   huddle P  huddle S   d    median fraction   quartiles");
        for (double difference : new double[] {0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.6, 3}) {
            double share = difference / (partner - stranger);
            double[][] tested = model.test(share * partner, share * stranger, 0, 4000, fit.stream().at("difference"));
            double p = Arrays.stream(tested).mapToDouble(r -> r[at]).average().orElseThrow();
            double s = Arrays.stream(tested).mapToDouble(r -> r[at + 1]).average().orElseThrow();
            double squares =
                    Arrays.stream(tested)
                            .mapToDouble(r -> (r[at] - r[at + 1] - p + s) * (r[at] - r[at + 1] - p + s))
                            .average()
                            .orElseThrow();
            double[] fraction = Mixture.column(tested, Outcome.FRACTION.ordinal());
            System.out.printf(
                    "%10.2f %8.2f %9.2f %10.0f %9.0f %5.2f %14.3f %12.3f to %.3f%n",
                    difference,
                    share * partner,
                    share * stranger,
                    p,
                    s,
                    (p - s) / Math.sqrt(squares),
                    fraction[2000],
                    fraction[1000],
                    fraction[3000]);
        }
    }
}
