package ligare.study.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final double WIDE_RANGE = 50;
    private static final double DECADES = 1e4;

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
    /// @param lines its courses
    public record Panel(String label, String unit, List<Line> lines) {
        public Panel {
            lines = List.copyOf(lines);
        }
    }

    /// A course.
    ///
    /// @param times ms
    /// @param values as many
    /// @param ink number of its colour and its dashes
    public record Line(double[] times, double[] values, int ink) {}

    @Override
    public Markup markup() {
        double end = columns.stream().flatMap(c -> c.bands().stream()).mapToDouble(Band::to).max().orElse(1);
        double start =
                columns.stream()
                        .flatMap(c -> c.panels().stream())
                        .flatMap(p -> p.lines().stream())
                        .flatMapToDouble(l -> DoubleStream.of(l.times()).limit(1))
                        .reduce(0, Math::min);
        Axis time = new Axis(start, Math.max(end, start + 1), false, LEFT, RIGHT);
        Map<String, Axis> scales = scales();
        Markup picture = new Markup().open("div", "class", "panels trace-panels");
        for (Column column : columns) {
            picture.open("div", "class", "panel")
                    .open("p", "class", "picture-label")
                    .element("strong", column.label())
                    .close();
            for (Panel panel : column.panels()) {
                picture.open("p", "class", "trace-label").text(panel.label());
                if (!panel.unit().isEmpty()) picture.element("span", ", " + panel.unit(), "class", "faint");
                picture.close().add(draw(column, panel, time, Objects.requireNonNull(scales.get(panel.label()))));
            }
            picture.add(clock(column, time)).close();
        }
        return picture.close();
    }

    private Map<String, Axis> scales() {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        for (Column column : columns) {
            for (Panel panel : column.panels()) {
                List<Double> here = values.computeIfAbsent(panel.label(), _ -> new ArrayList<>());
                panel.lines().forEach(l -> DoubleStream.of(l.values()).filter(Double::isFinite).forEach(here::add));
            }
        }
        Map<String, Axis> scales = new LinkedHashMap<>();
        values.forEach((label, all) -> scales.put(label, scale(all.stream().mapToDouble(v -> v).sorted().toArray())));
        return scales;
    }

    /// Linear, unless the values are never negative and their largest is far above their middle, as with a drug that is
    /// given and leaves: then decades below the largest are shown.
    private static Axis scale(double[] sorted) {
        if (sorted.length > 0 && sorted[0] >= 0) {
            double largest = sorted[sorted.length - 1];
            double middle = sorted[sorted.length / 2];
            if (largest > 0 && middle * WIDE_RANGE < largest) {
                double top = Math.pow(10, Math.ceil(Math.log10(largest) - 1e-9));
                return new Axis(top / DECADES, top, true, BOTTOM, TOP);
            }
        }
        return Axis.around(sorted, 2, BOTTOM, TOP);
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
            svg.text(LEFT - 1, Math.clamp(y + 4, 10, HEIGHT), Digits.of(tick), "end faint");
        }
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
