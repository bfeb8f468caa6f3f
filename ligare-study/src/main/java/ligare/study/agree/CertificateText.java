package ligare.study.agree;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import ligare.engine.agree.Agreement;
import ligare.engine.agree.Eligibility;
import ligare.engine.agree.Secretion;
import ligare.engine.agree.SynapticCurve;

/// A certificate as a table for people: one line per population, over all its states.
public final class CertificateText {
    private static final double PERCENT = 100;
    private static final double HERTZ = 1000;

    private CertificateText() {}

    /// The table, the summary, fixed points and the error curve.
    public static String of(Certificate certificate) {
        StringBuilder text = new StringBuilder();
        line(text, "%-48s %6s %7s %7s  %s", "population", "states", "median", "worst", "where the worst is");
        for (List<String> population : certificate.populations()) {
            population(text, certificate, population.getFirst(), population.getLast());
        }
        text.append('\n');
        summary(text, "τs/τm up to 0.25", certificate.eligible());
        summary(text, "all", certificate.all());
        learning(text, certificate);
        release(text, certificate);
        fixedPoints(text, certificate);
        curve(text, certificate.curve());
        return text.toString();
    }

    private static void population(StringBuilder text, Certificate certificate, String circuit, String population) {
        List<Agreement> rows =
                certificate.rows().stream()
                        .filter(row -> row.circuit().equals(circuit) && row.population().equals(population))
                        .toList();
        Certificate.Summary summary = Certificate.summary(rows);
        Agreement worst = Certificate.worst(rows);
        String reason = worst.reason().isEmpty() ? "" : "; " + worst.reason();
        line(
                text,
                "%-48s %6d %5.1f %% %5.1f %%  %s: spikes %.2f, mean field %.2f, slow clock %.2f Hz%s",
                circuit + ": " + population,
                summary.n(),
                PERCENT * summary.median(),
                PERCENT * worst.error(),
                worst.state(),
                HERTZ * worst.spiking(),
                HERTZ * worst.meanField(),
                HERTZ * worst.quasiStationary(),
                reason);
    }

    private static void learning(StringBuilder text, Certificate certificate) {
        if (certificate.learning().isEmpty()) {
            return;
        }
        Certificate.Summary all = certificate.learned();
        line(
                text,
                "Eligibility that plastic projections learn from: median %.1f %%, 95th percentile %.1f %%, %d rows",
                PERCENT * all.median(),
                PERCENT * all.p95(),
                all.n());
        for (String projection : certificate.learning().stream().map(Eligibility::projection).distinct().toList()) {
            List<Eligibility> rows =
                    certificate.learning().stream().filter(row -> row.projection().equals(projection)).toList();
            Eligibility worst = rows.getFirst();
            for (Eligibility row : rows) {
                worst = row.error() > worst.error() ? row : worst;
            }
            String reason = worst.reason().isEmpty() ? "" : "; " + worst.reason();
            line(
                    text,
                    "  %s: worst %.1f %% in %s: spikes %.3f (mean rates %.3f, variance %+.3f, covariance %+.3f), "
                            + "slow clock %.3f%s",
                    projection,
                    PERCENT * worst.error(),
                    worst.state(),
                    worst.spiking(),
                    worst.ofMeanRates(),
                    worst.variance(),
                    worst.covariance(),
                    worst.coarse(),
                    reason);
        }
    }

    private static void release(StringBuilder text, Certificate certificate) {
        if (certificate.secretions().isEmpty()) {
            return;
        }
        summary(text, "Release of terminals that remember spikes", certificate.secreted());
        summary(text, "  of it the release tables' own", certificate.tabled());
        for (String terminal : certificate.secretions().stream().map(Secretion::terminal).distinct().toList()) {
            Secretion worst =
                    certificate.secretions().stream()
                            .filter(row -> row.terminal().equals(terminal))
                            .max(Comparator.comparingDouble(Secretion::error))
                            .orElseThrow();
            line(
                    text,
                    "  %s of %s: worst %.1f %% in %s: spikes %.2f (table at their rate %.2f), mean field %.2f, "
                            + "slow clock %.2f Hz; sampling ±%.1f %%",
                    terminal,
                    worst.population(),
                    PERCENT * worst.error(),
                    worst.state(),
                    HERTZ * worst.spiking(),
                    HERTZ * worst.ofTable(),
                    HERTZ * worst.meanField(),
                    HERTZ * worst.quasiStationary(),
                    PERCENT * worst.samplingError());
        }
    }

    private static void summary(StringBuilder text, String which, Certificate.Summary summary) {
        line(
                text,
                "%s: median %.1f %%, 95th percentile %.1f %%, %d rows",
                which,
                PERCENT * summary.median(),
                PERCENT * summary.p95(),
                summary.n());
    }

    private static void fixedPoints(StringBuilder text, Certificate certificate) {
        List<Certificate.Search> several =
                certificate.searches().stream().filter(search -> search.points().size() != 1).toList();
        line(
                text,
                "Stationary states found: one in %d of %d states",
                certificate.searches().size() - several.size(),
                certificate.searches().size());
        for (Certificate.Search search : several) {
            line(text, "  %s, %s: %d", search.circuit(), search.state(), search.points().size());
        }
    }

    private static void curve(StringBuilder text, List<SynapticCurve.Point> curve) {
        if (curve.isEmpty()) {
            return;
        }
        line(text, "Error of one cell over τs/τm:");
        for (double mean : curve.stream().mapToDouble(SynapticCurve.Point::mean).distinct().toArray()) {
            StringBuilder points = new StringBuilder();
            for (SynapticCurve.Point point : curve) {
                if (point.mean() == mean) {
                    points.append(
                            String.format(
                                    Locale.ROOT, "  %.2f: %+.0f %%", point.synapticRatio(), PERCENT * point.error()));
                }
            }
            line(text, "  mean %2.0f mV%s", mean, points);
        }
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
