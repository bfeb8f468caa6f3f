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
        section.element("h2", answer.study().question()).element("p", words(answer), "class", "answer");
        if (!answer.comparisons().isEmpty()) section.element("h3", "Comparisons").add(comparisons(answer));
        section.add(StudyPictures.of(input, answer.study(), List.of(), input.results()));
        return section.add(GuardTable.of(answer.guards())).close();
    }

    /// The heading asks the question already.
    private static String words(Answer answer) {
        String words = answer.words();
        String question = answer.study().question().strip();
        return words.startsWith(question) ? words.substring(question.length()).strip() : words;
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
            table.add(line(comparison, axis(comparison, answer.comparisons()), answer));
        }
        return table.close().close().close();
    }

    /// One axis for all effects with the same unit, or without a unit of the same measure.
    private static Axis axis(Comparison wanted, List<Comparison> comparisons) {
        String unit = wanted.effect().unit();
        double[] values =
                comparisons.stream()
                        .filter(c -> !unit.isEmpty() || c.measure().equals(wanted.measure()))
                        .map(Comparison::effect)
                        .filter(e -> e.unit().equals(unit))
                        .flatMapToDouble(e -> DoubleStream.of(0, e.value(), e.low(), e.high()))
                        .toArray();
        return Axis.around(values, 6, 0, 1);
    }

    private static Markup line(Comparison comparison, Axis axis, Answer answer) {
        Estimate effect = comparison.effect();
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
        line.text(EffectLine.numbers(effect)).close();
        line.open("td").add(EffectLine.of(comparison.standardised())).close();
        double p = comparison.significance().p();
        line.open("td", "class", "number").text(p < TINY ? "<\u202f0.001" : Digits.of(p));
        if (answer.open().contains(comparison)) {
            line.element("span", " changes over the range of what is not known", "class", "flag");
        }
        return line.close().close();
    }
}
