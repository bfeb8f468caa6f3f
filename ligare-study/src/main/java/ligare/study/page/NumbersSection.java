package ligare.study.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;
import ligare.study.picture.Digits;
import ligare.study.picture.Markup;
import ligare.study.report.FigureCounts;

/// Where the numbers come from: how many were traced how far, and every source with what it gave.
final class NumbersSection {
    private NumbersSection() {}

    static Markup of(ReportInput input) {
        List<Figure> figures = new ArrayList<>(FigureCounts.figures(input.atlas()));
        if (input.answer() != null) {
            input.answer().study().figures().stream().filter(f -> !figures.contains(f)).forEach(figures::add);
        }
        return of(figures);
    }

    static Markup of(List<Figure> figures) {
        Markup section = new Markup().open("section", "id", "numbers").element("h2", "Where the numbers come from");
        section.add(counts(figures));
        return section.add(sources(figures)).close();
    }

    private static Markup counts(List<Figure> figures) {
        Map<Status, Long> counts = byStatus(figures);
        Markup tiles = new Markup().open("div", "class", "tiles small");
        counts.forEach((status, count) -> {
            tiles.open("div", "class", "tile").element("strong", Long.toString(count));
            String share = figures.isEmpty() ? "" : ", " + Digits.percent((double) count / figures.size());
            tiles.element("span", word(status) + share + ": " + meaning(status)).close();
        });
        return tiles.close();
    }

    private static Markup sources(List<Figure> figures) {
        Map<String, List<Figure>> bySource = new TreeMap<>(String.CASE_INSENSITIVE_ORDER.thenComparing(s -> s));
        figures.forEach(f -> bySource.computeIfAbsent(f.source(), _ -> new ArrayList<>()).add(f));
        Markup table =
                new Markup().element("h3", "Sources").open("div", "class", "wide").open("table", "class", "sources");
        table.open("thead").open("tr").element("th", "Source", "scope", "col").element("th", "Numbers", "scope", "col");
        table.element("th", "Traced", "scope", "col").close().close().open("tbody");
        bySource.forEach((source, given) -> {
            table.open("tr").open("td").add(Link.text(source)).close();
            table.element("td", Integer.toString(given.size()));
            String traced =
                    byStatus(given).entrySet().stream()
                            .filter(e -> e.getValue() > 0)
                            .map(e -> word(e.getKey()))
                            .collect(Collectors.joining(", "));
            table.element("td", traced).close();
        });
        return table.close().close().close();
    }

    private static Map<Status, Long> byStatus(List<Figure> figures) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            counts.put(status, figures.stream().filter(f -> f.status() == status).count());
        }
        return counts;
    }

    static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String meaning(Status status) {
        return switch (status) {
            case READ -> "read in the source itself";
            case CODE -> "read in a published model";
            case CALC -> "computed from read numbers";
            case UNCONFIRMED -> "second hand; the order of magnitude is trusted";
            case ASSUMED -> "chosen, with a reason";
        };
    }
}
