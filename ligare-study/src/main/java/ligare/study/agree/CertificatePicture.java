package ligare.study.agree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import ligare.engine.agree.Agreement;
import ligare.engine.agree.Eligibility;
import ligare.engine.agree.Secretion;
import ligare.engine.agree.SynapticCurve;
import ligare.study.picture.Markup;

/// A certificate as one SVG file that stands alone: coarse rates against spikes, the error of
/// one cell over τs/τm, and where the errors of learning and of release come from.
public final class CertificatePicture {
    private static final String RULES =
            """
            text{font:13px sans-serif;fill:#222}.faint{fill:#666;font-size:11px}.axis{stroke:#222;fill:none}\
            .grid{stroke:#ddd;fill:none}.band{fill:#2a78d618}.dot{fill:#2a78d6;fill-opacity:.45}\
            .slow{fill:#c2541b;fill-opacity:.6}.c0{stroke:#2a78d6}.c1{stroke:#1b8a5a}.c2{stroke:#c2541b}.c3{stroke:#7b4fb5}\
            .curve{fill:none;stroke-width:2}.p0{fill:#2a78d6;fill-opacity:.6}.p1{fill:#1b8a5a;fill-opacity:.6}\
            .p2{fill:#c2541b;fill-opacity:.6}.p3{fill:#7b4fb5;fill-opacity:.6}\
            """;
    private static final String HEIGHT = "870";
    private static final double SIZE = 360;
    private static final double STRIP = 510;
    private static final double RELEASE_STRIP = 740;
    private static final double LINE = 24;
    private static final double ACROSS = 820;
    private static final double LARGEST_SHARE = 0.3;
    private static final double LEFT = 60;
    private static final double TOP = 50;
    private static final double SECOND = 520;
    private static final double LOWEST = 0.05;
    private static final double DECADES = 3.3;
    private static final double LARGEST_ERROR = 0.6;

    private final Markup svg = new Markup();

    private CertificatePicture() {}

