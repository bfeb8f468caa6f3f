package ligare.study.page;

import ligare.study.picture.Markup;
import ligare.study.picture.PowerCurve;
import ligare.study.planning.Power;

/// A power analysis as a page: what it can be trusted for, the curves, the numbers.
public final class PlanningPage {
    private PlanningPage() {}

    /// The document.
    ///
    /// @param version of the program
    public static String of(Power power, String version) {
        Markup body = new Markup().open("header").element("p", "Ligare " + version, "class", "kicker");
        body.element("h1", power.study().name() + ": how many animals?");
        body.element("p", power.study().question(), "class", "what").close();
        body.add(of(power));
        return Page.html("Ligare: power of " + power.study().name(), body);
    }

    /// What it can be trusted for, the curves and the numbers, for another page that holds [Report#rules()].
    public static Markup of(Power power) {
        Markup body = new Markup();
        body.open("p", "class", "comment").element("strong", power.headline()).close();
        body.open("section").element("h2", "Assurance");
        body.element(
                "p",
                "Solid: at the effects that the model predicts; dashed: at half of them. Dotted line: 80\u202f%.",
                "class",
                "faint");
        body.open("div", "class", "panels trace-panels");
        for (PowerCurve curve : power.curves()) {
            body.add(curve.markup());
        }
        body.close().close();
        body.open("section").element("h2", "In numbers").add(Lines.of(power.words())).close();
        return body;
    }
}
