package ligare.study.picture;

import java.util.List;
import java.util.stream.DoubleStream;

/// Every subject as a dot, with mean and interval; one panel per group, all on one scale. Columns of a panel that hold the
/// same subjects are joined by a line per subject.
///
/// @param panels one per group
/// @param unit of the values; empty: a pure number
/// @param paired whether the columns of a panel hold the same subjects in the same order
public record DotPlot(List<Panel> panels, String unit, boolean paired) implements Picture {
    private static final double TOP = 14;
    private static final double BOTTOM = 176;
    private static final double HEIGHT = 196;
    private static final double LEFT = 26;
    private static final double RIGHT = 98;
    private static final int TICKS = 4;
    private static final int MANY = 40;

    public DotPlot {
        panels = List.copyOf(panels);
    }

    /// A group.
    ///
    /// @param label its name
    /// @param note said below it, such as how many animals were not applicable; may be empty
    /// @param columns one per measure
    public record Panel(String label, String note, List<Column> columns) {
        public Panel {
            columns = List.copyOf(columns);
        }
    }

    /// A measure of one group.
    ///
    /// @param label short name
    /// @param values one per subject; NaN: not applicable
    /// @param mean of the values
    /// @param low lower end of its interval
    /// @param high upper end
    /// @param ink number of its colour
    public record Column(String label, double[] values, double mean, double low, double high, int ink) {}

    @Override
    public Markup markup() {
        double[] all =
                panels.stream()
                        .flatMap(p -> p.columns().stream())
                        .flatMapToDouble(c ->
                                DoubleStream.concat(DoubleStream.of(c.values()), DoubleStream.of(c.low(), c.high())))
                        .toArray();
        Axis axis = Axis.fromZero(all, BOTTOM, TOP);
        Markup picture = new Markup().open("div", "class", "panels dot-panels");
        for (Panel panel : panels) {
            picture.open("div", "class", "panel");
            picture.open("p", "class", "picture-label").element("strong", panel.label()).close();
            picture.add(draw(panel, axis));
            picture.element("p", panel.note(), "class", "faint").close();
        }
        return picture.close();
    }

    private Markup draw(Panel panel, Axis axis) {
        Svg svg = new Svg(HEIGHT, panel.label() + ": every subject as a dot, mean and 95 % interval");
        scale(svg, axis);
        int columns = panel.columns().size();
        double share = (RIGHT - LEFT) / Math.max(1, columns);
        int most = panel.columns().stream().mapToInt(c -> c.values().length).max().orElse(0);
        if (paired) {
            for (int s = 0; s < most; s++) {
                double[] xs = new double[columns];
                double[] ys = new double[columns];
                for (int c = 0; c < columns; c++) {
                    xs[c] = LEFT + share * (c + 0.5);
                    ys[c] = axis.at(panel.columns().get(c).values()[s]);
                }
                svg.course(xs, ys, most > MANY ? "pair many" : "pair");
            }
        }
        for (int c = 0; c < columns; c++) {
            column(svg, axis, panel.columns().get(c), LEFT + share * (c + 0.5), share);
        }
        return svg.markup();
    }

    private void scale(Svg svg, Axis axis) {
        List<Double> ticks = axis.ticks(TICKS);
        for (double tick : ticks) {
            svg.line(0, axis.at(tick), 100, axis.at(tick), tick == 0 ? "axis" : "grid");
            String label = tick == ticks.getLast() ? Digits.of(tick, unit) : Digits.of(tick);
            svg.text(0, axis.at(tick) - 3, label, "start faint");
        }
    }

    private void column(Svg svg, Axis axis, Column column, double x, double share) {
        double[] values = column.values();
        double[] xs = new double[values.length];
        double[] ys = new double[values.length];
        for (int s = 0; s < values.length; s++) {
            xs[s] = x + (paired ? 0 : share * 0.5 * (scatter(s + 1) - 0.5));
            ys[s] = axis.at(values[s]);
        }
        String ink = " ink" + column.ink();
        svg.dots(xs, ys, (values.length > MANY ? "small" : "medium") + ink);
        double beside = x + (paired ? 0.16 * share * (x < (LEFT + RIGHT) / 2 ? -1 : 1) : 0);
        if (Double.isFinite(column.mean())) {
            double mean = axis.at(column.mean());
            if (Double.isFinite(column.low()) && Double.isFinite(column.high())) {
                svg.line(beside, axis.at(column.low()), beside, axis.at(column.high()), "halo");
                svg.line(beside, axis.at(column.low()), beside, axis.at(column.high()), "interval" + ink);
            }
            svg.dots(new double[] {beside}, new double[] {mean}, "mean-halo");
            svg.dots(new double[] {beside}, new double[] {mean}, "mean" + ink);
        }
        svg.text(x, HEIGHT - 5, column.label(), "middle" + ink);
    }

    /// Spreads dots evenly and without a generator: the digits of the number in base 2, mirrored at the point.
    private static double scatter(int number) {
        return Integer.toUnsignedLong(Integer.reverse(number)) / 4294967296.0;
    }
}
