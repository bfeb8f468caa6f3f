package ligare.study.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ligare.model.ablation.Removal;
import ligare.study.ablation.AblationMatrix;
import ligare.study.ablation.AblationMatrix.Cell;
import ligare.study.ablation.AblationMatrix.Column;
import ligare.study.ablation.AblationMatrix.Row;
import ligare.study.ablation.Outcome;
import ligare.study.picture.Markup;

/// Parts against findings as a page of one file: a table of tinted cells, each with a sign that says the same without
/// colour, and below it which claims are lost.
public final class AblationPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private AblationPage() {}

    /// The document.
    ///
    /// @param time when the runs were made
    public static String of(AblationMatrix matrix, Instant time) {
        Markup body = new Markup().open("header").element("p", "Ligare " + matrix.version(), "class", "kicker");
        body.element("h1", "What the findings cannot do without");
        body.element(
                "p",
                ("Each part was taken out from birth, without compensation, and the findings with which the whole circuit"
                                + " agrees were run again with the same random numbers. A part is necessary if a behavioural"
                                + " finding breaks that neither records nor manipulates it: %d of %d are.")
                        .formatted(matrix.necessary(), matrix.rows().size()),
                "class",
                "what");
        body.element(
                "p",
                "%d subjects per group · seed %d · the middle of every open range · %s"
                        .formatted(matrix.subjects(), matrix.seed(), TIME.format(time)),
                "class",
                "faint");
        body.close().add(of(matrix));
        return Page.html("Ligare: ablation", body);
    }

    /// The table and what is lost, for another page that holds [Report#rules()].
    public static Markup of(AblationMatrix matrix) {
        return new Markup().add(heat(matrix)).add(legend()).add(losses(matrix));
    }

    private static Markup heat(AblationMatrix matrix) {
        Markup table = new Markup().open("div", "class", "wide").open("table", "class", "heat");
        table.open("thead").open("tr").element("th", "Part taken out", "scope", "col");
        table.element("th", "Necessary here", "scope", "col");
        for (Column column : matrix.columns()) {
            table.open("th", "scope", "col", "class", "turned");
            table.element("span", column.finding().id(), "title", question(column)).close();
        }
        table.close().close().open("tbody");
        for (Row row : matrix.rows()) {
            table.open("tr").element("th", row.part().name(), "scope", "row", "title", row.part().describes());
            table.element("td", row.necessary() ? "necessary" : "no", "class", row.necessary() ? "yes" : "faint");
            row.cells().forEach(cell -> table.add(cell(cell)));
            table.close();
        }
        return table.close().close().close();
    }

    private static Markup cell(Cell cell) {
        String note =
                "%s: %s%s"
                        .formatted(
                                cell.finding(),
                                cell.outcome().word(),
                                cell.contact().isEmpty() ? "" : "; it " + cell.contact());
        return new Markup().element("td", sign(cell), "class", "cell " + style(cell), "title", note);
    }

    private static String sign(Cell cell) {
        return switch (cell.outcome()) {
            case KEPT -> "●";
            case BROKEN -> cell.decides() ? "✕" : "×";
            case REPAIRED -> "+";
            case STILL_OPEN -> "○";
            case FAILED -> "!";
            case NOT_RUN -> cell.contact().isEmpty() ? "–" : "t";
        };
    }

    private static String style(Cell cell) {
        return switch (cell.outcome()) {
            case KEPT -> "kept";
            case BROKEN -> cell.decides() ? "broken" : "touched";
            case REPAIRED -> "repaired";
            case STILL_OPEN, FAILED, NOT_RUN -> "open";
        };
    }

    private static Markup legend() {
        Markup legend = new Markup().open("p", "class", "faint");
        for (List<String> entry :
                List.of(
                        List.of("kept", "●", "still agrees"),
                        List.of("broken", "✕", "no longer agrees: makes the part necessary"),
                        List.of(
                                "touched",
                                "×",
                                "no longer agrees, but records or manipulates the part, claims no behaviour, or is contested"),
                        List.of("repaired", "+", "agrees only without the part"),
                        List.of(
                                "open",
                                "○ ! – t",
                                "did not agree before; failed; not run; not run, because it records or manipulates the part"))) {
            legend.element("span", entry.get(1), "class", "cell " + entry.getFirst())
                    .text(" " + entry.getLast() + "  ");
        }
        return legend.close();
    }

    private static Markup losses(AblationMatrix matrix) {
        Markup section = new Markup().open("section").element("h2", "What is lost");
        List<String> kept = new ArrayList<>();
        for (Row row : matrix.rows()) {
            List<Cell> changed = row.cells().stream().filter(AblationPage::changed).toList();
            if (changed.isEmpty()) {
                kept.add(row.part().name());
                continue;
            }
            section.element("h3", row.part().name());
            section.element(
                    "p",
                    row.part().describes()
                            + " Taken out: "
                            + row.part().removals().stream().map(Removal::words).collect(Collectors.joining(", "))
                            + ".",
                    "class",
                    "faint");
            section.open("ul", "class", "listed");
            changed.forEach(cell -> section.element("li", words(cell)));
            section.close();
        }
        if (!kept.isEmpty()) {
            section.element("p", "Nothing changes without: " + String.join(", ", kept) + ".");
        }
        return section.close();
    }

    private static boolean changed(Cell cell) {
        return cell.outcome() == Outcome.BROKEN || cell.outcome() == Outcome.REPAIRED;
    }

    private static String words(Cell cell) {
        String lost = cell.lost().isEmpty() ? "" : ": " + String.join(" ", cell.lost());
        String contact = cell.contact().isEmpty() ? "" : " (it %s)".formatted(cell.contact());
        return cell.finding() + " is " + cell.outcome().word() + contact + lost;
    }

    private static String question(Column column) {
        return column.finding().study() == null ? "" : column.finding().study().question();
    }
}
