package ligare.study.picture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Means over the values of one number, each with the band of its interval; a group that does not have the number is a level
/// line.
///
/// @param title what is measured, with its unit
/// @param across what the values are of
/// @param xs the values
/// @param labels as they were written
/// @param lines one per group
public record CurvePlot(String title, String across, double[] xs, List<String> labels, List<Line> lines)
        implements Picture {
    private static final double HEIGHT = 233;
    private static final double TOP = 10;
    private static final double BOTTOM = 170;
    private static final double LEFT = 12;
    private static final double RIGHT = 97;
    private static final double FILE_WIDTH = 560;
    private static final int TICKS = 5;
    private static final double DECADE = 10;

    /// Width of a character where a panel is narrow, %.
    private static final double CHARACTER = 3;

    private static final double ROW = 13;

    public CurvePlot {
        xs = xs.clone();
        labels = List.copyOf(labels);
        lines = List.copyOf(lines);
    }

    /// @param label of the group
    /// @param level true: it does not depend on the value
    /// @param means one per value
    /// @param low ends of their intervals
    /// @param high ends of their intervals
    public record Line(String label, boolean level, double[] means, double[] low, double[] high) {}

    @Override
    public Markup markup() {
        Markup panel = new Markup().open("div", "class", "panel");
        panel.open("p", "class", "picture-label").element("strong", title).close();
        panel.open("p", "class", "faint");
        for (int i = 0; i < lines.size(); i++) {
            panel.element("span", "—\u00a0" + lines.get(i).label() + " ", "class", "key ink" + i % COLOURS);
        }
        return panel.close().add(drawing(title + " over " + across).markup()).close();
    }

    private Svg drawing(String says) {
        double least = Arrays.stream(xs).min().orElseThrow();
        double most = Arrays.stream(xs).max().orElseThrow();
        boolean ratios = least > 0 && most >= DECADE * least;
        Axis along =
                least < most
                        ? new Axis(least, most, ratios, LEFT + 3, RIGHT - 3)
                        : new Axis(least - 1, most + 1, false, LEFT, RIGHT);
        Axis up = Axis.fromZero(lines.stream().flatMapToDouble(CurvePlot::all).toArray(), BOTTOM, TOP);
        Svg svg = new Svg(HEIGHT, says);
        for (double tick : up.ticks(TICKS)) {
            svg.line(LEFT, up.at(tick), RIGHT, up.at(tick), tick == 0 ? "axis" : "grid");
            svg.text(LEFT - 1, up.at(tick) + 4, Digits.of(tick), "end faint");
        }
        values(svg, along);
        svg.text((LEFT + RIGHT) / 2, BOTTOM + 34 + ROW, across, "middle faint");
        for (int i = 0; i < lines.size(); i++) {
            draw(svg, lines.get(i), along, up, " ink" + i % COLOURS);
        }
        return svg;
    }

    /// What does not fit beside the value before it goes into a second row; what fits into neither is left out.
    private void values(Svg svg, Axis along) {
        double[] ends = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int k : order()) {
            double x = along.at(xs[k]);
            double half = CHARACTER * labels.get(k).length() / 2;
            int row = x - half >= ends[0] ? 0 : 1;
            if (x - half >= ends[row]) {
                svg.text(x, BOTTOM + 16 + row * ROW, labels.get(k), "middle faint");
                ends[row] = x + half;
            }
        }
    }

    private void draw(Svg svg, Line line, Axis along, Axis up, String ink) {
        if (line.level()) {
            svg.rect(
                    LEFT,
                    up.at(line.high()[0]),
                    RIGHT - LEFT,
                    up.at(line.low()[0]) - up.at(line.high()[0]),
                    "band" + ink);
            svg.line(LEFT, up.at(line.means()[0]), RIGHT, up.at(line.means()[0]), "course" + ink);
            return;
        }
        int[] order = order();
        StringBuilder band = new StringBuilder();
        for (int k : order) {
            if (Double.isFinite(line.high()[k])) point(band, along.at(xs[k]), up.at(line.high()[k]));
        }
        for (int j = order.length - 1; j >= 0; j--) {
            if (Double.isFinite(line.low()[order[j]])) point(band, along.at(xs[order[j]]), up.at(line.low()[order[j]]));
        }
        svg.path(band.isEmpty() ? "" : band + "Z", "band" + ink);
        double[] places = Arrays.stream(order).mapToDouble(k -> along.at(xs[k])).toArray();
        double[] means = Arrays.stream(order).mapToDouble(k -> up.at(line.means()[k])).toArray();
        svg.course(places, means, "course" + ink).dots(places, means, "medium" + ink);
    }

    private static void point(StringBuilder path, double x, double y) {
        path.append(path.isEmpty() ? 'M' : 'L').append(Svg.place(x)).append(' ').append(Svg.place(y));
    }

    /// The values from the least to the greatest.
    private int[] order() {
        return IntStream.range(0, xs.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> xs[k]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static DoubleStream all(Line line) {
        return DoubleStream.concat(
                DoubleStream.of(line.means()),
                DoubleStream.concat(DoubleStream.of(line.low()), DoubleStream.of(line.high())));
    }

    /// The picture as a file of its own, for light and dark.
    public String file() {
        return drawing(title + " over " + across).document(FILE_WIDTH, Picture.stylesheet());
    }
}
