package ligare.study.agree;

import java.util.Arrays;
import java.util.List;
import ligare.engine.agree.Agreement;
import ligare.engine.agree.Eligibility;
import ligare.engine.agree.Secretion;
import ligare.engine.agree.SynapticCurve;

/// How far spikes, mean field and quasi-stationary clock agree.
///
/// @param name of the grid of states
/// @param rows one per population and state
/// @param searches what the search for fixed points found, one per state
/// @param learning one per plastic projection and state with an animal near
/// @param secretions one per kind of terminals that remember spikes and state
/// @param curve error of one cell over τs/τm
public record Certificate(
        String name,
        List<Agreement> rows,
        List<Search> searches,
        List<Eligibility> learning,
        List<Secretion> secretions,
        List<SynapticCurve.Point> curve) {
    public Certificate {
        rows = List.copyOf(rows);
        searches = List.copyOf(searches);
        learning = List.copyOf(learning);
        secretions = List.copyOf(secretions);
        curve = List.copyOf(curve);
    }

    /// All stationary states found for one state of the slow variables.
    ///
    /// @param points rates of all pools, kHz, one per stationary state
    public record Search(String circuit, String state, List<double[]> points) {
        public Search {
            points = List.copyOf(points);
        }
    }

    /// Errors of some rows.
    ///
    /// @param median of them, a fraction; NaN: no rows
    /// @param p95 95th percentile (nearest rank)
    /// @param n how many
    public record Summary(double median, double p95, int n) {}

    /// Rows whose τs/τm is within what the theory is for.
    public Summary eligible() {
        return summary(rows.stream().filter(Agreement::eligible).toList());
    }

    /// All rows.
    public Summary all() {
        return summary(rows);
    }

    /// Errors of the eligibilities.
    public Summary learned() {
        return summary(learning.stream().mapToDouble(Eligibility::error).sorted().toArray());
    }

    /// Errors of release.
    public Summary secreted() {
        return summary(secretions.stream().mapToDouble(Secretion::error).sorted().toArray());
    }

    /// Of the errors of release, those of the tables.
    public Summary tabled() {
        return summary(secretions.stream().mapToDouble(Secretion::tableError).sorted().toArray());
    }

    /// Errors of some rows.
    public static Summary summary(List<Agreement> rows) {
        return summary(rows.stream().mapToDouble(Agreement::error).sorted().toArray());
    }

    static Summary summary(double[] errors) {
        if (errors.length == 0) {
            return new Summary(Double.NaN, Double.NaN, 0);
        }
        int middle = errors.length / 2;
        double median = errors.length % 2 == 1 ? errors[middle] : (errors[middle - 1] + errors[middle]) / 2;
        return new Summary(median, errors[(int) Math.ceil(0.95 * errors.length) - 1], errors.length);
    }

    /// The row with the largest error among some.
    static Agreement worst(List<Agreement> rows) {
        Agreement worst = rows.getFirst();
        for (Agreement row : rows) {
            if (row.error() > worst.error()) {
                worst = row;
            }
        }
        return worst;
    }

    /// Names of the populations, in order, as `circuit, population` pairs.
    List<List<String>> populations() {
        return rows.stream().map(row -> Arrays.asList(row.circuit(), row.population())).distinct().toList();
    }
}
