package ligare.engine.slow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ligare.model.circuit.Cascade;

/// What decays by itself at a constant rate: concentrations, receptor responses, messengers. A step solves that part exactly,
/// so that the fastest of them (a transporter that binds within a second) does not bound the steps of all:
///
///     φ₁ = (1 − e^(−bh))/(bh)        φ₂ = (1 − φ₁)/(bh)
///
/// (Cox & Matthews 2002, doi:10.1006/jcph.2002.6995, ETD2RK). Where nothing decays, φ₁ is 1 and φ₂ is ½. Both come from the
/// series of φ₂ for a step halved often enough, doubled again; nothing cancels, and loops over lanes become vector instructions:
///
///     e(2z) = e(z)²        φ₁(2z) = φ₁(z)·(1 + e(z))/2        φ₂(2z) = (φ₁(z)² + 2·φ₂(z))/4
final class Decay {
    /// Longest step for which both are exact, ms (over an hour and a half).
    private static final double LONGEST = 6e6;

    /// Up to here the series is exact to the last bits.
    private static final double SERIES_UP_TO = 0.5;

    /// Coefficients of (−z)ⁿ in φ₂: 1/(n + 2)!
    private static final double[] SERIES = new double[13];

    static {
        double factorial = 1;
        for (int n = 0; n < SERIES.length; n++) {
            factorial *= n + 2;
            SERIES[n] = 1 / factorial;
        }
    }

    private final double[] rates;
    private final int[] doublings;
    private final int[] number;
    private final double[] last;
    private final double[] exponential;
    private final double[][] first;
    private final double[][] second;

    /// @param columns those that are asked for
    Decay(Program program, Layout layout, int[] columns, int lanes) {
        double[] byColumn = byColumn(program, layout);
        List<Double> distinct = new ArrayList<>();
        number = new int[layout.columns];
        for (int c : columns) {
            if (!distinct.contains(byColumn[c])) {
                distinct.add(byColumn[c]);
            }
            number[c] = distinct.indexOf(byColumn[c]);
        }
        rates = distinct.stream().mapToDouble(Double::doubleValue).toArray();
        doublings = Arrays.stream(rates).mapToInt(Decay::doublings).toArray();
        last = new double[lanes];
        exponential = new double[lanes];
        first = new double[rates.length][lanes];
        second = new double[rates.length][lanes];
        Arrays.fill(last, Double.NaN);
    }

    private static double[] byColumn(Program program, Layout layout) {
        double[] rate = new double[layout.columns];
        for (int l = 0; l < program.fluids().size(); l++) {
            rate[layout.csf + l] = program.fluids().get(l).csfLoss();
            rate[layout.plasma + l] = program.fluids().get(l).plasmaLoss();
        }
        for (int t = 0; t < program.tissues().size(); t++) {
            rate[layout.tissue + t] = program.tissues().get(t).loss();
        }
        for (int s = 0; s < program.sites().size(); s++) {
            rate[layout.response + s] = 1 / program.sites().get(s).relaxation();
        }
        for (int n = 0; n < program.nodes().size(); n++) {
            Cascade cascade = program.nodes().get(n).cascade();
            rate[layout.kinase + n] = cascade == null ? 0 : 1 / cascade.timeConstant();
        }
        return rate;
    }

    /// How often the longest step is halved; the same for all lanes and steps, so that no lane's bits depend on another.
    private static int doublings(double rate) {
        return rate == 0 ? 0 : Math.max(0, Math.getExponent(rate * LONGEST / SERIES_UP_TO) + 1);
    }

    /// Computes both factors for steps of these lengths, ms.
    void over(double[] step) {
        if (Arrays.equals(step, last)) {
            return;
        }
        System.arraycopy(step, 0, last, 0, last.length);
        for (int r = 0; r < rates.length; r++) {
            over(Math.scalb(rates[r], -doublings[r]), first[r], second[r]);
            for (int k = 0; k < doublings[r]; k++) {
                twice(first[r], second[r]);
            }
        }
    }

    /// The series for a rate, and the exponential.
    private void over(double rate, double[] one, double[] two) {
        for (int i = 0; i < last.length; i++) {
            two[i] = rate * last[i];
            exponential[i] = SERIES[SERIES.length - 1];
        }
        for (int n = SERIES.length - 2; n >= 0; n--) {
            double coefficient = SERIES[n];
            for (int i = 0; i < last.length; i++) {
                exponential[i] = coefficient - two[i] * exponential[i];
            }
        }
        for (int i = 0; i < last.length; i++) {
            double z = two[i];
            two[i] = exponential[i];
            one[i] = 1 - z * two[i];
            exponential[i] = 1 - z * one[i];
        }
    }

    private void twice(double[] one, double[] two) {
        for (int i = 0; i < one.length; i++) {
            double before = one[i];
            two[i] = 0.25 * (before * before + 2 * two[i]);
            one[i] = 0.5 * before * (1 + exponential[i]);
            exponential[i] *= exponential[i];
        }
    }

    /// Rate of a column, 1/ms; 0: it does not decay by itself.
    double rate(int column) {
        return rates[number[column]];
    }

    /// φ₁ of a column, by lane.
    double[] first(int column) {
        return first[number[column]];
    }

    /// φ₂ of a column, by lane.
    double[] second(int column) {
        return second[number[column]];
    }
}
