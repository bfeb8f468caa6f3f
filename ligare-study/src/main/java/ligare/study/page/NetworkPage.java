package ligare.study.page;

import java.util.List;
import ligare.model.unit.Dimension;
import ligare.study.picture.Digits;
import ligare.study.picture.Markup;
import ligare.study.picture.TracePlot;
import ligare.study.spike.ActivityPictures;
import ligare.study.spike.Firing;
import ligare.study.spike.NetworkActivity;

/// A network that was run, as one HTML file.
public final class NetworkPage {
    private NetworkPage() {}

    /// The whole document.
    ///
    /// @param version of Ligare
    public static String html(NetworkActivity activity, String version) {
        String name = activity.described().network().name();
        Markup page =
                new Markup().open("header").element("p", "Ligare " + version + " · spiking network", "class", "kicker");
        page.element("h1", name).element("p", activity.described().describes(), "class", "what");
        page.element(
                        "p",
                        "%s of model time · steps of %s · seed %d · %s synapses"
                                .formatted(
                                        Digits.of(activity.result().duration(), Dimension.TIME),
                                        Digits.of(activity.described().network().step(), Dimension.TIME),
                                        activity.result().seed(),
                                        "%,d".formatted(activity.result().synapses())),
                        "class",
                        "faint")
                .close();
        page.open("section").element("h2", "Spikes and rates").element("p", activity.findings(), "class", "answer");
        page.add(ActivityPictures.raster(activity.result()).markup()).add(table(activity)).close();
        TracePlot traces = ActivityPictures.traces(activity.result());
        if (!traces.columns().isEmpty()) {
            page.open("section").element("h2", "Recorded variables").add(traces.markup()).close();
        }
        page.add(NumbersSection.of(activity.described().figures())).add(colophon(activity));
        return Page.html("Ligare: " + name, page);
    }

    private static Markup table(NetworkActivity activity) {
        Markup table = new Markup().open("div", "class", "wide").open("table").open("thead").open("tr");
        List.of("Population", "Units", "Rate", "CV of intervals", "Synchrony")
                .forEach(column -> table.element("th", column, "scope", "col"));
        table.close().close().open("tbody");
        for (Firing firing : activity.firing()) {
            table.open("tr").element("th", firing.population(), "scope", "row");
            table.element("td", Digits.of(firing.units()), "class", "number");
            table.element("td", Digits.of(firing.rate(), "Hz"), "class", "number");
            table.element("td", Digits.of(firing.irregularity()), "class", "number");
            table.element("td", Digits.of(firing.synchrony()), "class", "number").close();
        }
        table.close().close().close();
        return table.element(
                "p",
                "Counted from %s on. CV: 0 is a clock, 1 a Poisson process. Synchrony: variance of the population's counts in"
                                .formatted(Digits.of(activity.countedFrom(), Dimension.TIME))
                        + " 5\u202fms over their mean, 1 where units are independent Poisson processes.",
                "class",
                "faint");
    }

    private static Markup colophon(NetworkActivity activity) {
        return new Markup()
                .open("footer")
                .element(
                        "p",
                        "The same version, file, duration and seed give the same spikes to the last bit: hash %016x."
                                .formatted(activity.result().spikeHash()))
                .close();
    }
}
