package ligare.study.picture;

import java.util.List;
import java.util.stream.DoubleStream;

/// Points over two logarithmic axes, joined or not, with straight lines to compare them with.
///
/// @param title said above it
/// @param across what the axis across is, with its unit
/// @param up what the axis up is, with its unit
/// @param low where both axes begin: across, up; what lies below is shown at the edge
/// @param series curves or clouds
/// @param guides lines to compare with
public record LogPlot(String title, String across, String up, double[] low, List<Series> series, List<Guide> guides)
        implements Picture {
    private static final double LEFT = 9;
    private static final double RIGHT = 74;
    private static final double LEGEND = 77;
    private static final double TOP = 44;
    private static final double HEIGHT = 360;
    private static final double FILE_WIDTH = 760;
    private static final int TICKS = 6;
    private static final double ROOM = 1.5;

    public LogPlot {
        low = low.clone();
        series = List.copyOf(series);
        guides = List.copyOf(guides);
    }

    /// Points of one kind.
    ///
    /// @param label for the legend
    /// @param xs across
    /// @param ys up
    /// @param joined whether a line runs through them
    /// @param ink number of their colour
    public record Series(String label, double[] xs, double[] ys, boolean joined, int ink) {}

    /// A line y = factor · x^power.
    ///
    /// @param label for the legend; empty: none
    public record Guide(String label, double factor, double power) {}

    @Override
    public Markup markup() {
        return drawing().markup();
    }

    /// The picture as a file of its own, for light and dark.
    public String file() {
        return drawing().document(FILE_WIDTH, Picture.stylesheet());
    }

    private Svg drawing() {
        Svg svg = new Svg(TOP + HEIGHT + 40, title);
        Axis x = axis(series.stream().flatMapToDouble(s -> DoubleStream.of(s.xs())), low[0], LEFT, RIGHT);
        Axis y = axis(series.stream().flatMapToDouble(s -> DoubleStream.of(s.ys())), low[1], TOP + HEIGHT, TOP);
        svg.text(0, 14, title, "start").text(0, 32, up, "start faint");
        svg.text(RIGHT, TOP + HEIGHT + 34, across, "end faint");
        for (double tick : x.ticks(TICKS)) {
            svg.line(x.at(tick), TOP, x.at(tick), TOP + HEIGHT, "grid");
            svg.text(x.at(tick), TOP + HEIGHT + 16, Digits.power(tick), "middle faint");
        }
        for (double tick : y.ticks(TICKS)) {
            svg.line(LEFT, y.at(tick), RIGHT, y.at(tick), "grid");
            svg.text(LEFT - 1, y.at(tick) + 4, Digits.power(tick), "end faint");
        }
        guides.forEach(guide -> draw(svg, guide, x, y));
        double line = TOP + 10;
        for (Series each : series) {
            double[] xs = DoubleStream.of(each.xs()).map(x::clipped).toArray();
            double[] ys = DoubleStream.of(each.ys()).map(y::clipped).toArray();
            String ink = " ink" + each.ink() % Picture.COLOURS;
            if (each.joined()) {
                svg.course(xs, ys, "course" + ink);
            }
            svg.dots(xs, ys, "medium" + ink);
            svg.text(LEGEND, line, each.label(), "start" + ink);
            line += 18;
        }
        for (Guide guide : guides) {
            if (!guide.label().isEmpty()) {
                svg.text(LEGEND, line, guide.label(), "start faint");
                line += 18;
            }
        }
        return svg;
    }

    /// A line is cut off where it leaves the axes.
    private static void draw(Svg svg, Guide guide, Axis x, Axis y) {
        double from = Math.max(x.low(), inverse(guide, y.low()));
        double to = Math.min(x.high(), inverse(guide, y.high()));
        if (from < to) {
            svg.line(x.at(from), y.at(value(guide, from)), x.at(to), y.at(value(guide, to)), "threshold");
        }
    }

    private static double value(Guide guide, double x) {
        return guide.factor() * Math.pow(x, guide.power());
    }

    private static double inverse(Guide guide, double y) {
        return Math.pow(y / guide.factor(), 1 / guide.power());
    }

    private static Axis axis(DoubleStream values, double low, double from, double to) {
        double high = values.filter(Double::isFinite).max().orElse(10 * low);
        return new Axis(low, Math.max(high, 2 * low) * ROOM, true, from, to);
    }
}
