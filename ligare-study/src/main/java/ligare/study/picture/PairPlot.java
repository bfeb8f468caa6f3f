package ligare.study.picture;

import java.util.List;

/// Two values for each of several things, on one logarithmic axis: the first as a dot, the second as a stroke across.
///
/// @param rows one per thing
/// @param first what the dots are
/// @param second what the strokes are
/// @param unit of all values
public record PairPlot(List<Row> rows, String first, String second, String unit) implements Picture {
    private static final double LEFT = 38;
    private static final double RIGHT = 99;
    private static final double TOP = 22;
    private static final double ROW = 20;
    private static final double STROKE = 7;
    private static final double LOWEST = 0.1;
    private static final double ROOM = 1.3;
    private static final double KEY = 3;
    private static final int TICKS = 5;

    public PairPlot {
        rows = List.copyOf(rows);
    }

    /// A thing.
    ///
    /// @param label its name
    /// @param first value of the dot, >= 0; below 0.1 it lies at the edge
    /// @param second value of the stroke
    /// @param ink number of its colour
    public record Row(String label, double first, double second, int ink) {}

    @Override
    public Markup markup() {
        double bottom = TOP + ROW * rows.size();
        Svg svg = new Svg(bottom + 22, "%s and %s".formatted(first, second));
        double most = rows.stream().mapToDouble(row -> Math.max(row.first(), row.second())).max().orElse(1);
        Axis axis = new Axis(LOWEST, Math.max(1, most) * ROOM, true, LEFT, RIGHT);
        key(svg);
        for (double tick : axis.ticks(TICKS)) {
            svg.line(axis.at(tick), TOP, axis.at(tick), bottom, "grid");
            svg.text(axis.at(tick), bottom + 16, Digits.of(tick, unit), "middle faint");
        }
        for (int k = 0; k < rows.size(); k++) {
            draw(svg, rows.get(k), axis, TOP + ROW * (k + 0.5));
        }
        return svg.markup();
    }

    private static void draw(Svg svg, Row row, Axis axis, double y) {
        String ink = " ink" + row.ink() % Picture.COLOURS;
        double one = axis.clipped(row.first());
        double other = axis.clipped(row.second());
        svg.text(LEFT - 1.5, y + 4, row.label(), "end");
        svg.line(one, y, other, y, "course" + ink);
        svg.line(other, y - STROKE, other, y + STROKE, "interval" + ink);
        svg.dots(new double[] {one}, new double[] {y}, "mean" + ink);
    }

    private void key(Svg svg) {
        svg.dots(new double[] {LEFT + 1}, new double[] {9}, "mean ink6");
        svg.text(LEFT + KEY, 13, first, "start faint");
        svg.line(LEFT + 14, 9 - STROKE, LEFT + 14, 9 + STROKE, "interval ink6");
        svg.text(LEFT + 14 + KEY, 13, second, "start faint");
    }
}