    /// The file.
    public static String of(Certificate certificate) {
        CertificatePicture picture = new CertificatePicture();
        picture.svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 920 " + HEIGHT,
                "width",
                "920",
                "height",
                HEIGHT,
                "role",
                "img");
        picture.svg.element("title", "Agreement of three clocks: " + certificate.name());
        picture.svg.style(RULES);
        picture.svg.leaf("rect", "width", "920", "height", HEIGHT, "fill", "#fff");
        picture.rates(certificate);
        picture.curve(certificate.curve());
        picture.learning(certificate);
        picture.release(certificate);
        return picture.svg.close() + "\n";
    }

    private void rates(Certificate certificate) {
        Certificate.Summary summary = certificate.eligible();
        text(LEFT, 20, "Rate in spikes (across) and on the coarse clock (up), Hz", "");
        text(
                LEFT,
                38,
                "τs/τm up to 0.25: median %.1f %%, 95th percentile %.1f %%, %d rows; band ±15 %%"
                        .formatted(100 * summary.median(), 100 * summary.p95(), summary.n()),
                "faint");
        double up = SIZE * Math.log10(1.15) / DECADES;
        svg.leaf(
                "path",
                "class",
                "band",
                "d",
                "M%s %sL%s %sL%s %sL%s %sZ"
                        .formatted(
                                n(LEFT),
                                n(TOP + SIZE - up),
                                n(LEFT + SIZE - up),
                                n(TOP),
                                n(LEFT + SIZE),
                                n(TOP + up),
                                n(LEFT + up),
                                n(TOP + SIZE)));
        line(LEFT, TOP + SIZE, LEFT + SIZE, TOP, "grid");
        for (double tick : new double[] {0.1, 1, 10, 100}) {
            double along = place(tick);
            line(LEFT + along, TOP, LEFT + along, TOP + SIZE, "grid");
            line(LEFT, TOP + SIZE - along, LEFT + SIZE, TOP + SIZE - along, "grid");
            text(LEFT + along - 8, TOP + SIZE + 16, label(tick), "faint");
            text(LEFT - 28, TOP + SIZE - along + 4, label(tick), "faint");
        }
        frame(LEFT);
        for (Agreement row : certificate.rows()) {
            svg.leaf(
                    "circle",
                    "class",
                    row.eligible() ? "dot" : "slow",
                    "r",
                    "3",
                    "cx",
                    n(LEFT + place(1000 * row.spiking())),
                    "cy",
                    n(TOP + SIZE - place(1000 * row.quasiStationary())));
        }
    }

    private void curve(List<SynapticCurve.Point> curve) {
        text(SECOND, 20, "Error of the coarse clock's rate for one cell over τs/τm", "");
        text(SECOND, 38, "(theory − spikes) / max(spikes, 1 Hz), by mean input; threshold 20 mV", "faint");
        for (double tick : new double[] {-0.5, -0.25, 0, 0.25, 0.5}) {
            line(SECOND, height(tick), SECOND + SIZE, height(tick), "grid");
            text(SECOND - 44, height(tick) + 4, "%+.0f %%".formatted(100 * tick), "faint");
        }
        for (double tick : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            text(SECOND + SIZE * tick - 8, TOP + SIZE + 16, label(tick), "faint");
        }
        line(SECOND + SIZE * Agreement.MOST_ELIGIBLE, TOP, SECOND + SIZE * Agreement.MOST_ELIGIBLE, TOP + SIZE, "grid");
        frame(SECOND);
        double[] means = curve.stream().mapToDouble(SynapticCurve.Point::mean).distinct().toArray();
        for (int k = 0; k < means.length; k++) {
            StringBuilder path = new StringBuilder();
            double end = 0;
            for (SynapticCurve.Point point : curve) {
                if (point.mean() == means[k]) {
                    end = height(point.error());
                    path.append(path.isEmpty() ? "M" : "L")
                            .append(n(SECOND + SIZE * point.synapticRatio()))
                            .append(' ')
                            .append(n(end));
                }
            }
            svg.leaf("path", "class", "curve c" + k % 4, "d", path.toString());
            line(SECOND + 8, TOP + 14 + 18 * k, SECOND + 30, TOP + 14 + 18 * k, "curve c" + k % 4);
            text(SECOND + 36, TOP + 18 + 18 * k, "%s mV".formatted(label(means[k])), "faint");
        }
    }

    private void learning(Certificate certificate) {
        if (certificate.learning().isEmpty()) {
            return;
        }
        List<Strip> strips = new ArrayList<>();
        for (String projection : certificate.learning().stream().map(Eligibility::projection).distinct().toList()) {
            List<Eligibility> rows =
                    certificate.learning().stream().filter(row -> row.projection().equals(projection)).toList();
            strips.add(
                    Strip.of(
                            projection + ": mean rates",
                            0,
                            rows,
                            row -> row.relative(row.coarse() - row.ofMeanRates())));
            strips.add(Strip.of(projection + ": variance of pre", 1, rows, row -> -row.relative(row.variance())));
            strips.add(Strip.of(projection + ": covariance", 2, rows, row -> -row.relative(row.covariance())));
        }
        Certificate.Summary summary = certificate.learned();
        strips(
                STRIP,
                "Learning: what the coarse clock's eligibility lacks or has too much, per state",
                "relative to spikes in windows of %.0f ms; total: median %.1f %%, 95th percentile %.1f %%, %d rows"
                        .formatted(Eligibility.WINDOW, 100 * summary.median(), 100 * summary.p95(), summary.n()),
                strips);
    }

    private void release(Certificate certificate) {
        if (certificate.secretions().isEmpty()) {
            return;
        }
        List<Strip> strips = new ArrayList<>();
        for (String terminal : certificate.secretions().stream().map(Secretion::terminal).distinct().toList()) {
            List<Secretion> rows =
                    certificate.secretions().stream().filter(row -> row.terminal().equals(terminal)).toList();
            strips.add(
                    Strip.of(
                            terminal + ": rates", 0, rows, row -> row.relative(row.quasiStationary() - row.ofTable())));
            strips.add(Strip.of(terminal + ": table", 2, rows, row -> row.relative(row.ofTable() - row.spiking())));
        }
        Certificate.Summary summary = certificate.secreted();
        strips(
                RELEASE_STRIP,
                "Release of terminals that remember spikes: what the coarse clock lacks or has too much, per state",
                "relative to what single spikes release; total: median %.1f %%, 95th percentile %.1f %%, %d rows"
                        .formatted(100 * summary.median(), 100 * summary.p95(), summary.n()),
                strips);
    }

    /// One source of error: a mark per state.
    private record Strip(String label, int ink, double[] shares) {
        static <T> Strip of(String label, int ink, List<T> rows, ToDoubleFunction<T> share) {
            return new Strip(label, ink, rows.stream().mapToDouble(share).toArray());
        }
    }

    private void strips(double top, String title, String subtitle, List<Strip> strips) {
        text(LEFT, top - 32, title, "");
        text(LEFT, top - 14, subtitle, "faint");
        double bottom = top + LINE * strips.size();
        for (double tick : new double[] {-0.3, -0.15, 0, 0.15, 0.3}) {
            line(across(tick), top - 4, across(tick), bottom - 8, "grid");
            text(across(tick) - 12, bottom + 8, "%+.0f %%".formatted(100 * tick), "faint");
        }
        for (int k = 0; k < strips.size(); k++) {
            text(LEFT, top + 12 + LINE * k, strips.get(k).label(), "faint");
            for (double share : strips.get(k).shares()) {
                svg.leaf(
                        "rect",
                        "class",
                        "p" + strips.get(k).ink(),
                        "x",
                        n(across(share) - 1.5),
                        "y",
                        n(top + LINE * k),
                        "width",
                        "3",
                        "height",
                        "16");
            }
        }
    }

    private static double across(double share) {
        return LEFT + 240 + (ACROSS - 240) * Math.clamp((share / LARGEST_SHARE + 1) / 2, 0, 1);
    }

    private void frame(double left) {
        svg.leaf("rect", "class", "axis", "x", n(left), "y", n(TOP), "width", n(SIZE), "height", n(SIZE));
    }

    private void line(double x1, double y1, double x2, double y2, String classes) {
        svg.leaf("path", "class", classes, "d", "M%s %sL%s %s".formatted(n(x1), n(y1), n(x2), n(y2)));
    }

    private void text(double x, double y, String text, String classes) {
        svg.element("text", text, "x", n(x), "y", n(y), "class", classes);
    }

    /// Rates below the lowest lie on the edge.
    private static double place(double hertz) {
        return SIZE * Math.clamp(Math.log10(Math.max(hertz, LOWEST) / LOWEST) / DECADES, 0, 1);
    }

    private static double height(double error) {
        return TOP + SIZE * Math.clamp((LARGEST_ERROR - error) / (2 * LARGEST_ERROR), 0, 1);
    }

    private static String label(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
