package ligare.study.page;

import java.util.Collection;
import java.util.List;
import ligare.model.NullModel;
import ligare.study.picture.Digits;
import ligare.study.picture.Markup;
import ligare.study.picture.ShareBar;
import ligare.study.picture.Tone;
import ligare.study.score.Controls;

/// What the board is held against: how often the same tests find something where there is nothing, and what models
/// without a brain are.
final class ControlsSection {
    private static final double ALPHA = 0.05;

    private ControlsSection() {}

    static Markup of(Controls controls, Collection<NullModel> nulls) {
        Markup section = new Markup().open("section", "id", "controls").element("h2", "Negative controls");
        section.element(
                "p",
                ("Nothing was done here that could make a difference. Of the experiments drawn, %s are significant all"
                                + " the same. With α = 5\u202f%% and pools of this size %s is expected.")
                        .formatted(
                                Digits.percent(controls.falsePositiveRate()), Digits.percent(controls.expectedRate())));
        section.open("div", "class", "wide").open("table").open("thead").open("tr");
        for (String column : List.of("Control", "Compared", "Pool", "Significant")) {
            section.element("th", column, "scope", "col");
        }
        section.close().close().open("tbody");
        for (Controls.Test test : controls.tests()) {
            section.open("tr").element("th", test.study(), "scope", "row").element("td", test.what());
            section.element("td", Integer.toString(test.pool())).open("td", "class", "picture-cell");
            if (!Double.isNaN(test.rate())) {
                ShareBar bar =
                        new ShareBar(
                                "Significant: " + Digits.percent(test.rate()),
                                List.of(
                                        new ShareBar.Part(test.rate(), "", Tone.DISAGREES),
                                        new ShareBar.Part(1 - test.rate(), "", Tone.NEUTRAL)),
                                new double[] {ALPHA});
                section.add(bar.markup());
            }
            section.text(Digits.percent(test.rate())).close().close();
        }
        section.close().close().close();
        if (!nulls.isEmpty()) section.element("h3", "Null models").open("ul", "class", "listed");
        nulls.forEach(
                model -> section.open("li").element("strong", model.name()).text(" " + model.describes()).close());
        if (!nulls.isEmpty()) section.close();
        return section.close();
    }
}
