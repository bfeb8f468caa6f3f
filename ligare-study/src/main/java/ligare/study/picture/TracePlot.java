package ligare.study.picture;

import java.util.List;
import java.util.stream.DoubleStream;
import ligare.model.unit.Dimension;

/// Courses in time, one column per group, one panel per quantity: a quantity has the same scale in every column, and all
/// columns share the axis of time. Phases are shaded.
///
/// @param columns one per group
public record TracePlot(List<Column> columns) implements Picture {
    private static final double HEIGHT = 66;
    private static final double TOP = 4;
    private static final double BOTTOM = 62;
    private static final double LEFT = 11;
    private static final double RIGHT = 99;

    public TracePlot {
        columns = List.copyOf(columns);
    }

    /// A group.
    ///
    /// @param label its name
    /// @param bands phases
    /// @param panels quantities
    public record Column(String label, List<Band> bands, List<Panel> panels) {
        public Column {
            bands = List.copyOf(bands);
            panels = List.copyOf(panels);
        }
    }

    /// A phase.
    ///
    /// @param label its name
    /// @param from ms
    /// @param to ms
    /// @param shade number of its tint
    public record Band(String label, double from, double to, int shade) {}

    /// A quantity.
    ///
    /// @param label what it is
    /// @param unit empty: a pure number
    /// @param decades whether a wide range of values is shown in decades
    /// @param lines its courses; none: the group does not have it
    public record Panel(String label, String unit, boolean decades, List<Line> lines) {
        public Panel {
            lines = List.copyOf(lines);
        }
    }

    /// A course.
    ///
    /// @param times ms
    /// @param values as many
    /// @param ink number of its colour and its dashes
    public record Line(double[] times, double[] values, int ink) {
        DoubleStream last() {
            return DoubleStream.of(times).skip(Math.max(0, times.length - 1));
        }
    }

    @Override
    public Markup markup() {
        double end =
                DoubleStream.concat(
                                columns.stream().flatMap(c -> c.bands().stream()).mapToDouble(Band::to),
                                columns.stream()
                                        .flatMap(c -> c.panels().stream())
                                        .flatMap(p -> p.lines().stream())
                                        .flatMapToDouble(Line::last))
                        .max()
                        .orElse(1);
        double start =
                columns.stream()
                        .flatMap(c -> c.panels().stream())
                        .flatMap(p -> p.lines().stream())
                        .flatMapToDouble(l -> DoubleStream.of(l.times()).limit(1))
                        .reduce(0, Math::min);
        Axis time = new Axis(start, Math.max(end, start + 1), false, LEFT, RIGHT);
        TraceScales scales = TraceScales.of(columns, BOTTOM, TOP);
        Markup picture = new Markup().open("div", "class", "panels trace-panels");
        for (Column column : columns) {
            picture.open("div", "class", "panel")
                    .open("p", "class", "picture-label")
                    .element("strong", column.label())
                    .close();
            for (Panel panel : column.panels()) {
                picture.open("p", "class", "trace-label").text(panel.label());
                if (!panel.unit().isEmpty()) picture.element("span", ", " + panel.unit(), "class", "faint");
                picture.close().add(draw(column, panel, time, scales.of(panel)));
            }
            picture.add(clock(column, time)).close();
        }
        return picture.close();
    }

    private static Markup draw(Column column, Panel panel, Axis time, Axis scale) {
        Svg svg = new Svg(HEIGHT, panel.label() + " in " + column.label());
        for (Band band : column.bands()) {
            svg.rect(
                    time.at(band.from()), 0, time.at(band.to()) - time.at(band.from()), HEIGHT, "shade" + band.shade());
        }
        for (double tick : scale.ticks(2)) {
            double y = scale.at(tick);
            svg.line(LEFT, y, RIGHT, y, "grid");
            svg.text(
                    LEFT - 1,
                    Math.clamp(y + 4, 10, HEIGHT),
                    scale.logarithmic() ? Digits.power(tick) : Digits.of(tick),
                    "end faint");
        }
        if (panel.lines().isEmpty()) svg.text((LEFT + RIGHT) / 2, HEIGHT / 2, "none", "middle faint");
        for (Line line : panel.lines()) {
            double[] ys = DoubleStream.of(line.values()).map(v -> Double.isNaN(v) ? v : scale.clipped(v)).toArray();
            double[] xs = DoubleStream.of(line.times()).map(time::at).toArray();
            Course course = new Course(xs, ys).simplified();
            svg.course(course.xs(), course.ys(), "course ink" + line.ink());
        }
        return svg.markup();
    }

    private static Markup clock(Column column, Axis time) {
        Svg svg = new Svg(32, "Time from the start, and phases");
        for (double tick : time.times(5)) {
            double x = time.at(tick);
            svg.line(x, 0, x, 4, "axis");
            svg.text(x, 14, tick == 0 ? "0" : Digits.of(tick, Dimension.TIME), x > 95 ? "end faint" : "middle faint");
        }
        for (Band band : column.bands()) {
            double from = time.at(band.from());
            double to = time.at(band.to());
            boolean last = to > RIGHT - 1;
            svg.text(last ? to : (from + to) / 2, 28, band.label(), last ? "end" : "middle");
        }
        return svg.markup();
    }
}
