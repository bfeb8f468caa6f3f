package ligare.study.page;

import java.util.List;
import ligare.engine.agree.Agreement;
import ligare.engine.agree.Secretion;
import ligare.model.unit.Dimension;
import ligare.society.SubjectMoment;
import ligare.study.picture.Digits;
import ligare.study.picture.Markup;
import ligare.study.zoom.Zoom;
import ligare.study.zoom.ZoomPictures;

/// A moment of a long run as spikes, as one HTML file.
public final class ZoomPage {
    private static final double HERTZ = 1000;

    private ZoomPage() {}

    /// The whole document.
    ///
    /// @param version of Ligare
    public static String html(Zoom zoom, String version) {
        String name = zoom.plan().study().name();
        Markup page = new Markup().open("header").element("p", "Ligare " + version + " · zoom", "class", "kicker");
        page.element("h1", "%s: %s".formatted(name, zoom.plan().at()));
        page.element("p", zoom.momentInWords(), "class", "what");
        page.element(
                        "p",
                        "seed %d · slow state of %s · steps of %s"
                                .formatted(
                                        zoom.plan().seed(),
                                        Digits.of(zoom.moment().time(), Dimension.TIME),
                                        Digits.of(zoom.spikes().network().step(), Dimension.TIME)),
                        "class",
                        "faint")
                .close();
        page.open("section").element("h2", "Rates");
        page.element("p", zoom.agreementInWords(), "class", "answer");
        page.add(ZoomPictures.rates(zoom).markup()).add(rates(zoom)).add(release(zoom)).close();
        page.add(spikes(zoom)).add(handedDown(zoom));
        page.open("footer")
                .element(
                        "p",
                        "The same version, files, seed and moment give the same spikes to the last bit: hash %016x."
                                .formatted(zoom.spikes().spikeHash()))
                .close();
        return Page.html("Ligare: %s, zoom".formatted(name), page);
    }

    /// The pictures alone, for another page that holds [Report#rules()].
    public static Markup pictures(Zoom zoom) {
        Markup page = new Markup().add(spikes(zoom)).open("section").element("h2", "Rates");
        page.element("p", zoom.agreementInWords());
        return page.add(ZoomPictures.rates(zoom).markup()).close();
    }

    private static Markup spikes(Zoom zoom) {
        Markup section = new Markup().open("section").element("h2", "Spikes");
        return section.add(ZoomPictures.raster(zoom).markup()).close();
    }

    private static Markup handedDown(Zoom zoom) {
        Markup section = new Markup().open("section").element("h2", "What the slow clock handed down");
        section.add(levels("Senses", "Sense", "", zoom.moment().senses(), ""));
        section.add(
                levels(
                        "Learned: change of the weights, a fraction",
                        "Projection",
                        "Individual",
                        zoom.moment().weights(),
                        ""));
        return section.add(levels("Concentrations", "Ligand", "Region", zoom.moment().concentrations(), "nM")).close();
    }

    private static Markup rates(Zoom zoom) {
        Markup table =
                table(
                        new Markup(),
                        List.of(
                                "Population",
                                "Spikes",
                                "Mean field",
                                "Slow clock",
                                "Error",
                                "Reason where it is large"));
        for (Agreement row : zoom.comparison().rows()) {
            table.open("tr").element("th", row.population(), "scope", "row");
            for (double rate : new double[] {row.spiking(), row.meanField(), row.quasiStationary()}) {
                table.element("td", Digits.of(HERTZ * rate, "Hz"), "class", "number");
            }
            table.element("td", Digits.percent(row.error()), "class", "number");
            table.element("td", row.reason()).close();
        }
        return table.close().close().close();
    }

    private static Markup release(Zoom zoom) {
        Markup table = new Markup();
        if (zoom.comparison().secretions().isEmpty()) return table;
        table.element("h3", "Release, in spikes at the terminal's reference rate per cell");
        table(table, List.of("Population", "Terminal", "Spikes", "Mean field", "Slow clock", "Error", "Sampling"));
        for (Secretion row : zoom.comparison().secretions()) {
            table.open("tr").element("th", row.population(), "scope", "row").element("td", row.terminal());
            for (double release : new double[] {row.spiking(), row.meanField(), row.quasiStationary()}) {
                table.element("td", Digits.of(HERTZ * release, "Hz"), "class", "number");
            }
            table.element("td", Digits.percent(row.error()), "class", "number");
            table.element("td", "±" + Digits.percent(row.samplingError()), "class", "number").close();
        }
        return table.close().close().close();
    }

    private static Markup levels(
            String title, String name, String where, List<SubjectMoment.Level> levels, String unit) {
        Markup table = new Markup();
        if (levels.isEmpty()) return table;
        table.element("h3", title);
        table(table, where.isEmpty() ? List.of(name, "Level") : List.of(name, where, "Level"));
        for (SubjectMoment.Level level : levels) {
            table.open("tr").element("th", level.name(), "scope", "row");
            if (!where.isEmpty()) table.element("td", level.where());
            table.element("td", Digits.of(level.value(), unit), "class", "number").close();
        }
        return table.close().close().close();
    }

    private static Markup table(Markup into, List<String> columns) {
        into.open("div", "class", "wide").open("table").open("thead").open("tr");
        columns.forEach(column -> into.element("th", column, "scope", "col"));
        return into.close().close().open("tbody");
    }
}
