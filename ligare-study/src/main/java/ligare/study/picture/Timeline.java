package ligare.study.picture;

import java.util.List;
import ligare.model.unit.Dimension;

/// What is done to each group and when: phases as blocks on one axis of time, doses as marks above them.
///
/// Times are to scale unless a phase would become too narrow to see; then narrow phases are widened, the axis is left
/// out, and the picture says so.
///
/// @param note what holds for all groups; may be empty
/// @param rows one per group
public record Timeline(String note, List<Row> rows) implements Picture {
    private static final double LEFT = 1.5;
    private static final double RIGHT = 99.5;
    private static final double NARROWEST = 0.05;
    private static final double WIDENED = 0.08;
    private static final double LETTER = 1.9;
    private static final double BLOCK_TOP = 16;
    private static final double BLOCK_HEIGHT = 32;

    public Timeline {
        rows = List.copyOf(rows);
    }

    /// A group.
    ///
    /// @param label its name
    /// @param note who they are
    /// @param phases in order
    /// @param marks what is done
    public record Row(String label, String note, List<Phase> phases, List<Mark> marks) {
        public Row {
            phases = List.copyOf(phases);
            marks = List.copyOf(marks);
        }

        double duration() {
            return phases.stream().mapToDouble(Phase::duration).sum();
        }
    }

    /// A phase.
    ///
    /// @param label its name
    /// @param duration ms
    /// @param shade number of its tint
    public record Phase(String label, double duration, int shade) {}

    /// Something done.
    ///
    /// @param words what
    /// @param times ms from the start of the first phase; none: it was so from the beginning
    /// @param duration ms; 0: at once
    /// @param ink number of its colour
    public record Mark(String words, double[] times, double duration, int ink) {
        /// The same, done to another animal.
        public Mark to(String animal) {
            return new Mark("%s: %s".formatted(animal, words), times, duration, ink);
        }
    }

    @Override
    public Markup markup() {
        boolean toScale = toScale();
        double longest = rows.stream().mapToDouble(r -> length(r, toScale)).max().orElse(1);
        Markup picture = new Markup().open("div", "class", "timeline");
        if (!note.isEmpty()) picture.element("p", note, "class", "faint");
        for (Row row : rows) {
            picture.open("div", "class", "timeline-row").open("p", "class", "picture-label");
            picture.element("strong", row.label()).text(" ").element("span", row.note(), "class", "faint").close();
            picture.add(blocks(row, longest, toScale));
            for (Mark mark : row.marks()) {
                picture.open("p", "class", "mark").element("span", sign(mark), "class", "ink" + mark.ink());
                picture.text(" " + mark.words()).close();
            }
            picture.close();
        }
        picture.add(toScale ? axis(longest) : new Markup().element("p", "Not to scale.", "class", "faint"));
        return picture.close();
    }

    private boolean toScale() {
        double longest = rows.stream().mapToDouble(Row::duration).max().orElse(1);
        return rows.stream().flatMap(r -> r.phases().stream()).allMatch(p -> p.duration() >= NARROWEST * longest);
    }

    private static double width(Phase phase, Row row, boolean toScale) {
        return toScale ? phase.duration() : Math.max(phase.duration(), WIDENED * row.duration());
    }

    private static double length(Row row, boolean toScale) {
        return row.phases().stream().mapToDouble(p -> width(p, row, toScale)).sum();
    }

    private static Markup blocks(Row row, double longest, boolean toScale) {
        Svg svg = new Svg(BLOCK_TOP + BLOCK_HEIGHT + 2, "Timeline of " + row.label());
        double from = LEFT;
        for (Phase phase : row.phases()) {
            double width = width(phase, row, toScale) / longest * (RIGHT - LEFT);
            svg.rect(from, BLOCK_TOP, width, BLOCK_HEIGHT, "block shade" + phase.shade());
            if (width > LETTER * phase.label().length()) {
                svg.text(from + width / 2, BLOCK_TOP + 14, phase.label(), "middle");
            }
            String duration = Digits.of(phase.duration(), Dimension.TIME);
            if (width > LETTER * duration.length()) {
                svg.text(from + width / 2, BLOCK_TOP + 26, duration, "middle faint");
            }
            from += width;
        }
        for (Mark mark : row.marks()) {
            for (double time : mark.times()) {
                double begin = place(time, row, longest, toScale);
                if (mark.duration() > 0) {
                    double end = place(time + mark.duration(), row, longest, toScale);
                    svg.rect(begin, 6, end - begin, 6, "fill ink" + mark.ink());
                } else {
                    svg.text(begin, 13, "▼", "middle ink" + mark.ink());
                }
            }
        }
        return svg.markup();
    }

    /// What comes before the first phase lies in the margin.
    private static double place(double time, Row row, double longest, boolean toScale) {
        if (time <= 0) return time < 0 ? LEFT / 2 : LEFT;
        double clock = 0;
        double widths = 0;
        for (Phase phase : row.phases()) {
            double width = width(phase, row, toScale);
            if (time <= clock + phase.duration()) {
                widths += width * (time - clock) / phase.duration();
                break;
            }
            clock += phase.duration();
            widths += width;
        }
        return LEFT + widths / longest * (RIGHT - LEFT);
    }

    private static Markup axis(double longest) {
        Axis axis = new Axis(0, longest, false, LEFT, RIGHT);
        Svg svg = new Svg(20, "Time from the start");
        svg.line(LEFT, 1, RIGHT, 1, "axis");
        for (double tick : axis.times(8)) {
            double x = axis.at(tick);
            svg.line(x, 1, x, 5, "axis");
            svg.text(
                    x,
                    16,
                    tick == 0 ? "0" : Digits.of(tick, Dimension.TIME),
                    x > 96 ? "end faint" : x < 4 ? "start faint" : "middle faint");
        }
        return svg.markup();
    }

    private static String sign(Mark mark) {
        return mark.times().length == 0 ? "◆" : mark.duration() > 0 ? "▬" : "▼";
    }
}
