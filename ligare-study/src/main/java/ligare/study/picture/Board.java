package ligare.study.picture;

import java.util.List;

/// How many findings each model agrees with: one square per finding, those that agree first. Squares too narrow for a sign
/// share one in the middle of those alike.
///
/// @param rows one per model
public record Board(List<Row> rows) implements Picture {
    /// Between squares, as a share of their width.
    private static final double GAP = 0.1;

    /// Most findings in a row whose squares are as wide as a sign.
    private static final int MOST_SIGNS = 40;

    public Board {
        rows = List.copyOf(rows);
    }

    /// A model.
    ///
    /// @param label its name
    /// @param agree findings that agree
    /// @param undecided that are neither
    /// @param disagree that disagree
    public record Row(String label, int agree, int undecided, int disagree) {
        int findings() {
            return agree + undecided + disagree;
        }
    }

    @Override
    public Markup markup() {
        int most = rows.stream().mapToInt(Row::findings).max().orElse(0);
        Markup picture = new Markup().open("div", "class", "board-picture");
        for (Row row : rows) {
            picture.element("span", row.label(), "class", "board-label");
            picture.add(squares(row, Math.max(1, most)));
            picture.open("span", "class", "board-count").element("strong", Integer.toString(row.agree()));
            picture.text(" of %d".formatted(row.findings())).close();
        }
        return picture.close();
    }

    private static Markup squares(Row row, int most) {
        Svg svg =
                new Svg(
                        22,
                        "%s: %d agree, %d undecided, %d disagree"
                                .formatted(row.label(), row.agree(), row.undecided(), row.disagree()));
        double width = 100.0 / most;
        alike(svg, 0, row.agree(), Tone.AGREES, width);
        alike(svg, row.agree(), row.agree() + row.undecided(), Tone.UNDECIDED, width);
        alike(svg, row.agree() + row.undecided(), row.findings(), Tone.DISAGREES, width);
        return svg.markup();
    }

    private static void alike(Svg svg, int from, int to, Tone tone, double width) {
        for (int i = from; i < to; i++) {
            svg.rect(i * width, 2, width * (1 - GAP), 18, "fill " + tone.style());
        }
        boolean each = width * MOST_SIGNS >= 100;
        for (int i = each ? from : (from + to) / 2; i < to && (each || i == (from + to) / 2); i++) {
            svg.text((i + 0.5 - GAP / 2) * width, 15, tone.sign(), "middle on-" + tone.style());
        }
    }
}
