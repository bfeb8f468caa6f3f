package ligare.study.agree;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.engine.agree.Agreement;
import ligare.engine.agree.Eligibility;
import ligare.engine.agree.Secretion;
import ligare.engine.agree.SynapticCurve;
import ligare.study.report.Json;

/// A certificate as JSON: rates in Hz, errors as fractions.
public final class CertificateJson {
    private static final double HERTZ = 1000;
    private static final double DIGITS = 1e5;

    private CertificateJson() {}

    /// The document.
    public static String of(Certificate certificate) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("eligible", summary(certificate.eligible()));
        document.put("all", summary(certificate.all()));
        document.put("rows", certificate.rows().stream().map(CertificateJson::row).toList());
        document.put("learned", summary(certificate.learned()));
        document.put("learning", certificate.learning().stream().map(CertificateJson::eligibility).toList());
        document.put("released", summary(certificate.secreted()));
        document.put("releaseTables", summary(certificate.tabled()));
        document.put("release", certificate.secretions().stream().map(CertificateJson::secretion).toList());
        document.put("fixedPoints", certificate.searches().stream().map(CertificateJson::search).toList());
        document.put("synapticCurve", certificate.curve().stream().map(CertificateJson::point).toList());
        return Json.write(document);
    }

    private static Map<String, Object> summary(Certificate.Summary summary) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("median", rounded(summary.median()));
        entry.put("p95", rounded(summary.p95()));
        entry.put("n", summary.n());
        return entry;
    }

    private static Map<String, Object> row(Agreement row) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("circuit", row.circuit());
        entry.put("population", row.population());
        entry.put("state", row.state());
        entry.put("spiking", rounded(HERTZ * row.spiking()));
        entry.put("meanField", rounded(HERTZ * row.meanField()));
        entry.put("quasiStationary", rounded(HERTZ * row.quasiStationary()));
        entry.put("error", rounded(row.error()));
        entry.put("reason", row.reason());
        return entry;
    }

    private static Map<String, Object> eligibility(Eligibility row) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("circuit", row.circuit());
        entry.put("projection", row.projection());
        entry.put("state", row.state());
        entry.put("spiking", rounded(row.spiking()));
        entry.put("ofMeanRates", rounded(row.ofMeanRates()));
        entry.put("variance", rounded(row.variance()));
        entry.put("covariance", rounded(row.covariance()));
        entry.put("quasiStationary", rounded(row.coarse()));
        entry.put("error", rounded(row.error()));
        entry.put("reason", row.reason());
        return entry;
    }

    private static Map<String, Object> secretion(Secretion row) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("circuit", row.circuit());
        entry.put("population", row.population());
        entry.put("terminal", row.terminal());
        entry.put("state", row.state());
        entry.put("spiking", rounded(HERTZ * row.spiking()));
        entry.put("meanField", rounded(HERTZ * row.meanField()));
        entry.put("quasiStationary", rounded(HERTZ * row.quasiStationary()));
        entry.put("tableAtSpikingRate", rounded(HERTZ * row.ofTable()));
        entry.put("sampling", rounded(row.samplingError()));
        entry.put("error", rounded(row.error()));
        return entry;
    }

    /// Rates are written only where there is a choice between states.
    private static Map<String, Object> search(Certificate.Search search) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("circuit", search.circuit());
        entry.put("state", search.state());
        entry.put("found", search.points().size());
        if (search.points().size() > 1) {
            entry.put("rates", search.points().stream().map(CertificateJson::rates).toList());
        }
        return entry;
    }

    private static List<Double> rates(double[] point) {
        return Arrays.stream(point).map(rate -> rounded(HERTZ * rate)).boxed().toList();
    }

    private static Map<String, Object> point(SynapticCurve.Point point) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("synapticRatio", point.synapticRatio());
        entry.put("mean", point.mean());
        entry.put("spiking", rounded(HERTZ * point.spiking()));
        entry.put("theory", rounded(HERTZ * point.theory()));
        entry.put("error", rounded(point.error()));
        return entry;
    }

    private static double rounded(double value) {
        return Math.rint(value * DIGITS) / DIGITS;
    }
}
