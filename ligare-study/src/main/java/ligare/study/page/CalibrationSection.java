package ligare.study.page;

import java.util.List;
import ligare.model.Atlas;
import ligare.model.evidence.Figure;
import ligare.model.unit.Quantity;
import ligare.model.unit.Unit;
import ligare.study.picture.Digits;
import ligare.study.picture.Markup;
import ligare.study.picture.RangePicture;

/// Every free value, where it lies in its prior range, and why.
final class CalibrationSection {
    /// What is said of a value that a fit leaves alone.
    private static final String HELD = " (held: a fit leaves it alone)";

    private CalibrationSection() {}

    static Markup of(Atlas atlas) {
        Markup section = new Markup();
        if (atlas.calibration().isEmpty()) return section;
        section.open("section", "id", "calibration").element("h2", "Free values");
        section.element(
                "p",
                "Values that no source gives, or that were fitted. All of them are here; nothing else was tuned.",
                "class",
                "faint");
        section.open("div", "class", "wide").open("table", "class", "calibration").open("thead").open("tr");
        for (String column : List.of("Name", "Value", "Prior range", "In the range", "Status", "Reason")) {
            section.element("th", column, "scope", "col");
        }
        section.close().close().open("tbody");
        atlas.calibration().forEach((name, free) -> section.add(line(name, free)));
        return section.close().close().close().close();
    }

    private static Markup line(String name, Atlas.Free free) {
        Figure figure = free.figure();
        Unit unit =
                Quantity.parse(figure.written(), figure.dimension())
                        .map(Quantity::unit)
                        .orElseGet(() -> Unit.coherent(figure.dimension()));
        Markup line = new Markup().open("tr").element("th", name, "scope", "row");
        line.element("td", Digits.of(unit.fromCoherent(figure.value()), unit.symbol()), "class", "number");
        line.element(
                "td",
                "%s to %s"
                        .formatted(
                                Digits.of(unit.fromCoherent(free.low())),
                                Digits.of(unit.fromCoherent(free.high()), unit.symbol())),
                "class",
                "number");
        line.open("td", "class", "picture-cell");
        if (free.low() < free.high()) line.add(new RangePicture(free.low(), free.high(), figure.value()).markup());
        line.close().element("td", NumbersSection.word(figure.status()));
        return line.element("td", free.held() ? free.reason() + HELD : free.reason()).close();
    }
}
