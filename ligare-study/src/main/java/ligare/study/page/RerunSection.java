package ligare.study.page;

import java.util.List;
import java.util.Optional;
import ligare.study.picture.Markup;
import ligare.study.report.Count;
import ligare.study.report.Rerun;
import ligare.study.report.Scoreboard;
import ligare.study.score.ClaimScore;
import ligare.study.score.Score;

/// The findings with the other animals running, beside those of the board.
final class RerunSection {
    private RerunSection() {}

    /// Empty where that was not asked.
    static Markup of(Scoreboard board) {
        Markup section = new Markup();
        if (board.reruns().isEmpty()) return section;
        List<Rerun> rerun = board.reruns().stream().filter(each -> each.score() != null).toList();
        long flips = rerun.stream().filter(Rerun::flips).count();
        section.open("section", "id", "running-others").element("h2", "With the other animals running");
        section.element(
                "p",
                "The same findings and the same subjects, but their others live with a circuit of their own, untreated, and come"
                        + " and go as they like where they are not tethered. Outside every percentage: %d of %s."
                                .formatted(flips, Count.of(rerun.size(), "finding flips", "findings flip")),
                "class",
                "faint");
        section.open("div", "class", "wide").open("table", "class", "board").open("thead").open("tr");
        for (String column : List.of("Finding", "Stimuli", "Running", "Effect", "Running", "Who runs")) {
            section.element("th", column, "scope", "col");
        }
        section.close().close().open("tbody");
        rerun.forEach(each -> section.add(line(each)));
        section.close().close().close();
        section.add(claims(rerun)).add(stimuli(board.reruns()));
        return section.close();
    }

    private static Markup line(Rerun rerun) {
        Markup line = new Markup();
        Score after = rerun.score();
        if (after == null) return line;
        line.open("tr").open("th", "scope", "row").text(FindingSection.heading(rerun.before().finding())).close();
        line.open("td").add(Verdicts.badge(rerun.before().verdict())).close();
        line.open("td").add(Verdicts.badge(after.verdict())).close();
        line.open("td").add(effect(rerun.before().headline())).close().open("td").add(effect(rerun.headline())).close();
        return line.element("td", String.join(", ", rerun.others().running())).close();
    }

    private static Markup effect(Optional<ClaimScore> claim) {
        return claim.map(ClaimScore::shown).map(e -> EffectLine.of(e.standing())).orElseGet(Markup::new);
    }

    private static Markup claims(List<Rerun> rerun) {
        Markup list = new Markup();
        if (rerun.stream().allMatch(each -> each.claims().isEmpty())) return list;
        list.element("h3", "Claims with another verdict").open("ul", "class", "listed");
        for (Rerun each : rerun) {
            for (Rerun.Flip claim : each.claims()) {
                list.open("li").element("span", FindingSection.heading(each.before().finding()));
                list.element("span", " " + claim.words(), "class", "faint").close();
            }
        }
        return list.close();
    }

    private static Markup stimuli(List<Rerun> reruns) {
        Markup list = new Markup();
        if (reruns.stream().allMatch(each -> each.others().stimuli().isEmpty())) return list;
        list.element("h3", "Others that stay stimulus animals").open("ul", "class", "listed");
        for (Rerun each : reruns) {
            each.others()
                    .stimuli()
                    .forEach((other, why) -> {
                        list.open("li").element("span", FindingSection.heading(each.before().finding()));
                        list.element("span", " %s: %s".formatted(other, why), "class", "faint").close();
                    });
        }
        return list.close();
    }
}
