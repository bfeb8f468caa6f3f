package ligare.study.page;

import java.util.List;
import ligare.study.picture.Digits;
import ligare.study.picture.Markup;
import ligare.study.score.Guard;

/// What a lost preference could be mistaken for: too little contact to measure it, or too little movement.
final class GuardTable {
    private GuardTable() {}

    static Markup of(List<Guard> guards) {
        Markup table = new Markup();
        if (guards.isEmpty()) return table;
        double middle = guards.stream().mapToDouble(Guard::variant).sorted().toArray()[guards.size() / 2];
        table.element("h3", "Guards").open("div", "class", "wide").open("table");
        table.element(
                "caption", "A lost preference is not sedation, and a share of hardly any contact is not a preference");
        table.open("thead").open("tr");
        for (String column :
                List.of("Group", "Phase", "Total contact", "Under 60\u202fs", "Crossings", "Relative to")) {
            table.element("th", column, "scope", "col");
        }
        table.close().close().open("tbody");
        for (Guard guard : guards) {
            if (guard.variant() == middle) table.add(line(guard));
        }
        return table.close().close().close();
    }

    private static Markup line(Guard guard) {
        Markup line = new Markup().open("tr").element("th", guard.group(), "scope", "row");
        line.element("td", guard.phase());
        line.element("td", Digits.of(guard.contact(), "s"));
        line.element("td", "%d of %d".formatted(guard.littleContact(), guard.subjects()));
        line.element("td", Digits.of(guard.crossings()));
        line.open("td");
        if (guard.reference().isEmpty()) {
            line.text("–");
        } else {
            line.text("%s × %s".formatted(Digits.of(guard.ratio()), guard.reference()));
        }
        if (guard.flagged())
            line.element("strong", guard.sedated() ? " ⚠ halved: sedation?" : " ⚠ halved", "class", "flag");
        return line.close().close();
    }
}
