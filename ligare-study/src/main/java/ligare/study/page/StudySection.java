package ligare.study.page;

import java.util.List;
import java.util.stream.DoubleStream;
import ligare.study.picture.Axis;
import ligare.study.picture.ClaimPicture;
import ligare.study.picture.Digits;
import ligare.study.picture.Markup;
import ligare.study.picture.Tone;
import ligare.study.report.Answer;
import ligare.study.report.Comparison;
import ligare.study.statistics.Estimate;

/// The study that was run: the answer in words first, then what it rests on.
final class StudySection {
    private static final double TINY = 0.001;

    private StudySection() {}

    static Markup of(ReportInput input, Answer answer) {
        Markup section = new Markup().open("section");
        section.element("h2", answer.study().question()).element("p", answer.words(), "class", "answer");
        if (!answer.comparisons().isEmpty()) section.element("h3", "Comparisons").add(comparisons(answer));
        section.add(StudyPictures.of(input, answer.study(), List.of(), input.results()));
        return section.add(GuardTable.of(answer.guards())).close();
    }

    private static Markup comparisons(Answer answer) {
        Markup table = new Markup().open("div", "class", "wide").open("table");
        table.element("caption", "First minus second; p is not corrected for the number of comparisons");
        table.open("thead").open("tr");
        for (String column : List.of("Groups", "Measure", "Effect with interval", "Standardised", "p")) {
            table.element("th", column, "scope", "col");
        }
        table.close().close().open("tbody");
        for (Comparison comparison : answer.comparisons()) {
            table.add(line(comparison, axis(comparison.effect().unit(), answer.comparisons()), answer));
        }
        return table.close().close().close();
    }

    private static Axis axis(String unit, List<Comparison> comparisons) {
        double[] values =
                comparisons.stream()
                        .map(Comparison::effect)
                        .filter(e -> e.unit().equals(unit))
                        .flatMapToDouble(e -> DoubleStream.of(0, e.value(), e.low(), e.high()))
                        .toArray();
        return Axis.around(values, 6, 0, 1);
    }

    private static Markup line(Comparison comparison, Axis axis, Answer answer) {
        Estimate effect = comparison.effect();
        Estimate standardised = comparison.standardised();
        Markup line = new Markup().open("tr");
        line.element("th", String.join(" against ", comparison.groups()), "scope", "row");
        line.element("td", comparison.measure()).open("td", "class", "picture-cell");
        line.add(
                new ClaimPicture(
                                effect.value(),
                                effect.low(),
                                effect.high(),
                                Double.NaN,
                                Double.NaN,
                                axis,
                                effect.unit(),
                                Tone.NEUTRAL)
                        .markup());
        line.text(
                "%s (%s to %s)"
                        .formatted(
                                Digits.of(effect.value(), effect.unit()),
                                Digits.of(effect.low()),
                                Digits.of(effect.high())));
        line.close();
        line.element(
                "td",
                "%s (%s to %s)"
                        .formatted(
                                Digits.of(standardised.value()),
                                Digits.of(standardised.low()),
                                Digits.of(standardised.high())));
        double p = comparison.significance().p();
        line.open("td").text(p < TINY ? "< 0.001" : Digits.of(p));
        if (answer.open().contains(comparison)) {
            line.element("span", " changes over the range of what is not known", "class", "flag");
        }
        return line.close().close();
    }
}
