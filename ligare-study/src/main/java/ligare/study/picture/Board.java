package ligare.study.picture;

import java.util.List;

/// How many findings each model agrees with: one square per finding, those that agree first.
///
/// @param rows one per model
public record Board(List<Row> rows) implements Picture {
    private static final double GAP = 0.6;

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
        for (int i = 0; i < row.findings(); i++) {
            Tone tone =
                    i < row.agree() ? Tone.AGREES : i < row.agree() + row.undecided() ? Tone.UNDECIDED : Tone.DISAGREES;
            svg.rect(i * width, 2, width - GAP, 18, "fill " + tone.style());
            svg.text((i + 0.5) * width - GAP / 2, 15, tone.sign(), "middle on-" + tone.style());
        }
        return svg.markup();
    }
}
