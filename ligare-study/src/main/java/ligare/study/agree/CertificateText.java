package ligare.study.agree;

import java.util.List;
import java.util.Locale;
import ligare.engine.agree.Agreement;
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
