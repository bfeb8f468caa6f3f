package ligare.study.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import ligare.study.picture.CurvePlot;
import ligare.study.picture.Markup;
import ligare.study.response.Response;
import ligare.study.response.ResponseText;
import ligare.study.statistics.Estimate;

/// A response as a page: one picture per measure, and the numbers.
public final class ResponsePage {
    private ResponsePage() {}

    /// The document.
    ///
    /// @param version of the program
    public static String of(Response response, String version) {
        ResponseText text = new ResponseText(response);
        Markup body = new Markup().open("header").element("p", "Ligare " + version, "class", "kicker");
        body.element("h1", response.study().name() + ": " + response.varied().words());
        body.element("p", response.study().question(), "class", "what");
        body.element("p", text.heading(), "class", "faint").close();
        body.open("section").element("h2", "Curves");
        body.element(
                "p",
                "Means of simulated subjects, with bands of their 95\u202f% intervals. Every value has the same subjects, so that"
                        + " a curve shows the value and not the luck of the draw.",
                "class",
                "faint");
        body.open("div", "class", "panels trace-panels");
        plots(response).forEach(plot -> body.add(plot.markup()));
        body.close().close();
        body.open("section").element("h2", "In numbers").add(Lines.of(text.words())).close();
        return Page.html("Ligare: " + response.varied().words() + " in " + response.study().name(), body);
    }

    /// One picture per measure.
    public static List<CurvePlot> plots(Response response) {
        ResponseText text = new ResponseText(response);
        double[] xs = response.levels().stream().mapToDouble(Response.Level::value).toArray();
        List<String> labels = response.levels().stream().map(Response.Level::written).toList();
        List<CurvePlot> plots = new ArrayList<>();
        for (String measure : text.measures()) {
            List<CurvePlot.Line> lines = text.curves(measure).stream().map(c -> line(c, xs.length)).toList();
            String unit = text.curves(measure).getFirst().unit();
            String title = unit.isEmpty() ? measure : measure + ", " + unit;
            plots.add(new CurvePlot(title, response.varied().words(), xs, labels, lines));
        }
        return plots;
    }

    private static CurvePlot.Line line(Response.Curve curve, int levels) {
        return new CurvePlot.Line(
                curve.group(),
                !curve.varies(),
                numbers(curve, levels, Estimate::value),
                numbers(curve, levels, Estimate::low),
                numbers(curve, levels, Estimate::high));
    }

    private static double[] numbers(Response.Curve curve, int levels, ToDoubleFunction<Estimate> of) {
        return IntStream.range(0, levels).mapToDouble(i -> of.applyAsDouble(curve.at(i))).toArray();
    }
}
