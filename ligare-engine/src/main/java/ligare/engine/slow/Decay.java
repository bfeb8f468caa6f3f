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
/// (Cox & Matthews 2002, doi:10.1006/jcph.2002.6995, ETD2RK). Where nothing decays, φ₁ is 1 and φ₂ is ½.
final class Decay {
    private static final double SERIES_BELOW = 1e-3;

    private final double[] rates;
    private final int[] number;
    private final double[] last;
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
        last = new double[lanes];
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

    /// Computes both factors for steps of these lengths, ms.
    void over(double[] step) {
        for (int i = 0; i < last.length; i++) {
            if (step[i] != last[i]) {
                last[i] = step[i];
                for (int r = 0; r < rates.length; r++) {
                    double z = rates[r] * step[i];
                    first[r][i] = z < SERIES_BELOW ? 1 - z / 2 + z * z / 6 : -StrictMath.expm1(-z) / z;
                    second[r][i] = z < SERIES_BELOW ? 0.5 - z / 6 + z * z / 24 : (1 - first[r][i]) / z;
                }
            }
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
